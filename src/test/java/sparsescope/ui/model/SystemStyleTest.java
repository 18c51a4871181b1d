package sparsescope.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import sparsescope.scene.style.Theme;
import sparsescope.ui.model.navigation.CameraModel;
import sparsescope.ui.model.picture.Appearance;
import sparsescope.ui.model.session.SystemLook;

/** The window looks as the system says until a theme is chosen by hand. */
class SystemStyleTest {
    private static final int PATIENCE_SECONDS = 30;
    private static final SystemLook DARK =
            new SystemLook(Optional.of(Theme.DARK), OptionalDouble.of(1.3), Optional.of(true));
    private static final SystemLook LIGHT =
            new SystemLook(Optional.of(Theme.LIGHT), OptionalDouble.empty(), Optional.of(false));

    private final Appearance appearance = new Appearance();
    private final CameraModel camera = new CameraModel();
    private final BlockingQueue<Runnable> screen = new LinkedBlockingQueue<>();
    private final SystemStyle style = new SystemStyle(appearance, camera, screen::add);
    private volatile SystemLook now = DARK;

    @AfterEach
    void close() {
        style.close();
    }

    /** Waits for an answer of the system and lets the screen take it. */
    private void answered() throws InterruptedException {
        screen.poll(PATIENCE_SECONDS, TimeUnit.SECONDS).run();
    }

    @Test
    void whoHasChosenNothingGetsTheSystems() throws InterruptedException {
        appearance.followsSystemProperty().set(true);
        style.follow(() -> now, true);
        answered();

        assertThat(appearance.themeProperty().get()).isEqualTo(Theme.DARK);
        assertThat(appearance.interfaceScaleProperty().get()).isEqualTo(1.25);
        assertThat(camera.reduceMotionProperty().get()).isTrue();

        now = LIGHT;
        style.lookAgain();
        answered();
        assertThat(appearance.themeProperty().get()).isEqualTo(Theme.LIGHT);
        assertThat(appearance.interfaceScaleProperty().get()).isEqualTo(1);
        assertThat(camera.reduceMotionProperty().get()).isFalse();
    }

    @Test
    void aThemeChosenByHandStaysUntilTheSystemsIsAskedFor() throws InterruptedException {
        appearance.followsSystemProperty().set(true);
        style.follow(() -> now, false);
        answered();
        assertThat(appearance.interfaceScaleProperty().get()).as("remembered").isEqualTo(1);
        appearance.nextTheme();
        assertThat(appearance.themeProperty().get()).isEqualTo(Theme.CONTRAST);
        now = LIGHT;
        style.lookAgain();
        answered();
        assertThat(appearance.themeProperty().get()).isEqualTo(Theme.CONTRAST);

        style.chooseSystem();
        assertThat(appearance.themeProperty().get()).isEqualTo(Theme.LIGHT);
    }

    @Test
    void aSystemThatTellsNothingChangesNothing() throws InterruptedException {
        appearance.followsSystemProperty().set(true);
        style.follow(
                () -> {
                    throw new IllegalStateException("no such system");
                },
                true);
        answered();

        assertThat(appearance.themeProperty().get()).isEqualTo(Theme.LIGHT);
        assertThat(camera.reduceMotionProperty().get()).isFalse();
    }
}
