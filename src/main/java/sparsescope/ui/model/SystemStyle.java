package sparsescope.ui.model;

import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import sparsescope.ui.model.navigation.CameraModel;
import sparsescope.ui.model.picture.Appearance;
import sparsescope.ui.model.session.SystemLook;
import sparsescope.ui.model.task.Background;

/**
 * Lets the window look as the system says, at the start and whenever that changes: the theme as long as none was chosen by hand; the size of
 * type and reduced motion where nothing is remembered of them, and when the system's own change.
 */
public final class SystemStyle implements AutoCloseable {
    private final Appearance appearance;
    private final CameraModel camera;
    private final Background<SystemLook> asking;
    private Callable<SystemLook> system;
    private SystemLook last = SystemLook.UNKNOWN;

    SystemStyle(Appearance appearance, CameraModel camera, Executor screen) {
        this.appearance = appearance;
        this.camera = camera;
        asking = new Background<>("system", screen);
    }

    /**
     * Follows a system from now on.
     *
     * @param source asks it, beside the window's thread
     * @param first whether nothing is remembered from an earlier start
     */
    public void follow(Callable<SystemLook> source, boolean first) {
        system = source;
        asking.ask(system, look -> began(look, first), this::unknown);
    }

    /** Asks again: the window has come to the front, and something may have been set elsewhere. */
    public void lookAgain() {
        if (system != null) {
            asking.ask(system, this::changed, this::unknown);
        }
    }

    /** Takes the theme of the system from now on. */
    public void chooseSystem() {
        appearance.followsSystemProperty().set(true);
        last.theme().ifPresent(appearance.themeProperty()::set);
        lookAgain();
    }

    private void began(SystemLook look, boolean first) {
        last = look;
        if (appearance.followsSystemProperty().get()) {
            look.theme().ifPresent(appearance.themeProperty()::set);
        }
        if (first) {
            look.scale().ifPresent(appearance::scaleNear);
            look.reduceMotion().ifPresent(camera.reduceMotionProperty()::set);
        }
    }

    private void changed(SystemLook look) {
        SystemLook before = last;
        last = look;
        if (appearance.followsSystemProperty().get() && !look.theme().equals(before.theme())) {
            look.theme().ifPresent(appearance.themeProperty()::set);
        }
        if (!look.scale().equals(before.scale())) {
            appearance.scaleNear(look.scale().orElse(1));
        }
        if (!look.reduceMotion().equals(before.reduceMotion())) {
            look.reduceMotion().ifPresent(camera.reduceMotionProperty()::set);
        }
    }

    /** A system that tells nothing leaves everything as it is, without a word. */
    private void unknown(Throwable e) {
        last = SystemLook.UNKNOWN;
    }

    @Override
    public void close() {
        asking.close();
    }
}
