package sparsescope.ui.window;

import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import sparsescope.ui.model.session.WindowBounds;

/** Puts a window on show where it was, with its size, or where one begins; never larger than a screen. */
final class WindowPlace {
    private static final double LEAST_WIDTH = 1024;
    private static final double LEAST_HEIGHT = 640;

    /** What a window begins with where the screen has room for more. */
    private static final double WIDTH = 1920;

    private static final double HEIGHT = 1080;

    private WindowPlace() {}

    /** A window is made no smaller than what it needs, as far as the smallest screen has that. */
    static void bound(Stage window) {
        window.setMinWidth(screens().stream().mapToDouble(WindowBounds::width).reduce(LEAST_WIDTH, Math::min));
        window.setMinHeight(screens().stream().mapToDouble(WindowBounds::height).reduce(LEAST_HEIGHT, Math::min));
    }

    /** The whole screen, or on a larger one the middle. */
    static void begin(Stage window) {
        WindowBounds screen = area(Screen.getPrimary().getVisualBounds());
        put(window, screen.middle(WIDTH, HEIGHT));
    }

    /** A place that fills a screen is one of a maximized window. */
    static void put(Stage window, WindowBounds place) {
        WindowBounds screen = screens().stream()
                .filter(place::isReachableOn)
                .findFirst()
                .orElseGet(() -> area(Screen.getPrimary().getVisualBounds()));
        boolean fills = place.fills(screen);
        window.setMaximized(fills);
        window.setWidth(Math.max(window.getMinWidth(), Math.min(place.width(), screen.width())));
        window.setHeight(Math.max(window.getMinHeight(), Math.min(place.height(), screen.height())));
        if (!fills && place.isReachableOn(screen)) {
            window.setX(place.x());
            window.setY(place.y());
        }
    }

    static WindowBounds of(Stage window) {
        return new WindowBounds(window.getX(), window.getY(), window.getWidth(), window.getHeight());
    }

    /** What the desktop leaves free of each screen. */
    private static List<WindowBounds> screens() {
        return Screen.getScreens().stream()
                .map(each -> area(each.getVisualBounds()))
                .toList();
    }

    private static WindowBounds area(Rectangle2D of) {
        return new WindowBounds(of.getMinX(), of.getMinY(), of.getWidth(), of.getHeight());
    }
}
