package sparsescope.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import sparsescope.accelerator.EnergyTable;
import sparsescope.analysis.paper.PaperFigure;
import sparsescope.export.frame.ExportFrame;
import sparsescope.export.frame.XmlText;
import sparsescope.export.scenario.StudyScenario;
import sparsescope.file.InputException;
import sparsescope.scene.report.PaperReport;
import sparsescope.scene.report.Report;
import sparsescope.scene.report.ReportSheet;
import sparsescope.scene.style.Theme;

/** A page's figure in each of the formats. */
class FigureExporterTest {
    @TempDir
    private Path folder;

    private static Report paper(int figures) {
        return new PaperReport(java.util.stream.IntStream.range(0, figures)
                .mapToObj(i -> new PaperFigure(
                        "id" + i,
                        "Speed-up number " + i,
                        PaperFigure.Relation.EQUAL,
                        PaperFigure.Unit.FACTOR,
                        2.5,
                        2 + i / 10.0,
                        "because",
                        Map.of()))
                .toList());
    }

    private Path write(Report report, String name) throws IOException {
        Path file = folder.resolve(name);
        FigureExporter.write(
                report,
                Theme.DARK,
                1280,
                400,
                new StudyScenario.Paper(true, EnergyTable.standard(), Theme.LIGHT),
                file);
        return file;
    }

    @Test
    void aPictureIsAsHighAsItsFigureNeeds() throws IOException {
        BufferedImage low = ImageIO.read(write(paper(2), "low.PNG").toFile());
        assertThat(List.of(low.getWidth(), low.getHeight())).containsExactly(1280, 400);

        Report many = paper(40);
        BufferedImage high = ImageIO.read(write(many, "high.png").toFile());
        assertThat(high.getHeight())
                .isEqualTo((int) Math.ceil(ReportSheet.height(many, 1280)))
                .isGreaterThan(400);
    }

    @Test
    void svgAndPdfHaveItsTextAndWords() throws IOException {
        String svg = Files.readString(write(paper(3), "figure.svg"));
        assertThat(svg)
                .contains(
                        "Speed-up number 2",
                        ">" + XmlText.escape(paper(3).title()) + "</text>",
                        "<title id=\"title\">" + XmlText.escape(paper(3).title()),
                        "of 3 figures are");
        try (PDDocument pdf = Loader.loadPDF(write(paper(3), "figure.pdf").toFile())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(pdf)).contains("Speed-up number 2");
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo(paper(3).title());
        }
    }

    @Test
    void aSlideHasShapesTitleAndNotes() throws IOException {
        try (InputStream in = Files.newInputStream(write(paper(3), "figure.pptx"));
                XMLSlideShow show = new XMLSlideShow(in)) {
            assertThat(show.getSlides()).hasSize(1);
            XSLFSlide slide = show.getSlides().get(0);
            assertThat(slide.getTitle()).isEqualTo(paper(3).title());
            assertThat(slide.getShapes()).hasSizeGreaterThan(6);
            assertThat(slide.getNotes().getTextParagraphs().toString()).isNotEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatWasThereStaysWhenItCannotBePainted(FigureExporter.Kind kind) throws IOException {
        Path file = Files.writeString(folder.resolve("mine" + kind.ending()), "before");
        ExportFrame huge = new ExportFrame(null, 640, 400, "", "", 1, "");

        assertThatThrownBy(() -> FigureExporter.write(huge, file)).isInstanceOf(RuntimeException.class);

        assertThat(file).hasContent("before");
    }

    @Test
    void anotherEndingIsOneLine() {
        assertThatThrownBy(() -> FigureExporter.kind(Path.of("a/figure.jpeg")))
                .isInstanceOf(InputException.class)
                .hasMessage("picture: found \"figure.jpeg\", expected a name ending in .png, .svg, .pdf, .pptx");
    }
}
