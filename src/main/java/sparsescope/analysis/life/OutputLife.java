package sparsescope.analysis.life;

import java.util.List;
import java.util.OptionalInt;
import sparsescope.accelerator.PePosition;
import sparsescope.dataflow.GroupPass;
import sparsescope.simulation.trace.ActivationEntry;

/**
 * The life of an output: how it comes about and what becomes of it.
 *
 * @param output which
 * @param owner the PE that owns it
 * @param parts what PEs add up for it, in order of group and PE; those that add up nothing as well, for their zeros travel too
 * @param sum what the parts add up to
 * @param direct the same by direct convolution over exactly its taps
 * @param pairs pairs of non-zero operands among these taps
 * @param leaving the group with which it leaves
 * @param leaves the cycle in which it leaves through the PPU
 * @param finished what the PPU makes of the sum
 * @param handed where it goes in the plane that is handed on: one place, or after overlapping pooling several, or none
 */
public record OutputLife(
        LayerValue.Output output,
        PePosition owner,
        List<PartialSumLife> parts,
        long sum,
        long direct,
        int pairs,
        GroupPass leaving,
        long leaves,
        Finished finished,
        List<Handed> handed) {
    public OutputLife {
        parts = List.copyOf(parts);
        handed = List.copyOf(handed);
    }

    /**
     * What the PPU makes of a sum.
     *
     * @param bias what is added first
     * @param scaled the value after bias, requantization and ReLU
     */
    public record Finished(OptionalInt bias, long scaled) {}

    /**
     * A place of the plane that is handed on.
     *
     * @param x column after pooling
     * @param y row after pooling
     * @param value what is handed on there: the largest of its pooling window, clamped to 16 bits
     * @param chosen whether this output is that largest
     * @param taken the layers that take it as their input
     */
    public record Handed(int x, int y, int value, boolean chosen, List<Taken> taken) {
        public Handed {
            taken = List.copyOf(taken);
        }
    }

    /**
     * Describes an input of a later layer.
     *
     * @param layer index of that layer
     * @param name its name
     * @param input which of its inputs
     * @param value what it is there
     * @param entries where it is stored then; empty for a zero that is left out
     */
    public record Taken(int layer, String name, LayerValue.Activation input, int value, List<ActivationEntry> entries) {
        public Taken {
            entries = List.copyOf(entries);
        }
    }

    /** Whether the contributions add up to the direct convolution. */
    public boolean agrees() {
        return sum == direct && parts.stream().allMatch(part -> part.sum() == part.direct());
    }

    /** The cycle in which the last part is with the owner; −1 when there is none. */
    public long complete() {
        return parts.stream().mapToLong(PartialSumLife::there).max().orElse(-1);
    }

    /** How many products there are. */
    public int contributions() {
        return parts.stream().mapToInt(part -> part.contributions().size()).sum();
    }
}
