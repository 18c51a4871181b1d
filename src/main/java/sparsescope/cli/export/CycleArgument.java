package sparsescope.cli.export;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import sparsescope.file.InputException;
import sparsescope.file.OneLine;
import sparsescope.simulation.run.LayerRun;

/** Moments as a person names them: a cycle of the layer, or how far through it, such as {@code 25%}. */
final class CycleArgument {
    private CycleArgument() {}

    /** The exported file that a text names; empty when it names none, such as a cycle. */
    static Optional<Path> figure(String text) {
        if (text == null || text.matches("[-+]?[0-9.]+%?")) {
            return Optional.empty();
        }
        try {
            return Optional.of(Path.of(text)).filter(Files::exists);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** The cycle meant; an {@link InputException} names {@code option}. */
    static long parse(String option, String text, LayerRun run) {
        return parse(option, text, run.cycles());
    }

    /** The same of a run of {@code cycles} cycles. */
    static long parse(String option, String text, long cycles) {
        try {
            if (text.endsWith("%")) {
                double percent = Double.parseDouble(text.substring(0, text.length() - 1));
                if (percent >= 0 && percent <= 100) {
                    return Math.round(cycles * percent / 100);
                }
            } else {
                long number = Long.parseLong(text);
                if (number >= 0 && number <= cycles) {
                    return number;
                }
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw new InputException(option + ": found " + OneLine.quote(text) + ", expected 0…" + cycles + ", or 0%…100%");
    }
}
