package sparsescope.export.pptx;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import sparsescope.export.frame.ExportFrame;
import sparsescope.export.frame.FrameSequence;
import sparsescope.export.frame.OrderedParallel;
import sparsescope.export.frame.XmlText;
import sparsescope.export.scenario.TensorChecksum;
import sparsescope.file.AtomicFile;
import sparsescope.file.Progress;

/** Writes frames as slides: shapes and text that can be edited, a step a slide, its sentence as speaker notes. */
public final class PptxExporter {
    /** The name of the property and of the slides' tags with scenarios; tags have capitals alone. */
    public static final String SCENARIO = "SPARSESCOPE";

    private static final long WIDTH = 12_192_000;
    private static final long SMALLEST = 914_400;
    private static final long LARGEST = 51_206_400;
    private static final int FIRST_SLIDE_ID = 256;
    private static final int TITLE_ID = 2;

    /** Moves what is on both slides; programs that cannot fade. Each slide but the first has it. */
    private static final String MORPH =
            "<mc:AlternateContent xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\">"
                    + "<mc:Choice xmlns:p159=\"http://schemas.microsoft.com/office/powerpoint/2015/09/main\""
                    + " xmlns:p14=\"http://schemas.microsoft.com/office/powerpoint/2010/main\" Requires=\"p159 p14\">"
                    + "<p:transition spd=\"slow\" p14:dur=\"1000\"><p159:morph option=\"byObject\"/></p:transition>"
                    + "</mc:Choice><mc:Fallback><p:transition spd=\"med\"><p:fade/></p:transition></mc:Fallback>"
                    + "</mc:AlternateContent>";

    /** Says how one slide follows another. */
    public enum Transition {
        CUT,
        /** What is on both slides moves, in PowerPoint; other programs fade. */
        MORPH
    }

    /** A slide as it goes into the file; its picture is let go. */
    private record Slide(String xml, String notes, String tags, Map<String, byte[]> pictures) {}

    private final PptxPackage parts;
    private final long width;
    private final long height;
    private final int slides;
    private final Transition transition;
    private final Map<String, String> written = new HashMap<>();

    private PptxExporter(PptxPackage parts, ExportFrame first, int slides, Transition transition) {
        this.parts = parts;
        this.transition = transition;
        this.slides = slides;
        double high = (double) WIDTH * first.height() / first.width();
        width = high > LARGEST ? Math.max(SMALLEST, Math.round(WIDTH * LARGEST / high)) : WIDTH;
        height = Math.max(SMALLEST, Math.min(LARGEST, Math.round(high)));
    }

    /**
     * Writes one slide for each frame; whatever was in {@code file} stays until all is written.
     *
     * @throws IOException when the file cannot be written
     * @throws java.util.concurrent.CancellationException when {@code progress} cancels
     */
    public static void write(FrameSequence frames, Path file, Progress progress) throws IOException {
        write(frames, Transition.CUT, file, progress);
    }

    /** The same with a transition. */
    public static void write(FrameSequence frames, Transition transition, Path file, Progress progress)
            throws IOException {
        AtomicFile.check(file);
        AtomicFile.write(file, out -> writeTo(frames, transition, out, progress));
    }

    private static void writeTo(FrameSequence frames, Transition transition, OutputStream out, Progress progress)
            throws IOException {
        try (PptxPackage parts = new PptxPackage(out)) {
            ExportFrame first = frames.frame(0);
            PptxExporter exporter = new PptxExporter(parts, first, frames.size(), transition);
            exporter.deck(first);
            OrderedParallel.run(frames, (index, frame) -> exporter.slide(index, frame), exporter::put, progress);
        }
    }

    private void deck(ExportFrame first) throws IOException {
        PptxDeck deck = new PptxDeck(parts, slides);
        deck.contentTypes();
        deck.properties(first);
        StringBuilder list = new StringBuilder();
        List<String> relations = new ArrayList<>(List.of(
                "slideMaster",
                "slideMasters/slideMaster1.xml",
                "notesMaster",
                "notesMasters/notesMaster1.xml",
                "theme",
                "theme/theme1.xml"));
        for (int slide = 1; slide <= slides; slide++) {
            relations.add("slide");
            relations.add("slides/slide" + slide + ".xml");
            list.append("<p:sldId id=\"" + (FIRST_SLIDE_ID + slide) + "\" r:id=\"rId" + (3 + slide) + "\"/>");
        }
        parts.xml(
                "ppt/presentation.xml",
                "<p:presentation" + PptxPackage.NAMESPACES + " saveSubsetFonts=\"1\"><p:sldMasterIdLst>"
                        + "<p:sldMasterId id=\"2147483648\" r:id=\"rId1\"/></p:sldMasterIdLst>"
                        + "<p:notesMasterIdLst><p:notesMasterId r:id=\"rId2\"/></p:notesMasterIdLst><p:sldIdLst>" + list
                        + "</p:sldIdLst><p:sldSz cx=\"" + width + "\" cy=\"" + height
                        + "\"/><p:notesSz cx=\"6858000\" cy=\"9144000\"/></p:presentation>");
        parts.relations("ppt/presentation.xml", relations.toArray(String[]::new));
        deck.masters(width, height);
    }

