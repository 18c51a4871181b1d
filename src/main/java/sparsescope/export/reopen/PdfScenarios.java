package sparsescope.export.reopen;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import sparsescope.export.pdf.PdfCache;
import sparsescope.export.pdf.PdfExporter;

/** Finds the scenarios in a PDF file: an entry of each page, or else a property of the document. */
final class PdfScenarios {
    private PdfScenarios() {}

    static List<String> find(Path file, int most) throws IOException {
        PdfStreams.check(file, new ReadingLimit());
        try (PdfCache cache = new PdfCache();
                PDDocument document = Loader.loadPDF(file.toFile(), cache.pages())) {
            List<String> scenarios = new ArrayList<>();
            for (PDPage page : document.getPages()) {
                if (scenarios.size() == most) {
                    break;
                }
                COSDictionary pieces = page.getCOSObject().getCOSDictionary(COSName.getPDFName("PieceInfo"));
                COSDictionary own = pieces == null ? null : pieces.getCOSDictionary(PdfExporter.SCENARIO);
                String scenario = own == null ? null : own.getString(COSName.getPDFName("Private"));
                if (scenario != null) {
                    scenarios.add(scenario);
                }
            }
            String first = document.getDocumentInformation().getCustomMetadataValue(PdfExporter.SCENARIO.getName());
            return scenarios.isEmpty() && first != null ? List.of(first) : scenarios;
        } catch (InvalidPasswordException e) {
            return List.of();
        } catch (IOException | StackOverflowError e) {
            // Objects in objects without an end are damage like any other.
            throw SafeXml.damaged(e);
        }
    }
}
