package sparsescope.scene.inspect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sparsescope.accelerator.PePosition;
import sparsescope.dataflow.OutputChannelGroup;
import sparsescope.dataflow.PeTile;
import sparsescope.drawing.PartId;
import sparsescope.scene.part.StagePart;
import sparsescope.scene.style.PaintContext;
import sparsescope.scene.view.HaloTraffic;
import sparsescope.scene.view.LevelOfDetail;
import sparsescope.scene.view.PeInFocus;
import sparsescope.scene.view.SeenView;
import sparsescope.scene.view.StageView;
import sparsescope.scene.words.Captions;
import sparsescope.scene.words.PostWords;
import sparsescope.scene.words.Words;
import sparsescope.simulation.run.LeavingOutputs;
import sparsescope.simulation.run.Moment;
import sparsescope.simulation.state.GroupSpan;
import sparsescope.simulation.state.HaloTransfer;
import sparsescope.simulation.state.LinkLoad;
import sparsescope.simulation.state.PeStatus;
import sparsescope.simulation.state.PostMoment;
import sparsescope.simulation.state.SlotCause;
import sparsescope.simulation.state.SlotCounts;

/** Tells what is under the pointer. */
public final class Inspector {
    /** What a part is called that is not there at this moment, such as a link when nothing is exchanged. */
    private static final Description GONE =
            new Description("Not in this cycle", List.of("What you pointed at no longer exists in this cycle."));

    private final Moment moment;
    private final StageView view;
    private final PartId id;

    private Inspector(PartId id, Moment moment, StageView view) {
        this.id = id;
        this.moment = moment;
        this.view = view;
    }

    /**
     * What a part of the stage is.
     *
     * @param title its name
     * @param lines its value, where it came from and where it goes, a sentence each
     */
    public record Description(String title, List<String> lines) {
        public Description {
            lines = List.copyOf(lines);
        }

        static Description of(String title, String... lines) {
            return new Description(title, List.of(lines));
        }
    }

    /** Describes the part with this id at this moment; whatever the id says, there is an answer. */
    public static Description describe(String id, Moment moment, StageView wanted) {
        PartId part = PartId.parse(id);
        StageView view = SeenView.of(moment, wanted);
        return StagePart.of(id)
                .flatMap(kind -> switch (kind) {
                    case TILE, OWNED, IMAGE, HALO, FILTER_WEIGHT, WINDOW, FINISH ->
                        new PlaneInspector(kind, part, moment, view).describe();
                    case INPUT, ACTIVATION, WEIGHT, SLOT, BANKS, BANK, QUEUE, SUMS, SUM, POST ->
                        new PeInspector(kind, part, moment, view).describe();
                    default -> new Inspector(part, moment, view).describe(kind);
                })
                .orElse(GONE);
    }

    private Optional<Description> describe(StagePart kind) {
        return switch (kind) {
            case PE -> pe();
            case LINK -> link();
            case TRANSFER -> transfer();
            case OARAM -> stored();
            case CAUSE -> cause();
            case LEGEND -> Optional.of(weights());
            case GROUP -> group();
            case DENSITY ->
                Optional.of(Description.of(
                        "Density of " + id.last(),
                        "How much of the layer's weights and input activations is not zero."));
            default -> Optional.empty();
        };
    }

    private Optional<Description> pe() {
        PePosition at = new PePosition(id.number(0), id.number(1));
        if (!PeInFocus.onGrid(moment, at)) {
            return Optional.empty();
        }
        PeStatus pe = moment.pe(at);
        PeTile tile = PeInFocus.tile(moment, at);
        List<String> lines = new ArrayList<>();
        lines.add(Captions.sentence(moment, view.focus(at.column(), at.row())));
        lines.add("It holds the inputs " + Words.area(tile.input()) + " of every channel.");
        lines.add("It owns the outputs " + Words.area(tile.owned()) + "; its accumulators cover "
                + Words.area(tile.window()) + ".");
        lines.add("In this group so far, " + PaintContext.percent(pe.soFar().utilization())
                + " of its multiplier slots were useful.");
        lines.add("Its work in this group takes " + Words.count(pe.groupOwn(), "cycle") + "; the barrier is after "
                + Words.count(moment.span().computeCycles(), "cycle") + ".");
        return Optional.of(new Description(Words.pe(at) + ": " + pe.state().word(), lines));
    }

    /** An element of an OARAM. */
    private Optional<Description> stored() {
        PePosition at = new PePosition(id.number(0), id.number(1));
        if (!PeInFocus.onGrid(moment, at)) {
            return Optional.empty();
        }
        LeavingOutputs leaving = PeInFocus.leaving(moment, at);
        return leaving.stream().stream()
                .filter(entry -> entry.k() == id.number(2) && entry.x() == id.number(3) && entry.y() == id.number(4))
                .findFirst()
                .map(entry -> Description.of(
                        "Element of the OARAM of " + Words.pe(at),
                        (entry.value() == 0
                                        ? "A placeholder for a zero"
                                        : "Value " + PaintContext.number(entry.value()))
                                + " at ("
                                + entry.x() + "," + entry.y() + ") of output channel " + entry.k() + ", stored with "
                                + Words.count(entry.zerosBefore(), "zero") + " before it.",
                        leaving.stream().indexOf(entry) < leaving.written()
                                ? "It was written in an earlier cycle."
                                : "It is written in this cycle.",
                        "After the layer the OARAM is the next layer's IARAM."));
    }

