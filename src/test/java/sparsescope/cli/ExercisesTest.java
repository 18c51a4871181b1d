package sparsescope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Worksheets and quizzes by the command line. */
class ExercisesTest {
    @TempDir
    Path folder;

    private static String text(Path file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void worksheetsAreWrittenWithTheirAnswers() throws IOException {
        Path target = folder.resolve("sheets");
        String[] command = {
            "export", "worksheet", "--from", "stored,bank", "--seed", "9", "--variants", "2", "-o", "" + target
        };

        Answer answer = Answer.of(command);

        assertThat(answer.err()).isEmpty();
        assertThat(answer.out().strip()).isEqualTo(target + ": 2 worksheets of 1 page, and answers.pdf");
        assertThat(text(target.resolve("worksheet-01.pdf")))
                .contains("Sheet 1 of 2, seed 9")
                .isNotEqualTo(text(target.resolve("worksheet-02.pdf")));
        assertThat(text(target.resolve("answers.pdf"))).contains("solution", "seed 9", "seed 10");
        assertThat(Answer.of(command).err()).contains("worksheet-01.pdf").contains("--force");
        assertThat(Answer.of(command).code()).isEqualTo(2);
    }

    /** A lesson's questions are exercises, too. */
    @Test
    void aLessonSaysWhatIsAsked() throws IOException {
        Path lesson = Files.writeString(folder.resolve("banks.md"), """
                ---
                format: sparsescope-lesson/1
                name: banks
                title: Banks
                idea: Where products go.
                minutes: 1
                scene: {network: teaching, layer: edges, accelerator: teaching, landing: pe, pe: [0, 0]}
                ---

                ---
                stop: one
                title: One product
                scene: {cycle: 9}
                ask: {kind: bank}
                ---

                It goes to a bank.
                """);
        Path file = folder.resolve("quiz.xml");

        Answer answer = Answer.of("export", "quiz", "--from", "" + lesson, "--variants", "1", "-o", "" + file);

        assertThat(answer.err()).isEmpty();
        assertThat(answer.code()).isZero();
        assertThat(Files.readString(file)).contains("SparseScope/Banks/bank", "<question type=\"ddmarker\">");
    }

    @Test
    void badInputIsOneLine() {
        assertThat(Answer.of(
                                "export",
                                "quiz",
                                "--from",
                                "bonk",
                                "-o",
                                folder.resolve("q.xml").toString())
                        .err())
                .startsWith("sparsescope: --from: found \"bonk\", expected a lesson: ")
                .contains("kinds of questions: output, ")
                .hasLineCount(1);
        assertThat(Answer.of(
                                "export",
                                "quiz",
                                "--from",
                                "bank,bonk",
                                "-o",
                                folder.resolve("q.xml").toString())
                        .err())
                .startsWith("sparsescope: question kind: found \"bonk\"");
        assertThat(Answer.of(
                                "export",
                                "quiz",
                                "--from",
                                "twin",
                                "-o",
                                folder.resolve("q.xml").toString())
                        .err())
                .startsWith("sparsescope: --from: found twin, which makes no exercise");
        assertThat(Answer.of(
                                "export",
                                "quiz",
                                "--from",
                                "bank",
                                "-o",
                                folder.resolve("q.doc").toString())
                        .err())
                .contains("expected a name ending in .xml, .gift");
        assertThat(Answer.of(
                                "export",
                                "quiz",
                                "--from",
                                "bank",
                                "--format",
                                "word",
                                "-o",
                                folder.resolve("q.xml").toString())
                        .err())
                .isEqualTo("sparsescope: --format: found \"word\", expected one of moodle-xml, gift\n");
        assertThat(Answer.of(
                                "export",
                                "worksheet",
                                "--from",
                                "bank",
                                "--variants",
                                "0",
                                "-o",
                                folder.resolve("w").toString())
                        .err())
                .isEqualTo("sparsescope: --variants: found 0, expected 1…500\n");
    }
}
