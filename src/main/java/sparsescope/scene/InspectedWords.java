package sparsescope.scene;

import sparsescope.scene.Inspector.Description;
import sparsescope.simulation.Moment;
import sparsescope.simulation.PeStatus;
import sparsescope.simulation.SlotCause;
import sparsescope.simulation.SlotCounts;

/** Describes causes, legends and charts. */
final class InspectedWords {
    private InspectedWords() {}

    static Description describe(String[] words, Moment moment) {
        return switch (words[0]) {
            case "cause" -> cause(SlotCause.valueOf(words[1]), moment);
            case "legend" ->
                Description.of(
                        "Weight broadcast",
                        "Every PE gets the same weights of the group's filters, channel by channel.",
                        "PEs run on their own until the barrier at the group's end.");
            default ->
                Description.of(
                        words.length > 2 ? "Layer " + words[2] : "Chart",
                        "The share of weights and of input activations that are not zero.");
        };
    }

    private static Description cause(SlotCause cause, Moment moment) {
        SlotCounts all = SlotCounts.none();
        for (PeStatus pe : moment.pes()) {
            all = all.plus(pe.soFar());
        }
        String share = "All PEs, this group so far: " + Pen.number(all.of(cause)) + " of " + Pen.number(all.total())
                + " multiplier slots.";
        String word = cause.word();
        return Description.of(Character.toUpperCase(word.charAt(0)) + word.substring(1), meaning(cause), share);
    }

    private static String meaning(SlotCause cause) {
        return switch (cause) {
            case PRODUCT -> "A product for an output that the PE owns.";
            case HALO_PRODUCT -> "A product for an output that a neighbour owns; its sum travels when the group ends.";
            case PLACEHOLDER ->
                "An operand was a placeholder of the run-length code, or a zero that dense operands keep.";
            case OUT_OF_PLANE -> "The product lies outside the output plane and is dropped.";
            case STRIDE_MISS -> "The product lands between the outputs of a strided layer.";
            case NOT_OWNED -> "With input halos: another PE computes this output itself.";
            case EMPTY -> "A vector was short, so some multipliers had no pair.";
            case STALL -> "The PE waited because a bank's queue was full.";
            case DRAIN -> "All pairs were issued; the PE waited for its bank queues to empty.";
            case IDLE -> "The PE waited at the barrier for the slowest one.";
        };
    }
}
