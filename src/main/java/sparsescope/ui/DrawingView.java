package sparsescope.ui;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import sparsescope.scene.DrawingList;
import sparsescope.ui.model.Extent;

/** Shows a drawing list on a canvas of its own size. A list made for another size is scaled until the right one comes: never blank. */
public final class DrawingView extends Region {
    private final Canvas canvas = new Canvas();
    private final Rectangle mark = new Rectangle();
    private DrawingList drawing = new DrawingList();
    private boolean keepsShape;
    private Extent made = Extent.NONE;
    private boolean takesArrows;
    private BiConsumer<Double, Double> sized = (width, height) -> {};

    /** An empty view. */
    public DrawingView() {
        getStyleClass().add("drawing-view");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        mark.getStyleClass().add("mark");
        mark.setManaged(false);
        mark.setVisible(false);
        mark.setMouseTransparent(true);
        canvas.setManaged(false);
        getChildren().addAll(canvas, mark);
    }

    /** Shows drawings that were made for another size in their own shape, with room left beside them. */
    void keepShape() {
        keepsShape = true;
    }

    /** Tells {@code listener} the size to draw for, now and whenever it changes. */
    void sizes(BiConsumer<Double, Double> listener) {
        sized = listener;
        if (canvas.getWidth() > 0) {
            listener.accept(canvas.getWidth(), canvas.getHeight());
        }
    }

    /** Shows a drawing that was made for {@code extent}. */
    void show(DrawingList another, Extent extent) {
        drawing = another;
        made = extent;
        redraw();
    }

    /** The size to draw for. */
    Extent extent() {
        return new Extent(canvas.getWidth(), canvas.getHeight());
    }

    /** The drawing on screen. */
    DrawingList drawing() {
        return drawing;
    }

    /** What is at a point of this view. */
    Optional<DrawingList.Part> at(double x, double y) {
        return drawing.hit((x - left()) / scaleX(), (y - top()) / scaleY());
    }

    /** Where a point of this view is on the drawing, from its left. */
    double xOnDrawing(double x) {
        return (x - left()) / scaleX();
    }

    /** All that is at a point of this view, the smallest first. */
    List<DrawingList.Part> allAt(double x, double y) {
        double px = (x - left()) / scaleX();
        double py = (y - top()) / scaleY();
        return drawing.parts().stream()
                .filter(part -> part.contains(px, py))
                .sorted(Comparator.comparingDouble(part -> part.width() * part.height()))
                .toList();
    }

    /** Whether the arrow keys and Space are its own. */
    boolean takesArrows() {
        return takesArrows;
    }

    /** Makes the arrow keys and Space its own, or leaves them to the window. */
    void takesArrows(boolean own) {
        takesArrows = own;
    }

    /** Outlines the part with this id, if it is on the drawing. */
    void mark(String id) {
        Optional<DrawingList.Part> part = id.isEmpty() ? Optional.empty() : drawing.find(id);
        mark.setVisible(part.isPresent());
        part.ifPresent(p -> {
            mark.setX(left() + p.x() * scaleX() - 2);
            mark.setY(top() + p.y() * scaleY() - 2);
            mark.setWidth(p.width() * scaleX() + 4);
            mark.setHeight(p.height() * scaleY() + 4);
        });
    }

    /** Where the part with this id is in this view, if it is on the drawing. */
    Optional<Bounds> boundsOf(String id) {
        return id.isEmpty() ? Optional.empty() : drawing.find(id).map(this::boundsOf);
    }

    private Bounds boundsOf(DrawingList.Part part) {
        return new BoundingBox(
                left() + part.x() * scaleX(),
                top() + part.y() * scaleY(),
                part.width() * scaleX(),
                part.height() * scaleY());
    }

    @Override
    protected void layoutChildren() {
        double left = snappedLeftInset();
        double top = snappedTopInset();
        double width = Math.max(0, getWidth() - left - snappedRightInset());
        double height = Math.max(0, getHeight() - top - snappedBottomInset());
        canvas.relocate(left, top);
        if (width != canvas.getWidth() || height != canvas.getHeight()) {
            canvas.setWidth(width);
            canvas.setHeight(height);
            redraw();
            sized.accept(width, height);
        }
    }

    private double scaleX() {
        double scale = made.isEmpty() ? 1 : canvas.getWidth() / made.width();
        return keepsShape && !made.isEmpty() ? Math.min(scale, canvas.getHeight() / made.height()) : scale;
    }

    private double scaleY() {
        double scale = made.isEmpty() ? 1 : canvas.getHeight() / made.height();
        return keepsShape ? scaleX() : scale;
    }

    /** Where the drawing begins in this view. */
    private double left() {
        return canvas.getLayoutX() + (made.isEmpty() ? 0 : (canvas.getWidth() - made.width() * scaleX()) / 2);
    }

    private double top() {
        return canvas.getLayoutY() + (made.isEmpty() ? 0 : (canvas.getHeight() - made.height() * scaleY()) / 2);
    }

    private void redraw() {
        GraphicsContext to = canvas.getGraphicsContext2D();
        to.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        to.save();
        to.translate(left() - canvas.getLayoutX(), top() - canvas.getLayoutY());
        to.scale(scaleX(), scaleY());
        drawing.replay(new CanvasSurface(to));
        to.restore();
    }
}
