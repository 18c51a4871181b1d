package sparsescope.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sparsescope.drawing.DrawingList;
import sparsescope.export.frame.ExportFrame;
import sparsescope.export.lesson.LessonFrames;
import sparsescope.export.pptx.PptxExporter;
import sparsescope.export.reopen.ScenarioFile;
import sparsescope.export.svg.HtmlExporter;
import sparsescope.file.Progress;
import sparsescope.lesson.Lesson;
import sparsescope.lesson.file.Lessons;
import sparsescope.scene.style.Theme;

/** A lesson as slides: every stop, questions before their answers, words as notes. */
class LessonFramesTest {
    private static final Lesson LESSON = Lessons.find("first-look").orElseThrow();
    private static final LessonFrames FRAMES = new LessonFrames(LESSON, Theme.LIGHT, 960, 540, Progress.NONE);

    private static List<ExportFrame> frames() {
        return IntStream.range(0, FRAMES.size()).mapToObj(FRAMES::frame).toList();
    }

    @Test
    void everyStopHasItsSlideAndEveryQuestionComesBeforeItsAnswer() {
        List<String> titles = frames().stream().map(ExportFrame::title).toList();

        assertThat(titles).hasSizeGreaterThanOrEqualTo(LESSON.stops().size() + LESSON.questions());
        LESSON.stops().stream()
                .filter(stop -> stop.ask().isEmpty())
                .forEach(stop -> assertThat(titles).anyMatch(title -> title.endsWith(stop.title())));
        int asked = titles.indexOf(LESSON.title() + " › Which output does this product land on?");
        assertThat(asked).isPositive();
        assertThat(titles.get(asked + 1)).contains("output (");
    }

    @Test
    void theAnswerIsNotOnTheQuestionsSlide() {
        ExportFrame asked = frames().stream()
                .filter(frame -> frame.title().endsWith("Which output does this product land on?"))
                .findFirst()
                .orElseThrow();

        assertThat(asked.sentence()).contains("Offered: ").doesNotContain("Why not");
    }

    @Test
    void wordsStayOnTheirSlides() {
        for (ExportFrame frame : frames()) {
            for (DrawingList.PlacedText text : frame.picture().texts()) {
                assertThat(text.x()).as(text.text()).isGreaterThanOrEqualTo(0);
                assertThat(text.x() + text.width()).as(text.text()).isLessThanOrEqualTo(frame.width() + 1);
                assertThat(text.y()).as(text.text()).isBetween(0.0, (double) frame.height());
            }
        }
    }

    @Test
    void slidesReopenTheirScene(@TempDir Path folder) throws IOException {
        Path deck = folder.resolve("lesson.pptx");
        PptxExporter.write(FRAMES, deck, Progress.NONE);
        Path page = folder.resolve("lesson.html");
        HtmlExporter.write(FRAMES, page, Progress.NONE);

        assertThat(ScenarioFile.any(deck).summary()).contains("teaching");
        assertThat(Files.readString(page)).contains("Which output does this product land on?");
    }
}
