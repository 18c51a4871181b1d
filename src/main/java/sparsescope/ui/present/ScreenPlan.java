package sparsescope.ui.present;

import java.util.List;
import java.util.Optional;

/**
 * Holds the plan of who sees which screen during a talk.
 *
 * @param hall the screen that shows the stage
 * @param speaker the screen for the speaker's own view, if there is one to spare
 */
public record ScreenPlan(Area hall, Optional<Area> speaker) {
    /** A screen, or where a window is. */
    public record Area(double x, double y, double width, double height) {
        private double shared(Area other) {
            double wide = Math.min(x + width, other.x + other.width) - Math.max(x, other.x);
            double high = Math.min(y + height, other.y + other.height) - Math.max(y, other.y);
            return Math.max(0, wide) * Math.max(0, high);
        }
    }

    /**
     * The speaker keeps the first screen, which is the one of the notebook; the hall gets the next one. With one screen there is only
     * the hall.
     *
     * @param screens all screens, the primary one first
     * @param window where the window is now
     */
    static ScreenPlan of(List<Area> screens, Area window) {
        if (screens.isEmpty()) {
            return new ScreenPlan(window, Optional.empty());
        }
        if (screens.size() == 1) {
            return new ScreenPlan(screens.get(0), Optional.empty());
        }
        // Who has put the window on another screen than the first has said which one the hall sees.
        Area under = screens.get(0);
        for (Area screen : screens) {
            if (screen.shared(window) > under.shared(window)) {
                under = screen;
            }
        }
        Area hall = under == screens.get(0) ? screens.get(1) : under;
        return new ScreenPlan(hall, Optional.of(screens.get(0)));
    }
}
