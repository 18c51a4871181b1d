package sparsescope.ui.explore;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.value.ObservableValue;
import javafx.scene.Cursor;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import sparsescope.drawing.DrawingList;
import sparsescope.drawing.DrawingList.Part;
import sparsescope.scene.report.ReportSheet;
import sparsescope.scene.style.Theme;
import sparsescope.ui.canvas.DrawingView;
import sparsescope.ui.kit.Messages;
import sparsescope.ui.model.picture.PixelSize;
import sparsescope.ui.model.study.Finding;

/** Shows the picture of a finding, as high as it wants; parts can be pointed at, reached by arrow keys, and chosen. */
public final class FigureView extends ScrollPane {
    private static final double SCROLL_BAR = 16;
    private static final double BORDERS = 4;
    /** How much farther away what is not straight ahead seems. */
    private static final double ASIDE = 4;

    private final DrawingView drawing = new DrawingView();
    private Finding finding;
    private double scale = 1;
    private Theme theme = Theme.LIGHT;
    private String marked = "";
    private Consumer<String> pointed = part -> {};
    private Consumer<String> chosen = part -> {};
    private Predicate<String> choosable = part -> false;

    /** An empty view. */
    public FigureView() {
        getStyleClass().add("figure-view");
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        setContent(drawing);
        drawing.setFocusTraversable(true);
        drawing.sizes((width, height) -> paint());
        drawing.setOnMouseMoved(this::moved);
        drawing.setOnMouseExited(e -> point(""));
        drawing.setOnMouseClicked(this::clicked);
        drawing.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        widthProperty().addListener((o, before, now) -> fit());
        heightProperty().addListener((o, before, now) -> fit());
    }

    /** The drawing itself, for its id and what it is called. */
    DrawingView drawing() {
        return drawing;
    }

    /** Tells {@code listener} the part that is pointed at; none is empty. */
    void onPointed(Consumer<String> listener) {
        pointed = listener;
    }

    /** Tells {@code listener} a part that is clicked or entered, of those that {@code which} has. */
    void onChosen(Predicate<String> which, Consumer<String> listener) {
        choosable = which;
        chosen = listener;
    }

    /** Shows another finding; null shows none. */
    void show(Finding another) {
        finding = another;
        fit();
        paint();
        point(marked);
    }

    /** Gives the drawing its id and help, and the theme's colours from now on. */
    void join(String id, ObservableValue<Theme> colours) {
        drawing.setId(id);
        drawing.setAccessibleHelp(Messages.text("figure.help"));
        theme = colours.getValue();
        colours.addListener((o, before, now) -> {
            theme = now;
            paint();
        });
    }

    /** As high as the picture wants and at least as high as there is room. */
    private void fit() {
        double width = Math.floor(getWidth()) - BORDERS;
        double height = Math.floor(getHeight()) - BORDERS;
        if (width < 1 || height < 1) {
            return;
        }
        boolean scrolls = finding != null && wanted(width) > height;
        setVbarPolicy(scrolls ? ScrollBarPolicy.ALWAYS : ScrollBarPolicy.NEVER);
        double room = scrolls ? width - SCROLL_BAR : width;
        double wanted = scrolls ? Math.max(height, wanted(room)) : height;
        drawing.setMinSize(room + BORDERS, wanted + BORDERS);
        drawing.setPrefSize(room + BORDERS, wanted + BORDERS);
        drawing.setMaxSize(room + BORDERS, wanted + BORDERS);
    }

    /** The height that the picture wants at a width, in the type there is. */
    private double wanted(double width) {
        return Math.ceil(finding.report().height(width / scale) * scale);
    }

    /** Draws everything larger by a factor, as for a hall. */
    void enlarge(double factor) {
        scale = factor;
        fit();
        paint();
    }

    private void paint() {
        PixelSize extent = drawing.extent();
        if (extent.isEmpty()) {
            return;
        }
        drawing.show(
                finding == null
                        ? new DrawingList()
                        : ReportSheet.untitled(finding.report(), theme, extent.width(), extent.height(), scale),
                extent);
        drawing.mark(marked);
    }

    private void point(String part) {
        marked = finding == null || finding.report().about(part).isEmpty() ? "" : part;
        drawing.mark(marked);
        setCursor(choosable.test(marked) ? Cursor.HAND : Cursor.DEFAULT);
        pointed.accept(marked);
    }

    private void moved(MouseEvent event) {
        point(drawing.at(event.getX(), event.getY()).map(Part::id).orElse(""));
    }

    private void clicked(MouseEvent event) {
        drawing.requestFocus();
        if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
            moved(event);
            choose();
        }
    }

    private void choose() {
        if (choosable.test(marked)) {
            chosen.accept(marked);
        }
    }

    private void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT, RIGHT, UP, DOWN -> go(event.getCode());
            case ENTER -> choose();
            default -> {
                return;
            }
        }
        event.consume();
    }

    /** To the nearest part in a direction. */
    private void go(KeyCode direction) {
        List<Part> parts = reachable();
        Optional<Part> from =
                parts.stream().filter(part -> part.id().equals(marked)).findFirst();
        Optional<Part> to = from.isEmpty()
                ? parts.stream().findFirst()
                : parts.stream()
                        .filter(part -> ahead(direction, from.get(), part) > 0.5)
                        .min(Comparator.comparingDouble(part ->
                                ahead(direction, from.get(), part) + ASIDE * aside(direction, from.get(), part)));
        to.ifPresent(part -> {
            point(part.id());
            reveal(part);
        });
    }

    /** Parts that have something to say and hold no smaller ones that have. */
    private List<Part> reachable() {
        List<Part> saying = drawing.drawing().parts().stream()
                .filter(part ->
                        finding != null && !finding.report().about(part.id()).isEmpty())
                .toList();
        return saying.stream()
                .filter(part -> saying.stream().noneMatch(other -> other.id().startsWith(part.id() + "/")))
                .toList();
    }

    private static double ahead(KeyCode direction, Part from, Part to) {
        double dx = to.x() + to.width() / 2 - from.x() - from.width() / 2;
        double dy = to.y() + to.height() / 2 - from.y() - from.height() / 2;
        return switch (direction) {
            case LEFT -> -dx;
            case RIGHT -> dx;
            case UP -> -dy;
            default -> dy;
        };
    }

    /** How far {@code to} is beside the way: nothing where both overlap. */
    private static double aside(KeyCode direction, Part from, Part to) {
        boolean along = direction == KeyCode.LEFT || direction == KeyCode.RIGHT;
        double a0 = along ? from.y() : from.x();
        double a1 = a0 + (along ? from.height() : from.width());
        double b0 = along ? to.y() : to.x();
        double b1 = b0 + (along ? to.height() : to.width());
        return Math.max(0, Math.max(a0 - b1, b0 - a1));
    }

    private void reveal(Part part) {
        double hidden = drawing.getHeight() - getViewportBounds().getHeight();
        if (hidden <= 0) {
            return;
        }
        double top = getVvalue() * hidden;
        double bottom = top + getViewportBounds().getHeight();
        if (part.y() < top) {
            setVvalue(part.y() / hidden);
        } else if (part.y() + part.height() > bottom) {
            setVvalue((part.y() + part.height() - getViewportBounds().getHeight()) / hidden);
        }
    }
}