    /** A slide; pictures are known by their contents, so that those of several slides are written once. */
    private Slide slide(int index, ExportFrame frame) {
        Map<String, byte[]> pictures = new LinkedHashMap<>();
        double scale = Math.min((double) width / frame.width(), (double) height / frame.height());
        PptxSurface surface = new PptxSurface(
                (width - frame.width() * scale) / 2,
                (height - frame.height() * scale) / 2,
                scale,
                TITLE_ID,
                png -> reference(png, pictures));
        frame.picture().replay(surface);
        String xml = "<p:sld" + PptxPackage.NAMESPACES + "><p:cSld><p:spTree>" + PptxDeck.TREE + title(frame)
                + surface.shapes() + "</p:spTree>"
                + "<p:custDataLst><p:tags r:id=\"rId3\"/></p:custDataLst></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>"
                + (transition == Transition.MORPH && index > 0 ? MORPH : "") + "</p:sld>";
        return new Slide(xml, notes(frame), tags(frame), pictures);
    }

    private static String reference(byte[] png, Map<String, byte[]> pictures) {
        String hash =
                HexFormat.of().formatHex(TensorChecksum.digest().digest(png)).substring(0, 16);
        pictures.putIfAbsent(hash, png);
        return "pic" + hash;
    }

    /** The title that outlines, slide sorters and screen readers know; above the slide, as the picture has its own. */
    private String title(ExportFrame frame) {
        long high = WIDTH / 24;
        return "<p:sp><p:nvSpPr><p:cNvPr id=\"" + TITLE_ID
                + "\" name=\"title\"/><p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr>"
                + "<p:nvPr><p:ph type=\"title\"/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x=\"0\" y=\""
                + -(high * 5 / 4) + "\"/><a:ext cx=\"" + width + "\" cy=\"" + high + "\"/></a:xfrm></p:spPr>"
                + "<p:txBody><a:bodyPr/><a:p><a:r><a:rPr lang=\"en\" dirty=\"0\"/><a:t>" + XmlText.escape(frame.title())
                + "</a:t></a:r></a:p></p:txBody></p:sp>\n";
    }

    private static String notes(ExportFrame frame) {
        return "<p:notes" + PptxPackage.NAMESPACES + "><p:cSld><p:spTree>" + PptxDeck.TREE
                + "<p:sp><p:nvSpPr><p:cNvPr id=\"2\" name=\"slide\"/><p:cNvSpPr><a:spLocks noGrp=\"1\" noRot=\"1\""
                + " noChangeAspect=\"1\"/></p:cNvSpPr><p:nvPr><p:ph type=\"sldImg\"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp>"
                + "<p:sp><p:nvSpPr><p:cNvPr id=\"3\" name=\"notes\"/><p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr>"
                + "<p:nvPr><p:ph type=\"body\" idx=\"1\"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:p><a:r>"
                + "<a:rPr lang=\"en\" dirty=\"0\"/><a:t>" + XmlText.escape(frame.sentence())
                + "</a:t></a:r></a:p></p:txBody></p:sp></p:spTree></p:cSld>"
                + "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>";
    }

    private static String tags(ExportFrame frame) {
        String tag = "<p:tag name=\"" + SCENARIO + '"' + XmlText.attribute("val", frame.scenario()) + "/>";
        return "<p:tagLst" + PptxPackage.NAMESPACES + '>' + (frame.scenario().isEmpty() ? "" : tag) + "</p:tagLst>";
    }

    private void put(int index, Slide slide) throws IOException {
        int number = index + 1;
        String part = "ppt/slides/slide" + number + ".xml";
        List<String> relations = new ArrayList<>(List.of(
                "slideLayout",
                "../slideLayouts/slideLayout1.xml",
                "notesSlide",
                "../notesSlides/notesSlide" + number + ".xml",
                "tags",
                "../tags/tag" + number + ".xml"));
        parts.xml("ppt/tags/tag" + number + ".xml", slide.tags());
        String xml = slide.xml();
        for (Map.Entry<String, byte[]> picture : slide.pictures().entrySet()) {
            relations.addAll(List.of("image", "../media/" + media(picture.getKey(), picture.getValue())));
            xml = xml.replace("\"pic" + picture.getKey() + '"', "\"rId" + relations.size() / 2 + '"');
        }
        parts.xml(part, xml);
        parts.relations(part, relations.toArray(String[]::new));
        String notes = "ppt/notesSlides/notesSlide" + number + ".xml";
        parts.xml(notes, slide.notes());
        parts.relations(
                notes, "notesMaster", "../notesMasters/notesMaster1.xml", "slide", "../slides/slide" + number + ".xml");
    }

    private String media(String hash, byte[] png) throws IOException {
        String known = written.get(hash);
        if (known != null) {
            return known;
        }
        String name = "image" + (written.size() + 1) + ".png";
        written.put(hash, name);
        parts.bytes("ppt/media/" + name, png);
        return name;
    }
}
