package sparsescope.lesson.question.run;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.accelerator.PePosition;
import sparsescope.dataflow.CompressedBlocks;
import sparsescope.dataflow.CoordinateUnit;
import sparsescope.dataflow.LayerPlan;
import sparsescope.dataflow.OutputChannelGroup;
import sparsescope.dataflow.PeTile;
import sparsescope.lesson.question.Focus;
import sparsescope.lesson.question.Say;
import sparsescope.lesson.question.Subject;
import sparsescope.network.ConvShape;
import sparsescope.scene.part.StagePart;
import sparsescope.scene.view.PeInFocus;
import sparsescope.scene.words.Phrase;
import sparsescope.scene.words.Term;
import sparsescope.scene.words.Words;
import sparsescope.simulation.pe.TileActivations;
import sparsescope.simulation.run.Moment;
import sparsescope.simulation.state.PeDetail;
import sparsescope.simulation.state.PeStatus;
import sparsescope.simulation.state.Product;

/**
 * Describes a PE at a moment, as a question looks at it.
 *
 * @param moment the moment
 * @param position the PE
 */
record AtPe(Moment moment, PePosition position) {
    private static final int MOST_CHANNELS = 4;
    private static final int MOST_PES = 9;

    /** The PE in focus; empty when the subject is no run of this machine or has no such PE. */
    static Optional<AtPe> of(Subject subject, Focus focus) {
        return subject instanceof Subject.Run run && PeInFocus.onGrid(run.moment(), focus.pe())
                ? Optional.of(new AtPe(run.moment(), focus.pe()))
                : Optional.empty();
    }

    PeDetail detail() {
        return moment.detail(position);
    }

    PeStatus status() {
        return moment.pe(position);
    }

    LayerPlan plan() {
        return moment.run().plan();
    }

    AcceleratorConfig config() {
        return plan().accelerator();
    }

    ConvShape shape() {
        return plan().shape();
    }

    OutputChannelGroup group() {
        return moment.group(position).group();
    }

    PeTile tile() {
        return PeInFocus.tile(moment, position);
    }

    CoordinateUnit unit() {
        return new CoordinateUnit(plan(), tile(), group());
    }

    /** Whether a pair of vectors issues in this very cycle. */
    boolean issues() {
        return status().issuedThisCycle();
    }

    /** The multipliers of a kind: numbers of slots. */
    List<Integer> slots(Predicate<Product> which) {
        List<Product> slots = detail().slots();
        return IntStream.range(0, slots.size())
                .filter(slot -> which.test(slots.get(slot)))
                .boxed()
                .toList();
    }

    /** The multiplier that the focus names, or one by chance; empty when there is none of these, or the named one is none of them. */
    static Optional<Integer> choose(List<Integer> among, Focus focus, Random dice) {
        if (focus.place().isPresent()) {
            return among.contains(focus.place().getAsInt())
                    ? Optional.of(focus.place().getAsInt())
                    : Optional.empty();
        }
        return among.isEmpty() ? Optional.empty() : Optional.of(among.get(dice.nextInt(among.size())));
    }

    /**
     * How many vectors each PE and the weights have by channel, for small layers on few PEs: enough to work out who is busy for how long.
     * Empty for others.
     */
    String vectors() {
        int first = group().firstChannel();
        int channels = group().channels();
        if (channels > MOST_CHANNELS
                || config().pes() > MOST_PES
                || plan().phases().all() > 1) {
            return "";
        }
        TileActivations[] tiles = moment.run().data().tiles(moment.group().pass());
        StringBuilder text = new StringBuilder("Activation vectors")
                .append(channels == 1 ? "" : ", channel by channel")
                .append(": ");
        for (int pe = 0; pe < tiles.length; pe++) {
            CompressedBlocks blocks = tiles[pe].blocks;
            text.append(pe == 0 ? "" : "; ")
                    .append(Words.pe(PePosition.of(pe, config().columns())))
                    .append(" ")
                    .append(listed(first, channels, c -> vectors(blocks.stored(c), config().i())));
        }
        CompressedBlocks weights = moment.run().data().work(moment.group(), 0).weights.blocks;
        return text + ". Weight vectors: " + listed(0, channels, c -> vectors(weights.stored(c), config().f())) + ".";
    }

    private static String listed(int first, int count, IntUnaryOperator number) {
        return IntStream.range(first, first + count)
                .map(number)
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(" + "));
    }

    private static int vectors(int stored, int width) {
        return (stored + width - 1) / width;
    }

    String name() {
        return Words.pe(position);
    }

    Phrase pe() {
        return pe(position);
    }

    static Phrase pe(PePosition pe) {
        return Phrase.of(Term.Kind.PE, pePart(pe), Words.pe(pe));
    }

    static String pePart(PePosition pe) {
        return StagePart.PE.id(pe);
    }

    static String sumPart(int k, int xo, int yo) {
        return StagePart.SUM.id(k, xo, yo);
    }

    static String bankPart(int bank) {
        return StagePart.BANK.id(bank);
    }

    String activationPart(Product product) {
        return StagePart.ACTIVATION.id(detail().activationFrom() + product.activationSlot());
    }

    String weightPart(Product product) {
        return StagePart.WEIGHT.id(detail().weightFrom() + product.weightSlot());
    }

    String slotPart(Product product) {
        return StagePart.SLOT.id(product.activationSlot() * config().f() + product.weightSlot());
    }

    /** {@code Activation 3 at x 0, y 1 times weight −1 of filter 1 at r 0, s 0 gives product −3.} */
    List<Phrase> operands(Product product) {
        return new Say()
                .term(
                        Term.Kind.ACTIVATION,
                        activationPart(product),
                        "Activation " + Say.number(product.activation().value()))
                .and(" at x " + product.activation().x() + ", y "
                        + product.activation().y() + " times ")
                .term(
                        Term.Kind.WEIGHT,
                        weightPart(product),
                        "weight " + Say.number(product.weight().value()))
                .and(" of filter " + product.weight().k() + " at r "
                        + product.weight().r() + ", s " + product.weight().s() + " gives ")
                .term(Term.Kind.PRODUCT, slotPart(product), "product " + Say.number(product.value()))
                .and(".")
                .phrases();
    }

    static Phrase output(int k, int xo, int yo) {
        return Phrase.of(Term.Kind.SUM, sumPart(k, xo, yo), "output (" + xo + ", " + yo + ")");
    }
}
