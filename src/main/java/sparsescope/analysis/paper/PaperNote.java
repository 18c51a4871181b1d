package sparsescope.analysis.paper;

import java.util.List;

/**
 * A remark that is needed to read the paper's figures beside ours.
 *
 * @param id its name in files
 * @param subject what it is about
 * @param text what there is to say
 */
public record PaperNote(String id, String subject, String text) {
    /** Second readings of what the paper says, and what it does not say. */
    public static final List<PaperNote> ALL = List.of(
            new PaperNote(
                    "dcnnOpt",
                    "DCNN-opt, second reading",
                    "The paper gates multipliers, and says in general that operands might never be sent to them. Here multiplications are "
                            + "gated and operands read; the row below DCNN-opt's has weights not read for a zero activation."),
            new PaperNote(
                    "activationReads",
                    "Activation reads, second reading",
                    "DCNN reads an activation macs/Kc times here, once for each group of filters and place of the filter. Held for all "
                            + "places, as input stationary can be read, it is macs/(Kc·R·S) times: a row of its own."),
            new PaperNote(
                    "kc",
                    "Kc",
                    "Named for GoogLeNet's last modules only, as 8. Whether it is set or follows from the accumulators elsewhere is not "
                            + "published; maxKc=8 shows the other choice, for DCNN too."),
            new PaperNote(
                    "dram",
                    "Layers that do not fit",
                    "What DRAM adds to their energy weighs an access against all else on the chip; the paper's 5…62 % means cheaper DRAM "
                            + "than the energy table has. The table is not fitted to it."),
            new PaperNote(
                    "unknown",
                    "Not public",
                    "The energy of an operation in the paper's 16 nm (areas only); per-layer values and GoogLeNet's densities (charts only); "
                            + "over what DCNN's dot product runs, and its memories; which of the paper's two tools made the density sweep; "
                            + "whether utilization counts waiting at the barrier."));
}
