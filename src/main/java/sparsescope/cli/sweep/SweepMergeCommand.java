package sparsescope.cli.sweep;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import sparsescope.analysis.sweep.SweepFormat;
import sparsescope.analysis.sweep.SweepMerge;
import sparsescope.cli.options.ExitCode;
import sparsescope.cli.options.HelpOption;
import sparsescope.file.InputException;
import sparsescope.file.OneLine;
import sparsescope.file.Reason;

/** Runs {@code sweep merge}: puts the shards of a sweep together. */
@Command(
        name = "merge",
        description = "Puts the shards of a sweep together; the file is the same, byte for byte, as from one run.",
        sortOptions = false)
final class SweepMergeCommand implements Callable<Integer> {
    private final PrintStream out;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "The files that sweep --shard wrote.")
    private List<String> shards = List.of();

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "FILE.csv|FILE.json",
            description = "Where the rows go, in the format of the shards.")
    private String output;

    @Option(names = "--force", description = "Replaces the file when it exists.")
    private boolean force;

    @Mixin
    private HelpOption help;

    SweepMergeCommand(PrintStream out) {
        this.out = out;
    }

    @Override
    public Integer call() throws IOException {
        SweepFormat format = SweepFiles.format(output);
        Path target = SweepFiles.target("--output", output, force);
        List<Path> files = new ArrayList<>();
        for (String shard : shards) {
            if (!SweepFormat.ofFile(shard).equals(SweepFormat.ofFile(output))) {
                throw new InputException(
                        "shard " + OneLine.quote(shard) + ": expected the format of --output " + output);
            }
            try {
                files.add(Path.of(shard));
            } catch (InvalidPathException e) {
                throw new InputException("shard: found " + OneLine.quote(shard) + ", expected a path", e);
            }
        }
        SweepMerge merge = new SweepMerge(format, files);
        try {
            merge.write(target);
        } catch (IOException e) {
            throw new IOException("--output " + output + ": cannot be written: " + Reason.of(e), e);
        }
        out.println(target + ": " + merge.points() + " points of " + files.size() + " shards");
        return ExitCode.OK;
    }
}
