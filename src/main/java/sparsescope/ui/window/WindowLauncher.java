package sparsescope.ui.window;

import java.nio.file.Path;
import java.util.Optional;
import javafx.application.Platform;
import javafx.stage.Stage;
import sparsescope.ui.kit.NativeFilePicker;
import sparsescope.ui.model.session.SystemAnswers;
import sparsescope.ui.model.task.ConfigFolder;
import sparsescope.ui.present.Screens;

/** Opens the window. Nothing of the toolkit is loaded before this class is. */
public final class WindowLauncher {
    private WindowLauncher() {}

    /**
     * Opens the window and returns; the program ends when it is closed.
     *
     * @param figure the exported file whose moment it shows; empty for the sample one begins with
     */
    public static void launch(Optional<Path> figure) throws NoDisplayException {
        Display.open(() -> {
            Platform.setImplicitExit(true);
            MainWindow window = new MainWindow(
                    new Stage(),
                    new NativeFilePicker(),
                    Screens::ofDesktop,
                    RememberedState.in(ConfigFolder.ofThisMachine()));
            window.show(figure);
            window.follow(SystemAnswers::look);
        });
    }
}
