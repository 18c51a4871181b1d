package sparsescope.cli.export;

import sparsescope.file.InputException;
import sparsescope.file.OneLine;
import sparsescope.simulation.run.LayerRun;

/** Moments as a person names them: a cycle of the layer, or how far through it, such as {@code 25%}. */
final class CycleArgument {
    private CycleArgument() {}

    /** The cycle meant; an {@link InputException} names {@code option}. */
    static long parse(String option, String text, LayerRun run) {
        try {
            if (text.endsWith("%")) {
                double percent = Double.parseDouble(text.substring(0, text.length() - 1));
                if (percent >= 0 && percent <= 100) {
                    return Math.round(run.cycles() * percent / 100);
                }
            } else {
                long number = Long.parseLong(text);
                if (number >= 0 && number <= run.cycles()) {
                    return number;
                }
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw new InputException(
                option + ": found " + OneLine.quote(text) + ", expected 0…" + run.cycles() + ", or 0%…100%");
    }
}
