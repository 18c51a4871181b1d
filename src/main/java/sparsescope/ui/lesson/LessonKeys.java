package sparsescope.ui.lesson;

import javafx.event.EventHandler;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import sparsescope.lesson.question.AnswerForm;
import sparsescope.ui.model.Workbench;
import sparsescope.ui.model.lesson.LessonModel;

/** Takes keys within a lesson: Page Down and Page Up go through its stops, and digits answer its questions, or raise hands. */
public final class LessonKeys implements EventHandler<KeyEvent> {
    private final Workbench workbench;
    private final LessonModel model;

    /** The keys of the lessons of a workbench. */
    public LessonKeys(Workbench workbench) {
        this.workbench = workbench;
        this.model = workbench.lessons();
    }

    @Override
    public void handle(KeyEvent event) {
        if (takesHandAway(event)) {
            event.consume();
            return;
        }
        boolean plain = !event.isShiftDown() && !event.isShortcutDown() && !event.isAltDown();
        boolean asked = model.asking().openProperty().get();
        if (!model.active() && !asked || !plain) {
            return;
        }
        // While presenting the clicker's own keys go through the stops.
        boolean presenting = workbench.presentation().presentingProperty().get();
        if (event.getCode() == KeyCode.PAGE_DOWN && !presenting && !asked) {
            model.next();
            event.consume();
        } else if (event.getCode() == KeyCode.PAGE_UP && !presenting && !asked) {
            model.back();
            event.consume();
        } else if (event.getCode().isDigitKey()
                && !(event.getTarget() instanceof TextInputControl)
                && isChoice()
                && model.question().choose(digit(event) - 1)) {
            event.consume();
        }
    }

    /** Where hands are counted, Shift and a digit take one away. */
    private boolean takesHandAway(KeyEvent event) {
        boolean asked = model.question().counts()
                && event.isShiftDown()
                && event.getCode().isDigitKey()
                && !(event.getTarget() instanceof TextInputControl);
        if (asked) {
            model.question().room().add(digit(event) - 1, -1);
        }
        return asked;
    }

    /** Where a number is to be typed, digits are not answers that are offered. */
    private boolean isChoice() {
        return model.question()
                .stateProperty()
                .get()
                .question()
                .filter(question -> model.question().counts()
                        || question.form() instanceof AnswerForm.Choice
                        || question.form() instanceof AnswerForm.Click)
                .isPresent();
    }

    private static int digit(KeyEvent event) {
        return Integer.parseInt(event.getCode().getName().replaceAll("\\D", ""));
    }
}
