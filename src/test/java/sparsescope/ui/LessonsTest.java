package sparsescope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sparsescope.drawing.DrawingList;
import sparsescope.file.Progress;
import sparsescope.lesson.Lesson;
import sparsescope.lesson.check.LessonCheck;
import sparsescope.lesson.file.LessonFile;
import sparsescope.lesson.file.Lessons;
import sparsescope.lesson.question.AnswerForm;
import sparsescope.lesson.question.Option;
import sparsescope.lesson.question.Question;
import sparsescope.lesson.question.Verdict;
import sparsescope.ui.canvas.DrawingView;
import sparsescope.ui.model.Page;
import sparsescope.ui.model.lesson.LessonModel;
import sparsescope.ui.model.lesson.LessonModel.Phase;
import sparsescope.ui.model.lesson.LessonProgress;
import sparsescope.ui.model.lesson.QuestionModel;

/** Lessons as a person goes through them. */
class LessonsTest extends WindowTestCase {
    private LessonModel model() {
        return workbench.lessons();
    }

    private Phase phase() {
        return onScreen(() -> model().phaseProperty().get());
    }

    private QuestionModel.State asked() {
        return onScreen(() -> model().question().stateProperty().get());
    }

    private void begin(String name, int at) {
        onScreen(() -> {
            model().begin(Lessons.find(name).orElseThrow(), at);
            return null;
        });
        settled();
    }

    private void settled() {
        until("the stop", () -> phase() != Phase.OPENING);
    }

    @Test
    void theListLeadsToALessonAndBack() {
        opened();
        strike(KeyCode.F9);
        assertThat(onScreen(() -> workbench.pageProperty().get())).isEqualTo(Page.LESSONS);
        clickOn("#lesson-first-look");
        settled();

        assertThat(onScreen(() -> workbench.pageProperty().get())).isEqualTo(Page.STAGE);
        assertThat(session().network().name()).isEqualTo("teaching");
        begin("cartesian-product", 0);
        assertThat(find("lesson-heading", Label.class).getText()).isEqualTo("One PE, one input channel");
        strike(KeyCode.PAGE_DOWN);
        settled();
        assertThat(cycle()).isEqualTo(9);

        // Wandering off and coming back.
        strike(KeyCode.DIGIT1);
        strike(KeyCode.HOME);
        awaitCycle(0);
        clickOn("#lesson-return");
        settled();
        assertThat(cycle()).isEqualTo(9);
        assertThat(camera().landing()).isEqualTo(2);
        clickOn("#lesson-back");
        settled();
        assertThat(cycle()).isZero();
        clickOn("#lesson-leave");
        assertThat(phase()).isEqualTo(Phase.NONE);
    }

    @Test
    void aPlaceOnThePictureAnswers() {
        opened();
        Lesson lesson = Lessons.find("cartesian-product").orElseThrow();
        begin(lesson.name(), lesson.indexOf("which-bank").orElseThrow());
        DrawingView stage = find("stage", DrawingView.class);
        DrawingList.Part bank =
                await(() -> stage.drawing().find("detail/bank/4").orElse(null));
        Point2D place = onScreen(() -> stage.localToScreen(
                stage.boundsOf(bank.id()).orElseThrow().getMinX() + 6,
                stage.boundsOf(bank.id()).orElseThrow().getMinY() + 6));
        clickOn(place);

        assertThat(asked().verdict().orElseThrow().mark()).isEqualTo(Verdict.Mark.WRONG);
        assertThat(asked().verdict().orElseThrow().label()).isEqualTo("bank 4");
        // There is one try.
        clickOn(place);
        assertThat(asked().verdict().orElseThrow().label()).isEqualTo("bank 4");
        assertThat(onScreen(() -> model().progressProperty().get().of(lesson).answers()))
                .containsEntry("which-bank", false);
    }

    /** Digits, clicks and typed numbers count hands; the clicker then shows the truth beside the bars, and nobody's answer is kept. */
    @Test
    void theHandsOfARoomAreCountedInThePanelAndInTheHall() {
        opened();
        Lesson lesson = Lessons.find("cartesian-product").orElseThrow();
        begin(lesson.name(), lesson.indexOf("which-bank").orElseThrow());
        strike(KeyCode.U);
        strike(KeyCode.DIGIT1);
        strike(KeyCode.DIGIT1);
        strike(KeyCode.DIGIT2);
        strike(KeyCode.SHIFT, KeyCode.DIGIT1);
        clickOn("#hands-choice-2");
        onScreen(() -> {
            find("hands-3", TextField.class).requestFocus();
            find("hands-3", TextField.class).setText("15");
            return null;
        });
        assertThat(hands().subList(0, 3)).containsExactly(1, 2, 15);
        assertThat(asked().waits()).isTrue();
        // A digit is a hand, and no landing.
        assertThat(camera().landing()).isEqualTo(2);

        strike(KeyCode.F5);
        until(
                "the answers in the hall",
                () -> lookup("#hall-pane #hands-choice-3").tryQuery().isPresent());
        clickOn("#hall-pane #hands-choice-3");
        assertThat(hands().get(2)).isEqualTo(16);
        strike(KeyCode.PAGE_DOWN);
        until("the truth", () -> asked().over());
        assertThat(lookup("#hall-pane .hands-share").queryAllAs(Label.class).stream()
                        .map(Label::getText))
                .contains("16 · 84 %");
        assertThat(asked().verdict()).isEmpty();
        assertThat(onScreen(() -> model().progressProperty().get().of(lesson).answers()))
                .isEmpty();
        strike(KeyCode.ESCAPE);
        assertThat(lookup("#lesson-panel .hands-share").queryAll()).isNotEmpty();
    }

