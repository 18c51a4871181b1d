package sparsescope.ui;

import com.sun.prism.impl.PrismSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;
import sparsescope.ui.model.Workbench;
import sparsescope.ui.model.picture.Frame;
import sparsescope.ui.present.Screens;
import sparsescope.ui.window.Display;
import sparsescope.ui.window.MainWindow;
import sparsescope.ui.window.NoDisplayException;
import sparsescope.ui.window.RememberedState;

/**
 * Opens the window as the program does, on the display and with the memory it is given, and prints what its first picture is like: once
 * the run is timed and the window has kept its size for a while of the screen's frames.
 */
final class FirstWindow {
    /** Frames of the screen: a window manager that wants another size has said so by then. */
    private static final int SETTLED = 40;

    private FirstWindow() {}

    /** The argument is the folder of what is remembered. */
    public static void main(String[] arguments) throws NoDisplayException {
        Display.open(() -> {
            Stage stage = new Stage();
            MainWindow window = new MainWindow(
                    stage,
                    new WindowTestCase.ChosenFiles(),
                    Screens::ofDesktop,
                    RememberedState.in(Path.of(arguments[0])));
            window.show(Optional.empty());
            new Watch(stage, window.workbench()).start();
        });
    }

    private static final class Watch extends AnimationTimer {
        private final Stage stage;
        private final Workbench workbench;
        private String last = "";
        private int same;

        Watch(Stage stage, Workbench workbench) {
            this.stage = stage;
            this.workbench = workbench;
        }

        @Override
        public void handle(long nanos) {
            String now = size();
            same = now.equals(last) && isShown(workbench.frameProperty().get()) ? same + 1 : 0;
            last = now;
            if (same == SETTLED) {
                stop();
                System.out.println(now);
                List<String> cut = CutContent.in(stage.getScene());
                cut.forEach(each -> System.out.println("cut " + each));
                System.out.println("pictures " + PrismSettings.targetVram);
                System.out.println("end");
                stage.close();
                Platform.exit();
            }
        }

        private static boolean isShown(Frame frame) {
            return frame != null
                    && frame.moment().run().indexed()
                    && !frame.look().stage().isEmpty();
        }

        private String size() {
            Rectangle2D screen = Screen.getPrimary().getVisualBounds();
            Scene scene = stage.getScene();
            return String.format(
                    Locale.ROOT,
                    "screen %.0f %.0f window %.0f %.0f %.0f %.0f scene %.0f %.0f",
                    screen.getWidth(),
                    screen.getHeight(),
                    stage.getX(),
                    stage.getY(),
                    stage.getWidth(),
                    stage.getHeight(),
                    scene.getWidth(),
                    scene.getHeight());
        }
    }
}
