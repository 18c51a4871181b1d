package sparsescope.ui.present;

import java.util.function.DoubleSupplier;
import javafx.geometry.Bounds;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.CycleMethod;
import javafx.scene.paint.RadialGradient;
import javafx.scene.paint.Stop;
import javafx.scene.shape.Rectangle;

/** Dims everything below the sentence but a soft spot. */
public final class Spotlight extends Region {
    private static final Color DIM = Color.rgb(0, 0, 0, 0.72);
    /** Of the screen's height. */
    private static final double RADIUS = 0.17;

    private static final double SMALLEST = 0.4;
    private static final double LARGEST = 4;
    /** Where the soft edge begins, of the radius. */
    private static final double CLEAR = 0.7;

    private final Rectangle shade = new Rectangle();
    private double x = Double.NaN;
    private double y = Double.NaN;
    private double radius;
    /** How much larger than designed the speaker has made it. */
    private double size = 1;
    /** Above this line nothing is dimmed: there the sentence stands. */
    private final DoubleSupplier brightAbove;

    /**
     * A spot.
     *
     * @param brightAbove where the sentence over the stage ends
     */
    Spotlight(DoubleSupplier brightAbove) {
        this.brightAbove = brightAbove;
        setId("spotlight");
        setMouseTransparent(true);
        setVisible(false);
        shade.setManaged(false);
        shade.widthProperty().bind(widthProperty());
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

    /** Makes it larger or smaller. */
    void resize(double factor) {
        size = Math.max(SMALLEST, Math.min(LARGEST, size * factor));
        paint();
    }

    private void light(double px, double py, double reach) {
        x = px;
        y = py;
        radius = reach;
        paint();
    }

    /** How far it reaches. */
    public double reach() {
        return radius * size;
    }

    /** Where dimming begins, from the top. */
    public double dimmedFrom() {
        return shade.getY();
    }

    /** The middle of the light from left to right. */
    public double centreX() {
        return x;
    }

    /** The middle of the light from top to bottom. */
    public double centreY() {
        return y;
    }

    private void paint() {
        double top = Math.max(0, Math.min(getHeight(), brightAbove.getAsDouble()));
        shade.setY(top);
        shade.setHeight(getHeight() - top);
        if (Double.isNaN(x) || radius <= 0) {
            shade.setFill(DIM);
            return;
        }
        shade.setFill(new RadialGradient(
                0,
                0,
                x,
                y,
                reach(),
                false,
                CycleMethod.NO_CYCLE,
                new Stop(0, Color.TRANSPARENT),
                new Stop(CLEAR, Color.TRANSPARENT),
                new Stop(1, DIM)));
    }
}