    private List<Integer> hands() {
        return onScreen(() -> model().question().room().handsProperty().get());
    }

    /** Q asks about the very moment, another thing each time; the answer comes with its reason, and moving on ends it. */
    @Test
    void theMomentOnTheStageIsAskedAbout() {
        opened();
        begin("cartesian-product", 0);
        clickOn("#lesson-leave");
        strike(KeyCode.DIGIT3);
        until("the microscope", () -> camera().landing() == 2 && camera().landed());
        strike(KeyCode.Q);
        until("a question", () -> asked().waits());
        Question first = asked().question().orElseThrow();
        assertThat(find("ask-panel", VBox.class).getScene()).isNotNull();

        strike(KeyCode.Q);
        until(
                "another question",
                () -> asked().waits() && !asked().question().orElseThrow().equals(first));
        Question second = asked().question().orElseThrow();
        answer(second, second.wrong().get(0));
        assertThat(asked().verdict().orElseThrow().mark()).isNotEqualTo(Verdict.Mark.RIGHT);
        assertThat(lookup("#question .label").queryAllAs(Label.class).stream().map(Label::getText))
                .contains(second.right().label());

        clickOn("#ask-another");
        until("a third question", () -> asked().waits());
        strike(KeyCode.END);
        until("no question", () -> asked().question().isEmpty());
        assertThat(onScreen(() -> model().asking().openProperty().get())).isFalse();
    }

    @Test
    void everyLessonIsGoneThroughWithTheKeyboardAndEveryQuestionAnsweredRight() {
        opened();
        for (Lesson lesson : Lessons.all()) {
            begin(lesson.name(), 0);
            int presses = 0;
            while (phase() != Phase.END) {
                settled();
                if (phase() == Phase.ASKING) {
                    Question question = asked().question().orElseThrow();
                    answer(question, question.right());
                    assertThat(asked().verdict().orElseThrow().mark())
                            .as(lesson.name() + ": " + question)
                            .isEqualTo(Verdict.Mark.RIGHT);
                }
                strike(KeyCode.PAGE_DOWN);
                assertThat(++presses).as(lesson.name()).isLessThan(200);
            }
            LessonProgress.OfLesson progress =
                    onScreen(() -> model().progressProperty().get().of(lesson));
            assertThat(progress.right()).as(lesson.name()).isEqualTo(lesson.questions());
            assertThat(progress.reached()).isEqualTo(lesson.stops().size());
        }
    }

    private void answer(Question question, Option option) {
        if (question.form() instanceof AnswerForm.Number || question.form() instanceof AnswerForm.Sequence) {
            // A page that has just been turned to takes the focus away once; whoever types then clicks the field again.
            until("the verdict on " + option.answer() + " to " + question, () -> {
                if (asked().over()) {
                    return true;
                }
                boolean ready = onScreen(() -> {
                    TextField field = find("answer", TextField.class);
                    if (!field.isFocused()) {
                        field.requestFocus();
                    }
                    field.setText(option.answer());
                    return field.isFocused();
                });
                if (ready) {
                    strike(KeyCode.ENTER);
                }
                return asked().over();
            });
        } else {
            strike(KeyCode.valueOf("DIGIT" + (question.options().indexOf(option) + 1)));
        }
        until("the verdict on " + option.answer() + " to " + question, () -> asked().over());
    }

    @Test
    void everyLessonIsGoneThroughWithTheMouseAndEveryWrongAnswerSaysWhy() {
        opened();
        for (Lesson lesson : Lessons.all()) {
            begin(lesson.name(), 0);
            int presses = 0;
            while (phase() != Phase.END) {
                settled();
                if (phase() == Phase.ASKING) {
                    Question question = asked().question().orElseThrow();
                    answerByMouse(question, question.wrong().get(0));
                    assertThat(asked().verdict().orElseThrow().mark())
                            .as(lesson.name() + ": " + question)
                            .isNotEqualTo(Verdict.Mark.RIGHT);
                    assertThat(lookup("#question .label").queryAllAs(Label.class).stream()
                                    .map(Label::getText))
                            .contains(question.right().label());
                    // What a screen reader reads of the reason.
                    assertThat(lookup("#question .question-reason").queryAllAs(Node.class))
                            .isNotEmpty()
                            .allSatisfy(reason ->
                                    assertThat(reason.getAccessibleText()).isNotBlank());
                }
                clickOn("#lesson-next");
                assertThat(++presses).as(lesson.name()).isLessThan(200);
            }
        }
    }

