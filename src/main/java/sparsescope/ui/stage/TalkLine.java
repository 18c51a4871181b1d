package sparsescope.ui.stage;

import java.util.Locale;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import sparsescope.scene.style.PaintContext;
import sparsescope.scene.words.Words;
import sparsescope.simulation.run.Moment;
import sparsescope.ui.model.picture.Frame;

/** Below the stage of a talk: which PE and group one looks at, which cycle of how many, and a thin line of how far the layer is. */
final class TalkLine extends VBox {
    /** Type, of the screen's height. */
    private static final double TYPE = 0.0305;

    private static final double THIN = 0.006;

    private final Label where = new Label();
    private final Label cycle = new Label();
    private final Region done = new Region();
    private final DoubleProperty share = new SimpleDoubleProperty();

    TalkLine() {
        setId("talk-line");
        getStyleClass().add("talk-line");
        where.setId("talk-where");
        cycle.setId("talk-cycle");
        cycle.setMinWidth(Region.USE_PREF_SIZE);
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        StackPane track = new StackPane(done);
        track.getStyleClass().add("talk-track");
        track.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        done.setId("talk-done");
        done.getStyleClass().add("talk-done");
        done.maxWidthProperty().bind(track.widthProperty().multiply(share));
        done.prefWidthProperty().bind(done.maxWidthProperty());
        getChildren().addAll(new HBox(where, between, cycle), track);
        present(false, 0);
    }

    /** Shows it, in type for a screen of this height, or hides it. */
    void present(boolean hall, double height) {
        setVisible(hall);
        setManaged(hall);
        setStyle(String.format(
                Locale.ROOT,
                "-fx-font-size: %.1fpx; -fx-padding: 0 %.1f %.1f %.1f; -fx-spacing: %.1f;",
                TYPE * height,
                0.02 * height,
                0.012 * height,
                0.02 * height,
                0.004 * height));
        done.setMinHeight(THIN * height);
    }

    void show(Frame frame) {
        long end = Math.max(1, frame.layerEnd());
        share.set(Math.min(1, (double) frame.moment().cycle() / end));
        where.setText(frame.scnn().map(moment -> where(moment, frame)).orElse(""));
        cycle.setText("cycle " + PaintContext.number(frame.moment().cycle()) + " of " + PaintContext.number(end));
    }

    private static String where(Moment moment, Frame frame) {
        var pe = frame.look().camera().within(moment.run().plan().accelerator()).pe();
        return moment.run().layer().name() + " · "
                + Words.group(moment.group(pe), moment.run().plan()) + " · " + Words.pe(pe);
    }
}
