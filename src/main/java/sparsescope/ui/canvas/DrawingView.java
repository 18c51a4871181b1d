package sparsescope.ui.canvas;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.stage.Window;
import sparsescope.drawing.Box;
import sparsescope.drawing.DrawingChange;
import sparsescope.drawing.DrawingList;
import sparsescope.ui.model.picture.PixelSize;

/** Shows a drawing list on a canvas of its own size. A list made for another size is scaled until the right one comes: never blank. */
public final class DrawingView extends Region {
    /** Part of the picture; when more of it has changed, drawing all of it anew is quicker. */
    private static final double MOST_CHANGED = 0.7;

    private final Canvas canvas = new Canvas();
    private final Rectangle mark = new Rectangle();
    private DrawingList drawing = new DrawingList();
    private DrawingList drawn = drawing;
    private Placing placed;
    private boolean keepsShape;
    private PixelSize made = PixelSize.NONE;
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
    public void keepShape() {
        keepsShape = true;
    }

    /** Tells {@code listener} the size to draw for, now and whenever it changes. */
    public void sizes(BiConsumer<Double, Double> listener) {
        sized = listener;
        if (canvas.getWidth() > 0) {
            listener.accept(canvas.getWidth(), canvas.getHeight());
        }
    }

    /** Shows a drawing that was made for {@code extent}. */
    public void show(DrawingList another, PixelSize extent) {
        drawing = another;
        made = extent;
        redraw();
    }

    /**
     * Shows the picture that is there larger or smaller around the middle and moved, until the next one is shown: what is asked for is
     * answered at once.
     *
     * @param scale how much larger than it was drawn
     * @param x how far to the right, in widths of the picture
     * @param y how far down, in heights of the picture
     */
    public void bridge(double scale, double x, double y) {
        boolean bridged = scale != 1 || x != 0 || y != 0;
        canvas.setScaleX(scale);
        canvas.setScaleY(scale);
        canvas.setTranslateX(x * canvas.getWidth());
        canvas.setTranslateY(y * canvas.getHeight());
        setClip(
                bridged
                        ? new Rectangle(canvas.getLayoutX(), canvas.getLayoutY(), canvas.getWidth(), canvas.getHeight())
                        : null);
        if (bridged) {
            mark.setVisible(false);
        }
    }

    /** The size to draw for. */
    public PixelSize extent() {
        return new PixelSize(canvas.getWidth(), canvas.getHeight());
    }

    /** The drawing on screen. */
    public DrawingList drawing() {
        return drawing;
    }

    /** What is at a point of this view. */
    public Optional<DrawingList.Part> at(double x, double y) {
        return drawing.hit((x - left()) / scaleX(), (y - top()) / scaleY());
    }

    /** Where a point of this view is on the drawing, from its left. */
    public double xOnDrawing(double x) {
        return (x - left()) / scaleX();
    }

    /** Where a point of this view is on the drawing, from its top. */
    public double yOnDrawing(double y) {
        return (y - top()) / scaleY();
    }

    /** All that is at a point of this view, the smallest first. */
    public List<DrawingList.Part> allAt(double x, double y) {
        double px = (x - left()) / scaleX();
        double py = (y - top()) / scaleY();
        return drawing.parts().stream()
                .filter(part -> part.contains(px, py))
                .sorted(Comparator.comparingDouble(part -> part.width() * part.height()))
                .toList();
    }

    /** Whether the arrow keys and Space are its own. */
    public boolean takesArrows() {
        return takesArrows;
    }

    /** Makes the arrow keys and Space its own, or leaves them to the window. */
    public void takesArrows(boolean own) {
        takesArrows = own;
    }

    /** Outlines the part with this id, if it is on the drawing. */
    public void mark(String id) {
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
    public Optional<Bounds> boundsOf(String id) {
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

    /** Draws where something has changed since the last time, or everything where that is most of it. */
    private void redraw() {
        Placing placing = new Placing(
                left() - canvas.getLayoutX(),
                top() - canvas.getLayoutY(),
                scaleX(),
                scaleY(),
                canvas.getWidth(),
                canvas.getHeight());
        if (!placing.equals(placed) || !keepsPixels() || !redrawChanges(placing)) {
            redrawAll(placing);
        }
        drawn = drawing;
        placed = placing;
    }

    private void redrawAll(Placing placing) {
        GraphicsContext to = canvas.getGraphicsContext2D();
        to.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        to.save();
        placing.apply(to);
        drawing.replay(new CanvasSurface(to));
        to.restore();
    }

    /** Whether what was drawn is still there and pixels are whole ones; off the screen steps would only be collected. */
    private boolean keepsPixels() {
        if (getScene() == null
                || getScene().getWindow() == null
                || !getScene().getWindow().isShowing()) {
            return false;
        }
        Window window = getScene().getWindow();
        return isWhole(window.getRenderScaleX()) && isWhole(window.getRenderScaleY()) && isShownWithAllItIsIn();
    }

    private boolean isShownWithAllItIsIn() {
        for (Node node = this; node != null; node = node.getParent()) {
            if (!node.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private static boolean isWhole(double scale) {
        return scale == Math.rint(scale);
    }

    /** Whether what changed was little enough to be drawn by itself. */
    private boolean redrawChanges(Placing placing) {
        if (drawing == drawn) {
            return true;
        }
        List<Box> boxes = DrawingChange.boxes(drawn, drawing).stream()
                .map(placing::onPixels)
                .filter(box -> box.width() > 0 && box.height() > 0)
                .toList();
        double area =
                boxes.stream().mapToDouble(box -> box.width() * box.height()).sum();
        if (area > MOST_CHANGED * canvas.getWidth() * canvas.getHeight()) {
            return false;
        }
        GraphicsContext to = canvas.getGraphicsContext2D();
        for (Box box : boxes) {
            to.save();
            to.beginPath();
            to.rect(box.x(), box.y(), box.width(), box.height());
            to.clip();
            to.clearRect(box.x(), box.y(), box.width(), box.height());
            placing.apply(to);
            drawing.replay(new CanvasSurface(to), placing.onDrawing(box));
            to.restore();
        }
        return true;
    }

    /** How a drawing is put on the canvas. */
    private record Placing(double left, double top, double scaleX, double scaleY, double width, double height) {
        void apply(GraphicsContext to) {
            to.translate(left, top);
            to.scale(scaleX, scaleY);
        }

        /** The whole pixels that a box of the drawing touches. */
        Box onPixels(Box box) {
            double x0 = Math.max(0, Math.floor(left + box.x() * scaleX) - 1);
            double y0 = Math.max(0, Math.floor(top + box.y() * scaleY) - 1);
            double x1 = Math.min(Math.ceil(width), Math.ceil(left + box.right() * scaleX) + 1);
            double y1 = Math.min(Math.ceil(height), Math.ceil(top + box.bottom() * scaleY) + 1);
            return new Box(x0, y0, x1 - x0, y1 - y0);
        }

        Box onDrawing(Box pixels) {
            return new Box(
                    (pixels.x() - left) / scaleX,
                    (pixels.y() - top) / scaleY,
                    pixels.width() / scaleX,
                    pixels.height() / scaleY);
        }
    }
}
