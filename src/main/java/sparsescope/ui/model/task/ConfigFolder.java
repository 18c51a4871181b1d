package sparsescope.ui.model.task;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Finds the folder in which programs keep what they remember for a person. */
public final class ConfigFolder {
    private static final String NAME = "sparsescope";

    private ConfigFolder() {}

    /** The folder on this machine. */
    public static Path ofThisMachine() {
        return of(System.getProperty("os.name"), System.getenv(), Path.of(System.getProperty("user.home")));
    }

    /**
     * The folder by the customs of a system.
     *
     * @param system its name as Java says it
     * @param environment its environment variables
     * @param home the person's home folder
     */
    public static Path of(String system, Map<String, String> environment, Path home) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            String roaming = environment.get("APPDATA");
            return (blank(roaming) ? home.resolve("AppData").resolve("Roaming") : Path.of(roaming)).resolve(NAME);
        }
        if (name.startsWith("mac")) {
            return home.resolve("Library").resolve("Application Support").resolve(NAME);
        }
        String config = environment.get("XDG_CONFIG_HOME");
        return (blank(config) ? home.resolve(".config") : Path.of(config)).resolve(NAME);
    }

    private static boolean blank(String value) {
        return value == null || value.isBlank();
    }
}
