package sparsescope.ui.window;

import javafx.animation.PauseTransition;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.util.Duration;
import org.controlsfx.control.StatusBar;
import sparsescope.ui.kit.Messages;
import sparsescope.ui.model.Workbench;
import sparsescope.ui.model.task.LongWork;

/** Progress and Cancel in the status bar, for work that lasts longer than half a second. */
final class BusyIndicator {
    private static final Duration PATIENCE = Duration.millis(500);

    private final Workbench workbench;
    private final Label what = new Label();
    private final ProgressBar bar = new ProgressBar();
    private final Button cancel = new Button(Messages.text("status.cancel"));
    private final HBox box = new HBox(8, what, bar, cancel);
    private final PauseTransition patience = new PauseTransition(PATIENCE);

    BusyIndicator(StatusBar status, Workbench workbench) {
        this.workbench = workbench;
        box.setId("busy");
        box.getStyleClass().add("busy");
        box.setVisible(false);
        cancel.setId("cancel");
        cancel.setTooltip(new Tooltip(Messages.text("status.cancel.help")));
        cancel.setAccessibleText(Messages.text("status.cancel.help"));
        cancel.setOnAction(e -> cancel());
        status.getRightItems().add(box);
        patience.setOnFinished(e -> update());
        workbench.progressProperty().addListener((o, before, now) -> changed());
        workbench.openingProperty().addListener((o, before, now) -> changed());
        workbench.finder().progressProperty().addListener((o, before, now) -> changed());
    }

    private boolean isSearching() {
        return workbench.finder().progressProperty().get() != LongWork.NOT_BUSY;
    }

    private void cancel() {
        if (isSearching()) {
            workbench.finder().cancel();
        } else {
            workbench.cancel();
        }
    }

    private boolean isBusy() {
        return workbench.progressProperty().get() != LongWork.NOT_BUSY
                || !workbench.openingProperty().get().isEmpty()
                || isSearching();
    }

    private void changed() {
        if (!isBusy()) {
            patience.stop();
            box.setVisible(false);
        } else if (box.isVisible()) {
            update();
        } else if (patience.getStatus() != javafx.animation.Animation.Status.RUNNING) {
            patience.playFromStart();
        }
    }

    private void update() {
        if (!isBusy()) {
            return;
        }
        if (isSearching()) {
            what.setText(Messages.text("status.searching"));
            bar.setProgress(workbench.finder().progressProperty().get());
            cancel.setVisible(true);
            box.setVisible(true);
            return;
        }
        String opening = workbench.openingProperty().get();
        what.setText(opening.isEmpty() ? Messages.text("status.indexing") : Messages.text("status.opening", opening));
        bar.setProgress(opening.isEmpty() ? workbench.progressProperty().get() : ProgressBar.INDETERMINATE_PROGRESS);
        cancel.setVisible(opening.isEmpty());
        box.setVisible(true);
    }
}
