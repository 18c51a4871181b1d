package sparsescope.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Lists the classes that a start loads. Where the package is installed, the runtime makes an archive of them once, from which every start
 * maps them; the archive itself would not outlive a move of the folder, and would double the package.
 */
final class StartArchive {
    private static final int SECONDS_OF_WINDOW = 25;

    private StartArchive() {}

    static void list(Path runtime, Path app, Path work) throws IOException {
        Set<String> classes = new LinkedHashSet<>();
        // On a display the window; without one the same command draws its first pictures.
        classes.addAll(loaded(runtime, app, work, SECONDS_OF_WINDOW));
        classes.addAll(loaded(
                runtime, app, work, 300, "export", "slides", "--network", "teaching", "--accelerator", "teaching",
                "--from", "43", "--to", "44", "-o", work.resolve("listed.pptx").toString()));
        Files.write(app.resolve("start.classes"), classes);
    }

    private static List<String> loaded(Path runtime, Path app, Path work, int seconds, String... arguments)
            throws IOException {
        Path list = work.resolve("loaded.classes");
        List<String> command = new ArrayList<>(List.of(
                runtime.resolve("bin").resolve("java").toString(),
                "-Duser.home=" + work,
                "-XX:DumpLoadedClassList=" + list,
                "-jar",
                app.resolve("sparsescope.jar").toString()));
        command.addAll(List.of(arguments));
        Process run = new ProcessBuilder(command)
                .directory(work.toFile())
                .redirectErrorStream(true)
                .redirectOutput(work.resolve("loaded.log").toFile())
                .start();
        try {
            if (!run.waitFor(seconds, TimeUnit.SECONDS)) {
                run.destroy();
                run.waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
        // Numbers hold for one run only, and so do classes made while it ran.
        return Files.readAllLines(list).stream()
                .filter(line -> !line.startsWith("#") && !line.startsWith("@") && !line.contains("source:"))
                .map(line -> line.replaceFirst(" id:.*", ""))
                .toList();
    }
}