    private Optional<Description> link() {
        return moment.post()
                .flatMap(post -> post.links().stream()
                        .filter(link -> link.from().column() == id.number(0)
                                && link.from().row() == id.number(1)
                                && link.to().column() == id.number(2)
                                && link.to().row() == id.number(3))
                        .findFirst()
                        .map(link -> link(link, post)));
    }

    private static Description link(LinkLoad link, PostMoment post) {
        long busiest = post.links().stream().mapToLong(LinkLoad::values).max().orElse(0);
        return Description.of(
                "Link " + Words.pe(link.from()) + " → " + Words.pe(link.to()),
                "It carries " + Words.count(link.values(), "partial sum") + " in this round; "
                        + PaintContext.number(link.sent()) + " have crossed, "
                        + PaintContext.number(link.values() - link.sent()) + " are to go.",
                "They belong to outputs that the receiver owns, or passes on to their owner.",
                link.values() == busiest
                        ? "No link has more: it decides how long the round lasts, "
                                + Words.count(post.stageCycles(), "cycle") + "."
                        : "The busiest link has " + PaintContext.number(busiest) + ", so the round lasts "
                                + Words.count(post.stageCycles(), "cycle") + ".");
    }

    private Optional<Description> transfer() {
        return moment.post()
                .flatMap(post -> HaloTraffic.shownLink(post, view))
                .flatMap(link -> moment.transfers(link.from(), link.to()).stream()
                        .filter(sum -> sum.k() == id.number(0) && sum.xo() == id.number(1) && sum.yo() == id.number(2))
                        .findFirst()
                        .map(sum -> transfer(sum, link)));
    }

    private static Description transfer(HaloTransfer sum, LinkLoad link) {
        return Description.of(
                "Halo sum of output " + Words.output(sum.k(), sum.xo(), sum.yo()),
                "Its value is " + PaintContext.number(sum.value()) + ".",
                Words.pe(sum.origin()) + " added it up; " + Words.pe(sum.owner())
                        + " owns the output and adds it to its own sum.",
                sum.sent()
                        ? "It has crossed the link to " + Words.pe(link.to()) + "."
                        : "It has yet to cross the link to " + Words.pe(link.to()) + ".");
    }

    private Optional<Description> cause() {
        for (SlotCause cause : SlotCause.values()) {
            if (cause.name().equals(id.last())) {
                boolean onePe = view.detail() == LevelOfDetail.PE;
                SlotCounts counts = onePe
                        ? moment.pe(view.pe()).soFar()
                        : moment.pes().stream().map(PeStatus::soFar).reduce(SlotCounts.none(), SlotCounts::plus);
                return Optional.of(Description.of(
                        "Slots: " + cause.word(),
                        meaning(cause),
                        Words.count(counts.of(cause), "slot") + " of " + PaintContext.number(counts.total())
                                + " in this group so far, "
                                + (onePe ? "of " + Words.pe(view.pe()) : "of all PEs") + "."));
            }
        }
        return Optional.empty();
    }

    static String meaning(SlotCause cause) {
        return switch (cause) {
            case PRODUCT -> "Two non-zero operands met, and this PE owns the output.";
            case HALO_PRODUCT -> "Two non-zero operands met; another PE owns the output, so the sum leaves as halo.";
            case PLACEHOLDER -> "An operand was a stored zero: after too long a run of zeros one must be stored.";
            case OUT_OF_PLANE -> "The product lies outside the output plane and is dropped.";
            case STRIDE_MISS -> "The product lies between the outputs of a strided layer and is dropped.";
            case NOT_OWNED -> "Another PE computes this product itself, from its copy of the input halo.";
            case EMPTY -> "A vector was shorter than the multiplier array: nothing to multiply.";
            case STALL -> "The pair waited because a bank queue was too full for its products.";
            case DRAIN -> "Everything was issued; the PE waited for its bank queues to empty.";
            case IDLE -> "The PE waited at the barrier for the slowest one.";
        };
    }

    private Description weights() {
        OutputChannelGroup group = moment.group().group();
        return Description.of(
                "Weight broadcast",
                (PostWords.compressesWeights(moment.run().plan()) ? "The compressed weights of " : "All weights of ")
                        + Words.filters(group)
                        + " go to every PE, input channel by input channel.",
                "An output-channel group has as many filters as the accumulators have room for; here "
                        + moment.run().plan().kc() + ".");
    }

    private Optional<Description> group() {
        List<GroupSpan> spans = moment.run().spans();
        int index = id.number(1);
        if (index < 0 || index >= spans.size()) {
            return Optional.empty();
        }
        GroupSpan span = spans.get(index);
        return Optional.of(Description.of(
                "Group " + index + ": " + Words.filters(span.group().group()),
                "It computes from cycle " + PaintContext.number(span.start()) + " to the barrier at "
                        + PaintContext.number(span.computeEnd()) + ".",
                "Its halo exchange takes " + Words.count(span.exchangeCycles(), "cycle")
                        + ", its outputs then leave in " + Words.count(span.outputCycles(), "cycle") + "."));
    }
}
