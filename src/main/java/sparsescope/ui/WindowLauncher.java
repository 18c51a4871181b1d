package sparsescope.ui;

import javafx.application.Platform;
import javafx.stage.Stage;
import sparsescope.ui.model.ConfigFolder;

/** Opens the window. Nothing of the toolkit is loaded before this class is. */
public final class WindowLauncher {
    private WindowLauncher() {}

    /** Opens the window and returns; the program ends when it is closed. */
    public static void launch() throws NoDisplayException {
        Display.open(() -> {
            Platform.setImplicitExit(true);
            new MainWindow(
                            new Stage(),
                            new NativeFilePicker(),
                            Screens::ofDesktop,
                            Memory.in(ConfigFolder.ofThisMachine()))
                    .show();
        });
    }
}
