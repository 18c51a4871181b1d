package sparsescope.ui.kit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Shows a file where it lies, in the desktop's own window for folders. */
public final class FolderWindow {
    private FolderWindow() {}

    /** Shows a file in its folder. */
    public static void show(Path file) throws IOException {
        new ProcessBuilder(command(System.getProperty("os.name"), file.toAbsolutePath()))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** What the desktop of a system is asked. */
    public static List<String> command(String system, Path file) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.contains("windows")) {
            return List.of("explorer.exe", "/select," + file);
        }
        return name.contains("mac")
                ? List.of("open", "-R", file.toString())
                : List.of("xdg-open", file.getParent().toString());
    }
}
