package sparsescope.ui.explore;

import javafx.beans.value.ChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import sparsescope.ui.kit.Messages;
import sparsescope.ui.model.task.LongWork;

/** Begins long work; while it runs, shows how far it is, how long it will take, and a button that ends it. */
public final class WorkBar extends HBox {
    private final Button start = new Button();
    private final ProgressBar bar = new ProgressBar(0);
    private final Label left = new Label();
    private final Button cancel = new Button(Messages.text("work.cancel"));
    private final ChangeListener<Number> progress = (o, before, now) -> show(now.doubleValue());
    private LongWork followed;

    /** A bar without work. */
    public WorkBar() {
        getStyleClass().add("work-bar");
        start.getStyleClass().add("accent");
        cancel.setTooltip(new Tooltip(Messages.text("work.cancel.help")));
        cancel.setAccessibleText(Messages.text("work.cancel.help"));
        bar.setAccessibleText(Messages.text("work.progress"));
        left.getStyleClass().add("hint");
        start.setMinWidth(USE_PREF_SIZE);
        cancel.setMinWidth(USE_PREF_SIZE);
        // When the row is short of room the bar gives way.
        bar.setMinWidth(20);
        getChildren().addAll(start, bar, left, cancel);
    }

    /**
     * Gives the bar its ids and words; work is still to be followed.
     *
     * @param name the start of the ids of its parts
     * @param words the message that the start button says; with {@code .help} its tooltip
     */
    public void join(String name, String words, Runnable begin) {
        start.setId(name + "-start");
        start.setText(Messages.text(words));
        start.setTooltip(new Tooltip(Messages.text(words + ".help")));
        start.setAccessibleText(Messages.text(words + ".help"));
        start.setDefaultButton(false);
        start.setOnAction(e -> begin.run());
        cancel.setId(name + "-cancel");
        cancel.setOnAction(e -> followed.cancel());
        bar.setId(name + "-progress");
        left.setId(name + "-left");
    }

    /** Shows this work from now on, and no other. */
    public void follow(LongWork work) {
        if (followed != null) {
            followed.progressProperty().removeListener(progress);
        }
        followed = work;
        left.textProperty().bind(work.leftProperty());
        work.progressProperty().addListener(progress);
        show(work.progressProperty().get());
    }

    private void show(double progress) {
        boolean running = progress != LongWork.RESTING;
        boolean hadFocus = cancel.isFocused();
        for (var part : getChildren()) {
            boolean shown = part == start ? !running : running;
            part.setVisible(shown);
            part.setManaged(shown);
        }
        bar.setProgress(Math.max(0, progress));
        if (hadFocus && !running) {
            start.requestFocus();
        }
    }
}
