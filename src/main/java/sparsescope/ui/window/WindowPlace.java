package sparsescope.ui.window;

import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import sparsescope.ui.model.session.WindowBounds;

/** Puts a window where it was: with its size, and in its place if a screen is there still. */
final class WindowPlace {
    private WindowPlace() {}

    static void put(Stage window, WindowBounds place) {
        List<WindowBounds> screens = Screen.getScreens().stream()
                .map(each -> area(each.getVisualBounds()))
                .toList();
        window.setWidth(Math.max(window.getMinWidth(), place.width()));
        window.setHeight(Math.max(window.getMinHeight(), place.height()));
        if (screens.stream().anyMatch(place::isReachableOn)) {
            window.setX(place.x());
            window.setY(place.y());
        }
    }

    static WindowBounds of(Stage window) {
        return new WindowBounds(window.getX(), window.getY(), window.getWidth(), window.getHeight());
    }

    private static WindowBounds area(Rectangle2D of) {
        return new WindowBounds(of.getMinX(), of.getMinY(), of.getWidth(), of.getHeight());
    }
}
