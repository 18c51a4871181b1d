package sparsescope.ui.model.study;

import java.util.Optional;
import sparsescope.ui.model.setup.AcceleratorSource;

/**
 * Describes an accelerator to explore.
 *
 * @param source where it comes from; empty for the one on the stage, with its settings as they are
 */
public record MachineChoice(Optional<AcceleratorSource> source) {
    /** The accelerator on the stage. */
    public static final MachineChoice STAGE = new MachineChoice(Optional.empty());

    /** One that can be opened. */
    public static MachineChoice of(AcceleratorSource source) {
        return new MachineChoice(Optional.of(source));
    }
}
