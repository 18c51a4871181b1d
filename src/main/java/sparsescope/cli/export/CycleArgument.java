package sparsescope.cli.export;

import sparsescope.file.InputException;
import sparsescope.file.OneLine;
import sparsescope.simulation.run.LayerRun;

/** Moments as a person names them: a cycle of the layer, or how far through it, such as {@code 25%}. */
final class CycleArgument {
    private CycleArgument() {}

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
