package sparsescope.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sparsescope.dataflow.LayerPlan;
import sparsescope.scene.Inspector.Description;
import sparsescope.simulation.GroupSpan;
import sparsescope.simulation.Moment;
import sparsescope.simulation.PeStatus;
import sparsescope.simulation.SlotCause;
import sparsescope.simulation.SlotCounts;

/** Describes slot causes, charts, legends and the groups on the timeline. */
final class RunInspector {
    private final Moment moment;
    private final LayerPlan plan;

    RunInspector(Moment moment) {
        this.moment = moment;
        this.plan = moment.run().plan();
    }

    Optional<Description> describe(PartId id) {
        if (id.is("timeline/group", 1)) {
            List<GroupSpan> spans = moment.run().spans();
            return id.last(0) < spans.size() ? Optional.of(group(spans.get(id.last(0)))) : Optional.empty();
        }
        return switch (id.family()) {
            case "cause" -> cause(id.name());
            case "chart" -> chart(id);
            case "legend" -> legend(id);
            default -> Optional.empty();
        };
    }

    private Description group(GroupSpan span) {
        SlotCounts slots = slots(span);
        List<String> lines = new ArrayList<>();
        lines.add("It computes " + Words.filters(span.group()) + ".");
        lines.add(
                span.computeCycles() == 0
                        ? "It takes no cycle: there is nothing to multiply."
                        : "It computes for " + Words.count(span.computeCycles(), "cycle") + ", from cycle "
                                + Words.number(span.start()) + " to the barrier after cycle "
                                + Words.number(span.computeEnd() - 1) + ".");
        if (slots.total() > 0) {
            lines.add("Of its multiplier slots " + Words.percent(slots.utilization()) + " are useful, "
                    + share(slots, SlotCause.STALL) + " stall and " + share(slots, SlotCause.IDLE) + " are idle.");
        }
        if (span.postCycles() > 0) {
            lines.add("Post-processing starts at cycle " + Words.number(span.postStart()) + ": "
                    + Words.count(span.exchangeCycles(), "cycle") + " of halo exchange, then "
                    + Words.count(span.outputCycles(), "cycle") + " of output.");
        }
        return new Description(Words.capital(Words.groupOf(span.group(), plan)), lines);
    }

    private static String share(SlotCounts slots, SlotCause cause) {
        return Words.percent((double) slots.of(cause) / slots.total());
    }

    private Optional<Description> cause(String name) {
        for (SlotCause cause : SlotCause.values()) {
            if (cause.name().equalsIgnoreCase(name)) {
                return Optional.of(cause(cause));
            }
        }
        return Optional.empty();
    }

    private Description cause(SlotCause cause) {
        SlotCounts slots = slotsSoFar(moment);
        String sofar = slots.total() == 0
                ? "No slot of this group is spent yet."
                : "So far " + Words.number(slots.of(cause)) + " of the "
                        + Words.count(slots.total(), "slot") + " of all PEs in "
                        + Words.group(moment.group(), plan) + ": " + share(slots, cause) + ".";
        return new Description(Words.capital(cause.word()), List.of(meaning(cause), sofar));
    }

    /** The slots of all PEs in the moment's group so far. */
    static SlotCounts slotsSoFar(Moment moment) {
        SlotCounts slots = SlotCounts.none();
        for (PeStatus pe : moment.pes()) {
            slots = slots.plus(pe.soFar());
        }
        return slots;
    }

    /** The slots of all PEs in a whole group. */
    static SlotCounts slots(GroupSpan span) {
        SlotCounts slots = SlotCounts.none();
        for (int bucket = 0; bucket < span.history().buckets(); bucket++) {
            slots = slots.plus(span.history().bucket(bucket));
        }
        return slots;
    }

    private static String meaning(SlotCause cause) {
        return switch (cause) {
            case PRODUCT -> "The multiplier made a product for an output that its own PE owns.";
            case HALO_PRODUCT ->
                "The multiplier made a product for an output that another PE owns; it travels there in the halo exchange.";
            case PLACEHOLDER -> "An operand was a stored zero, so the product is 0 and was dropped.";
            case OUT_OF_PLANE -> "The product lies outside the output plane and was dropped.";
            case STRIDE_MISS -> "The product lies between the outputs of a strided layer and was dropped.";
            case NOT_OWNED -> "The product is for an output that another PE computes itself, and was dropped.";
            case EMPTY -> "A vector was short, so there was no pair to multiply.";
            case STALL -> "The PE waited, because a bank could not take the products of the pair in hand.";
            case DRAIN -> "Nothing was left to issue; the PE waited for its bank queues to empty.";
            case IDLE -> "The PE waited at the barrier for the slowest PE.";
        };
    }

    private Optional<Description> chart(PartId id) {
        return switch (id.parts().length > 1 ? id.parts()[1] : "") {
            case "utilization" ->
                Optional.of(new Description(
                        "Multiplier utilization",
                        List.of(
                                "The share of all multiplier slots whose product reached an accumulator, cycle by cycle.",
                                "What is past is drawn strong, what is still to come pale.")));
            case "slots" ->
                Optional.of(new Description(
                        "Slots of all PEs",
                        List.of("What became of every multiplier in every cycle of " + Words.group(moment.group(), plan)
                                + " so far; the causes add up to all slots.")));
            case "densities", "density" ->
                Optional.of(new Description(
                        "Density",
                        List.of("The share of weights and of input activations that are not zero, layer by layer.")));
            default -> Optional.empty();
        };
    }

    private static Optional<Description> legend(PartId id) {
        String meaning = switch (id.name()) {
            case "activation" -> "Sky blue: activations, the values of the input planes.";
            case "weight" -> "Orange: weights, the values of the filters.";
            case "product" -> "Blue: products of a weight and an activation.";
            case "sum" -> "Green: partial sums in the accumulators.";
            case "halo" -> "Purple with a dashed rim: partial sums of outputs that another PE owns.";
            default -> "";
        };
        return meaning.isEmpty()
                ? Optional.empty()
                : Optional.of(new Description(Words.capital(id.name()), List.of(meaning)));
    }
}
