package sparsescope.cli.reuse;

import picocli.CommandLine.Option;
import sparsescope.file.InputException;
import sparsescope.reuse.preset.ReuseMachine;

/** The options that say which machine a mapping runs on. */
final class MachineOptions {
    private static final int MOST = 1_000_000_000;

    @Option(
            names = "--pes",
            paramLabel = "N",
            description = "PEs of the array; 64 for presets, as many as it needs for a mapping file, unless given.")
    private Integer pes;

    @Option(
            names = "--buffer-words",
            paramLabel = "N",
            description = "Words in the buffer; 65536 for presets, without limit for a mapping file, unless given.")
    private Integer bufferWords;

    @Option(
            names = "--register-words",
            paramLabel = "N",
            description =
                    "Words in each PE's registers; 256 for presets, without limit for a mapping file, unless given.")
    private Integer registerWords;

    /** Whether any of it is given. */
    boolean given() {
        return pes != null || bufferWords != null || registerWords != null;
    }

    /** The machine; what no option says is as in {@code otherwise}. */
    ReuseMachine machine(ReuseMachine otherwise) {
        return new ReuseMachine(
                value("--pes", pes, otherwise.pes()),
                value("--buffer-words", bufferWords, otherwise.bufferWords()),
                value("--register-words", registerWords, otherwise.registerWords()));
    }

    private static int value(String option, Integer given, int otherwise) {
        if (given == null) {
            return otherwise;
        }
        if (given < 1 || given > MOST) {
            throw new InputException(option + ": found " + given + ", expected 1…" + MOST);
        }
        return given;
    }
}