    private void answerByMouse(Question question, Option option) {
        boolean typed = question.form() instanceof AnswerForm.Number || question.form() instanceof AnswerForm.Sequence;
        if (typed) {
            onScreen(() -> {
                find("answer", TextField.class).setText(option.answer());
                return null;
            });
        }
        String id = typed ? "commit" : "option-" + (question.options().indexOf(option) + 1);
        until("the verdict on " + option.answer() + " to " + question, () -> {
            if (!asked().over()) {
                bringIntoSight(id);
                clickOn("#" + id);
            }
            return asked().over();
        });
    }

    /** Scrolls the panel as far as it takes. */
    private void bringIntoSight(String id) {
        onScreen(() -> {
            Node node = find(id, Node.class);
            Node pane = node;
            while (!(pane instanceof ScrollPane)) {
                pane = pane.getParent();
            }
            ScrollPane scroll = (ScrollPane) pane;
            Bounds content = scroll.getContent().getBoundsInLocal();
            double room = content.getHeight() - scroll.getViewportBounds().getHeight();
            double y = scroll.getContent()
                    .sceneToLocal(node.localToScene(node.getBoundsInLocal()))
                    .getMaxY();
            if (room > 0) {
                scroll.setVvalue(
                        Math.max(0, Math.min(1, (y - scroll.getViewportBounds().getHeight() + 10) / room)));
            }
            scroll.layout();
            return null;
        });
    }

    @Test
    void aGoalIsLookedAtOnTheRunAsItIs() {
        opened();
        Lesson lesson = Lessons.find("break-it").orElseThrow();
        begin(lesson.name(), lesson.indexOf("straggler").orElseThrow());
        clickOn("#lesson-check");
        until(
                "what is missing",
                () -> find("lesson-goal", Label.class).getText().contains("found cycles = 59"));
    }

    @Test
    void aClickerGoesThroughALessonWhilePresenting() {
        opened();
        begin("first-look", 0);
        strike(KeyCode.F5);
        until(
                "the hall",
                () -> onScreen(
                        () -> workbench.presentation().presentingProperty().get()));
        int presses = 0;
        while (phase() != Phase.END) {
            settled();
            strike(KeyCode.PAGE_DOWN);
            assertThat(++presses).isLessThan(40);
        }
        strike(KeyCode.ESCAPE);
        assertThat(onScreen(() -> workbench.presentation().presentingProperty().get()))
                .isFalse();
    }

    @Test
    void theMomentOnTheStageBecomesAStop(@TempDir Path folder) throws IOException {
        opened();
        begin("cartesian-product", 1);
        files.save = folder.resolve("mine.md");
        strike(KeyCode.CONTROL, KeyCode.L);
        until("the file", () -> Files.exists(files.save));
        strike(KeyCode.CONTROL, KeyCode.L);
        until("two stops", () -> LessonFile.read(files.save).stops().size() == 2);

        Lesson own = LessonFile.read(files.save);
        assertThat(own.stops().get(0).scene().network()).isEqualTo("teaching");
        assertThat(LessonCheck.problems(own, Progress.NONE)).isEmpty();
    }

    @Test
    void aLessonIsLookedAtAndTakenAlong(@TempDir Path folder) throws IOException {
        opened();
        strike(KeyCode.F9);
        clickOn("#paper-first-look");
        until("the first slides", () -> lookup("#paper-preview").tryQuery().isPresent() && pages() > 1);
        clickOn("#paper-on");
        onScreen(() -> {
            find("paper-kind", ComboBox.class).getSelectionModel().select(3);
            return null;
        });
        until("a sheet and its solution", () -> pages() > 1 && pictured().contains("worksheet"));
        onScreen(() -> {
            find("paper-variants", Spinner.class).getEditor().setText("2");
            find("paper-variants", Spinner.class).commitValue();
            return null;
        });
        files.save = folder.resolve("sheets");
        clickOn("#paper-save");
        until("the worksheets", () -> Files.exists(files.save.resolve("answers.pdf")));
        assertThat(files.save.resolve("worksheet-02.pdf")).exists();
        until("all is written", () -> find("paper-folder", Button.class).isVisible());
        type(KeyCode.ESCAPE);
    }

    private int pages() {
        return onScreen(() -> find("paper-on", Button.class).isDisabled() ? 0 : 2);
    }

    private String pictured() {
        return onScreen(() -> find("paper-preview", DrawingView.class).drawing().texts().stream()
                .map(DrawingList.PlacedText::text)
                .reduce("", String::concat));
    }
}
