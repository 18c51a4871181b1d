package sparsescope.ui.present;

import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;

/** The screens there are. */
@FunctionalInterface
public interface Screens {
    /** All screens, the primary one first. */
    List<ScreenPlan.Area> all();

    /** Those of this desktop. */
    static List<ScreenPlan.Area> ofDesktop() {
        Screen primary = Screen.getPrimary();
        return Stream.concat(Stream.of(primary), Screen.getScreens().stream().filter(screen -> !screen.equals(primary)))
                .map(Screen::getBounds)
                .map(Screens::area)
                .toList();
    }

    private static ScreenPlan.Area area(Rectangle2D of) {
        return new ScreenPlan.Area(of.getMinX(), of.getMinY(), of.getWidth(), of.getHeight());
    }
}
