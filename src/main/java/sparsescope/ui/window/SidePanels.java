package sparsescope.ui.window;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import sparsescope.ui.kit.Messages;
import sparsescope.ui.lesson.AskPanel;
import sparsescope.ui.lesson.LessonPanel;
import sparsescope.ui.model.Page;
import sparsescope.ui.model.Workbench;
import sparsescope.ui.model.task.Notice;

/** Decides what stands at the right of a page in place of its own panel: a lesson, or a question about the stage. */
final class SidePanels {
    private final Workbench workbench;
    private final PageSwitch pages;
    private final Node choices;
    private final LessonPanel lesson;
    private final AskPanel question;

    /**
     * Follows the lessons and the page.
     *
     * @param choices what one chooses the stage's run with; a lesson chooses it itself
     */
    SidePanels(Workbench workbench, PageSwitch pages, Node choices) {
        this.workbench = workbench;
        this.pages = pages;
        this.choices = choices;
        lesson = new LessonPanel(workbench);
        question = new AskPanel(workbench, this::ask);
        workbench.lessons().asking().openProperty().addListener((o, before, now) -> pages.refresh());
        workbench
                .frameProperty()
                .addListener((o, before, now) -> workbench.lessons().asking().moved(now));
        workbench.lessons().lessonProperty().addListener((o, before, now) -> changed());
        workbench.pageProperty().addListener((o, before, now) -> changed());
    }

    /** The lesson's panel. */
    Node lesson() {
        return lesson;
    }

    /** The question's panel. */
    Node question() {
        return question;
    }

    /** What stands at the right of the page on show instead of its own panel; empty when that one does. */
    Optional<Node> instead() {
        if (workbench.lessons().active()) {
            return Optional.of(lesson);
        }
        return workbench.lessons().asking().openProperty().get()
                        && workbench.pageProperty().get() == Page.STAGE
                ? Optional.of(question)
                : Optional.empty();
    }

    /** Asks a question about the moment on the stage; a lesson has its own. */
    void ask() {
        if (!workbench.lessons().active()) {
            workbench.pageProperty().set(Page.STAGE);
            workbench.playback().playingProperty().set(false);
            workbench.lessons().asking().ask(() -> workbench.tell(Notice.info(Messages.text("ask.none"))));
        }
    }

    /** Counts the hands of a room instead of one person's answer, or no longer. */
    void askRoom() {
        BooleanProperty counting = workbench.lessons().question().room().countingProperty();
        counting.set(!counting.get());
        if (!workbench.lessons().question().stateProperty().get().waits()) {
            workbench.tell(Notice.info(Messages.text(counting.get() ? "room.on" : "room.off")));
        }
    }

    private void changed() {
        pages.refresh();
        boolean choosing = workbench.pageProperty().get() == Page.STAGE
                && !workbench.lessons().active();
        choices.setVisible(choosing);
        choices.setManaged(choosing);
    }
}
