package sparsescope.ui.kit;

import java.net.URL;
import java.util.Objects;
import javafx.scene.image.Image;
import javafx.stage.Stage;

/** Puts the program's icon on a window, in the sizes that window managers choose from. */
public final class WindowIcon {
    private static final int[] SIZES = {16, 24, 32, 48, 64, 128, 256};

    private WindowIcon() {}

    /** Gives {@code stage} the icon. */
    public static void put(Stage stage) {
        for (int size : SIZES) {
            stage.getIcons().add(new Image(address(size)));
        }
    }

    private static String address(int size) {
        String name = "/sparsescope/assets/icons/sparsescope-" + size + ".png";
        URL icon = Objects.requireNonNull(WindowIcon.class.getResource(name), name);
        return icon.toExternalForm();
    }
}
