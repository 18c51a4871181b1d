package sparsescope.cli.options;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.Option;
import sparsescope.accelerator.EnergyTable;
import sparsescope.file.InputException;
import sparsescope.file.OneLine;

/** The option that says what operations cost. */
public final class EnergyOptions {
    @Option(
            names = "--energy",
            paramLabel = "FILE",
            description =
                    "An energy table: pJ for each operation and access. Without it the one that comes with the program.")
    private String energy;

    /** Whether a table was named. */
    public boolean given() {
        return energy != null;
    }

    /** The energy table that was chosen. */
    public EnergyTable table() {
        if (energy == null) {
            return EnergyTable.standard();
        }
        try {
            return EnergyTable.read(Path.of(energy));
        } catch (InvalidPathException e) {
            throw new InputException("--energy: found " + OneLine.quote(energy) + ", expected a path", e);
        }
    }
}
