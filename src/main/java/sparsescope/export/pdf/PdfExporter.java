package sparsescope.export.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.util.Matrix;
import sparsescope.drawing.Box;
import sparsescope.export.frame.ExportFrame;
import sparsescope.export.frame.FrameSequence;
import sparsescope.export.frame.OrderedParallel;
import sparsescope.export.frame.XmlText;
import sparsescope.file.AtomicFile;
import sparsescope.file.Progress;

/** Writes frames as pages of a PDF file: text that can be selected and searched, lines that stay sharp. */
public final class PdfExporter {
    /** A page's entry with what this program knows about it, and the document's property with the same for its first page. */
    public static final COSName SCENARIO = COSName.getPDFName("SparseScope");

    /** A pixel is three quarters of a point, as browsers print it. */
    private static final float POINTS = 0.75f;

    private static final String PROGRAM = "SparseScope";
    private static final long DOCUMENT_ID = 1;
    /** Pixels around a drawing that its pages are cropped to. */
    private static final double MARGIN = 4;

    /** How large pages are. */
    public enum Pages {
        WHOLE,
        /** What is drawn on any of them and no more: all of one size, so that one can step through them in place. */
        CROPPED
    }

    private final PDDocument document;
    private final PdfFonts fonts;
    private final Map<Integer, PDExtendedGraphicsState> opacities = new TreeMap<>();
    private final PDDocumentOutline outline = new PDDocumentOutline();

    private final Pages pages;
    private Optional<Box> drawn = Optional.empty();

    private PdfExporter(PDDocument document, Pages pages) {
        this.document = document;
        this.pages = pages;
        this.fonts = new PdfFonts(document);
    }

    /**
     * Writes one page for each frame; whatever was in {@code file} stays until all is written.
     *
     * @throws IOException when the file cannot be written
     * @throws java.util.concurrent.CancellationException when {@code progress} cancels
     */
    public static void write(FrameSequence frames, Path file, Progress progress) throws IOException {
        write(frames, Pages.WHOLE, file, progress);
    }

    /** The same with pages of that size. */
    public static void write(FrameSequence frames, Pages pages, Path file, Progress progress) throws IOException {
        AtomicFile.check(file);
        AtomicFile.write(file, out -> writeTo(frames, pages, out, progress));
    }

    private static void writeTo(FrameSequence frames, Pages pages, OutputStream out, Progress progress)
            throws IOException {
        // Pages wait in a temporary file, not in memory, until the fonts' glyphs are known.
        try (PdfCache cache = new PdfCache();
                PDDocument document = new PDDocument(cache.pages())) {
            PdfExporter exporter = new PdfExporter(document, pages);
            OrderedParallel.run(frames, (index, frame) -> frame, exporter::page, progress);
            document.getDocumentCatalog().setDocumentOutline(exporter.outline);
            exporter.crop();
            document.setDocumentId(DOCUMENT_ID);
            document.save(out, CompressParameters.NO_COMPRESSION);
        }
    }

    private void page(int index, ExportFrame frame) throws IOException {
        float width = frame.width() * POINTS;
        float height = frame.height() * POINTS;
        PDPage page = new PDPage(new PDRectangle(width, height));
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.transform(new Matrix(POINTS, 0, 0, -POINTS, 0, height));
            frame.picture().replay(new PdfSurface(document, content, fonts, opacities));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        if (pages == Pages.CROPPED) {
            frame.picture()
                    .drawn(frame.width(), frame.height())
                    .ifPresent(box -> drawn = Optional.of(drawn.map(box::with).orElse(box)));
        }
        if (!frame.scenario().isEmpty()) {
            remember(page, frame.scenario());
        }
        PDOutlineItem item = new PDOutlineItem();
        item.setTitle(frame.title());
        PDPageFitDestination destination = new PDPageFitDestination();
        destination.setPage(page);
        item.setDestination(destination);
        outline.addLast(item);
        if (index == 0) {
            properties(frame);
        }
    }

    /** Takes what nothing is drawn on off every page. */
    private void crop() {
        if (drawn.isEmpty()) {
            return;
        }
        Box box = drawn.get();
        for (PDPage page : document.getPages()) {
            PDRectangle whole = page.getMediaBox();
            float left = (float) Math.max(0, (box.x() - MARGIN) * POINTS);
            float top = (float) Math.max(0, (box.y() - MARGIN) * POINTS);
            float right = (float) Math.min(whole.getWidth(), (box.right() + MARGIN) * POINTS);
            float bottom = (float) Math.min(whole.getHeight(), (box.bottom() + MARGIN) * POINTS);
            page.setMediaBox(new PDRectangle(left, whole.getHeight() - bottom, right - left, bottom - top));
        }
    }

    /** Where PDF has programs keep what only they understand. */
    private static void remember(PDPage page, String scenario) {
        COSDictionary data = new COSDictionary();
        data.setDate(COSName.LAST_MODIFIED, date());
        data.setString(COSName.getPDFName("Private"), scenario);
        COSDictionary pieces = new COSDictionary();
        pieces.setItem(SCENARIO, data);
        page.getCOSObject().setItem(COSName.getPDFName("PieceInfo"), pieces);
        page.getCOSObject().setDate(COSName.LAST_MODIFIED, date());
    }

    private static Calendar date() {
        Calendar date = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
        date.clear();
        date.set(2000, Calendar.JANUARY, 1);
        return date;
    }

    private void properties(ExportFrame frame) throws IOException {
        PDDocumentInformation properties = document.getDocumentInformation();
        properties.setTitle(frame.title());
        properties.setSubject(frame.sentence());
        properties.setCreator(PROGRAM);
        properties.setProducer(PROGRAM);
        if (!frame.scenario().isEmpty()) {
            properties.setCustomMetadataValue(SCENARIO.getName(), frame.scenario());
        }
        document.getDocumentCatalog().setLanguage("en");
        PDMetadata metadata =
                new PDMetadata(document, new ByteArrayInputStream(xmp(frame).getBytes(StandardCharsets.UTF_8)));
        document.getDocumentCatalog().setMetadata(metadata);
    }

    private static String xmp(ExportFrame frame) {
        return "<?xpacket begin=\"\ufeff\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
                + "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
                + "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
                + " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\">\n"
                + "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">" + XmlText.escape(frame.title())
                + "</rdf:li></rdf:Alt></dc:title>\n"
                + "<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">" + XmlText.escape(frame.sentence())
                + "</rdf:li></rdf:Alt></dc:description>\n"
                + "<xmp:CreatorTool>" + PROGRAM + "</xmp:CreatorTool><pdf:Producer>" + PROGRAM + "</pdf:Producer>\n"
                + "</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"w\"?>";
    }
}
