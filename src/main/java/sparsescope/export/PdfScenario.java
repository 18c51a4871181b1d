package sparsescope.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Finds the scenario in a PDF file: a document property. */
final class PdfScenario {
    private PdfScenario() {}

    static Optional<String> find(Path figure) throws IOException {
        try (PDDocument document = Loader.loadPDF(figure.toFile())) {
            return Optional.ofNullable(
                    document.getDocumentInformation().getCustomMetadataValue(PdfExporter.SCENARIO.getName()));
        }
    }
}
