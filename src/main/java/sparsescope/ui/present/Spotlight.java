package sparsescope.ui.present;

import javafx.geometry.Bounds;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.CycleMethod;
import javafx.scene.paint.RadialGradient;
import javafx.scene.paint.Stop;
import javafx.scene.shape.Rectangle;

/** Dims everything but a soft spot. */
public final class Spotlight extends Region {
    private static final Color DIM = Color.rgb(0, 0, 0, 0.72);
    /** Of the screen's height. */
    private static final double RADIUS = 0.17;
    /** Where the soft edge begins, of the radius. */
    private static final double CLEAR = 0.7;

    private final Rectangle shade = new Rectangle();
    private double x = Double.NaN;
    private double y = Double.NaN;
    private double radius;

    Spotlight() {
        setId("spotlight");
        setMouseTransparent(true);
        setVisible(false);
        shade.setManaged(false);
        shade.widthProperty().bind(widthProperty());
        shade.heightProperty().bind(heightProperty());
        getChildren().add(shade);
        widthProperty().addListener((o, before, now) -> paint());
        heightProperty().addListener((o, before, now) -> paint());
    }

    /** Lights what is around a point of this region. */
    void at(double px, double py) {
        light(px, py, RADIUS * getHeight());
    }

    /** Lights the whole of something, in this region's coordinates. */
    void on(Bounds part) {
        double half = Math.hypot(part.getWidth(), part.getHeight()) / 2;
        light(part.getCenterX(), part.getCenterY(), Math.max(RADIUS * getHeight(), half / CLEAR * 1.1));
    }

    private void light(double px, double py, double size) {
        x = px;
        y = py;
        radius = size;
        paint();
    }

    public double centreX() {
        return x;
    }

    public double centreY() {
        return y;
    }

    private void paint() {
        if (Double.isNaN(x) || radius <= 0) {
            shade.setFill(DIM);
            return;
        }
        shade.setFill(new RadialGradient(
                0,
                0,
                x,
                y,
                radius,
                false,
                CycleMethod.NO_CYCLE,
                new Stop(0, Color.TRANSPARENT),
                new Stop(CLEAR, Color.TRANSPARENT),
                new Stop(1, DIM)));
    }
}
