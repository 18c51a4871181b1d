package sparsescope.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import sparsescope.analysis.compare.CountingSpeed;
import sparsescope.cli.options.JsonOutput;
import sparsescope.cli.options.Table;
import sparsescope.file.Progress;

/**
 * Times whole commands, the start of the virtual machine included: each run is a program of its own, the cases in turn, so that a machine
 * that slows down slows all of them.
 */
final class BenchmarkSuite {
    /** How often a running program is asked for its CPU time, in milliseconds; that of its last moment is not counted. */
    private static final int LOOK = 10;

    private final List<String> java;
    private final List<Timed> timed = new ArrayList<>();

    /** A case, and seconds on the clock and of CPU time, run by run. */
    private record Timed(SuiteCase what, List<Double> wall, List<Double> cpu) {}

    BenchmarkSuite(List<SuiteCase> cases) throws IOException {
        Path program =
                Path.of(System.getProperty("java.home"), "bin", File.separatorChar == '\\' ? "java.exe" : "java");
        if (!Files.isExecutable(program)) {
            throw new IOException("--suite: there is no program java beside this one; run it as java -jar");
        }
        java = List.of(program.toString(), "-cp", System.getProperty("java.class.path"), "sparsescope.Launcher");
        cases.forEach(what -> timed.add(new Timed(what, new ArrayList<>(), new ArrayList<>())));
    }

    /** Runs every case {@code warmUps} times without and {@code repetitions} times with a look at the clock. */
    void run(int warmUps, int repetitions, Progress progress) throws IOException {
        int all = (warmUps + repetitions) * timed.size();
        int done = 0;
        for (int round = 0; round < warmUps + repetitions; round++) {
            for (Timed one : timed) {
                time(one, round >= warmUps);
                if (!progress.report((double) ++done / all)) {
                    throw new CancellationException("cancelled");
                }
            }
        }
    }

    private void time(Timed one, boolean counts) throws IOException {
        List<String> command = new ArrayList<>(java);
        command.addAll(one.what().arguments());
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        Duration cpu = Duration.ZERO;
        try {
            while (!process.waitFor(LOOK, TimeUnit.MILLISECONDS)) {
                cpu = process.info().totalCpuDuration().orElse(cpu);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (CancellationException) new CancellationException("cancelled").initCause(e);
        } finally {
            process.destroy();
        }
        double wall = (System.nanoTime() - start) / 1e9;
        if (process.exitValue() != 0) {
            throw new IOException("--suite: " + one.what().typed() + " ended with exit code " + process.exitValue());
        }
        if (counts) {
            one.wall().add(wall);
            one.cpu().add(cpu.toNanos() / 1e9);
        }
    }

    /** The medians, with the quickest and the slowest run. */
    String table() {
        Table table = new Table();
        table.row("case", "seconds", "min", "max", "CPU-seconds", "min", "max", "command");
        for (Timed one : timed) {
            List<String> row = new ArrayList<>(List.of(one.what().word()));
            for (double[] sorted : List.of(sorted(one.wall()), sorted(one.cpu()))) {
                row.add(seconds(CountingSpeed.median(sorted)));
                row.add(seconds(sorted[0]));
                row.add(seconds(sorted[sorted.length - 1]));
            }
            row.add(one.what().typed());
            table.row(row.toArray(String[]::new));
        }
        return "medians of " + timed.get(0).wall().size() + " on " + machine() + "\n\n" + table;
    }

    private static String machine() {
        return Runtime.getRuntime().availableProcessors() + " cores, Java " + System.getProperty("java.version") + ", "
                + System.getProperty("os.name") + " " + System.getProperty("os.arch");
    }

    ObjectNode json() {
        ObjectNode root = JsonOutput.document("benchmark-suite");
        root.put("cores", Runtime.getRuntime().availableProcessors());
        root.put("java", System.getProperty("java.version"));
        root.put("system", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        var cases = root.putArray("cases");
        for (Timed one : timed) {
            ObjectNode node = cases.addObject();
            node.put("name", one.what().word());
            node.put("command", one.what().typed());
            node.put("medianSeconds", CountingSpeed.median(sorted(one.wall())));
            node.put("medianCpuSeconds", CountingSpeed.median(sorted(one.cpu())));
            node.set("seconds", JsonOutput.MAPPER.valueToTree(one.wall()));
            node.set("cpuSeconds", JsonOutput.MAPPER.valueToTree(one.cpu()));
        }
        return root;
    }

    private static double[] sorted(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    }

    private static String seconds(double seconds) {
        return String.format(Locale.ROOT, "%.2f", seconds);
    }
}
