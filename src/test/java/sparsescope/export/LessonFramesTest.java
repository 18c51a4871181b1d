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
import sparsescope.export.scenario.FigureScenario;
import sparsescope.export.scenario.Reopenable;
import sparsescope.export.scenario.ScenarioJson;
import sparsescope.export.scenario.StudyScenario;
import sparsescope.export.svg.HtmlExporter;
import sparsescope.file.Progress;
import sparsescope.lesson.Lesson;
import sparsescope.lesson.file.LessonFile;
import sparsescope.lesson.file.Lessons;
import sparsescope.scene.memory.ChipMemory;
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

    /** Whatever a stop shows, its slide leads back there: another machine, twins, a race, and pages beside the stage. */
    @Test
    void slidesOfEveryKindOfSceneReopen() {
        Lesson lesson = LessonFile.read("own.md", """
                ---
                format: sparsescope-lesson/1
                name: own
                title: Own
                idea: An idea.
                minutes: 1
                scene: {network: teaching, layer: edges, accelerator: teaching, cycle: 9}
                ---
                ---
                stop: banks
                title: Twins
                scene: {twin: {kind: banks, value: 4}}
                ---
                ---
                stop: dense
                title: A race
                scene: {twin: {kind: machine, value: dcnn, align: work}}
                ---
                ---
                stop: eie
                title: EIE
                scene: {network: eie-teaching, accelerator: eie-teaching, cycle: 5, landing: pe}
                ---
                ---
                stop: loops
                title: Loops
                scene: {page: reuse, loops: {order: row-stationary, pes: 4, bufferWords: 256, registerWords: 16, step: 3}}
                ---
                ---
                stop: memories
                title: Memories
                scene: {page: memory, memories: {scnn-activations: 4096}}
                ---
                """, null);
        LessonFrames frames = new LessonFrames(lesson, Theme.DARK, 960, 540, Progress.NONE);

        List<Reopenable> shown = IntStream.range(0, frames.size())
                .mapToObj(frames::frame)
                .map(frame -> ScenarioJson.readAny("slide", frame.scenario()))
                .toList();
        assertThat(((FigureScenario) shown.get(0)).twin().orElseThrow().choice().kind())
                .isEqualTo("banks");
        assertThat(((FigureScenario) shown.get(1)).isRace()).isTrue();
        assertThat(((FigureScenario) shown.get(2)).settings().machine().name()).isEqualTo("eie");
        assertThat(((FigureScenario) shown.get(2)).cycle()).isEqualTo(5);
        assertThat(((StudyScenario.Reuse) shown.get(3)).step()).isEqualTo(3);
        assertThat(((StudyScenario.Memory) shown.get(4)).sizes()).containsEntry(ChipMemory.SCNN_ACTIVATIONS, 4096.0);
        assertThat(frames.frame(3).picture().texts().stream().map(DrawingList.PlacedText::text))
                .anyMatch(text -> text.contains("filter rows"));
    }
}
