package sparsescope.ui.model.session;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Asks commands of this machine's system. */
public final class SystemAnswers {
    private static final int PATIENCE_SECONDS = 2;
    private static final int LONGEST = 4096;

    private SystemAnswers() {}

    /** How this machine's person wants programs to look. It starts programs, so not for the window's thread. */
    public static SystemLook look() {
        String config = System.getenv("XDG_CONFIG_HOME");
        Path folder = config == null || config.isBlank()
                ? Path.of(System.getProperty("user.home")).resolve(".config")
                : Path.of(config);
        return SystemLook.of(System.getProperty("os.name"), SystemAnswers::of, folder);
    }

    private static Optional<String> of(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.getOutputStream().close();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return Optional.empty();
            }
            String said = new String(process.getInputStream().readNBytes(LONGEST), StandardCharsets.UTF_8);
            return process.exitValue() == 0 ? Optional.of(said) : Optional.empty();
        } catch (IOException e) {
            // Another desktop has no such command.
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
