package sparsescope.reference;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.accelerator.Contention;
import sparsescope.dataflow.StoredActivation;
import sparsescope.dataflow.StoredWeight;
import sparsescope.network.ConvShape;
import sparsescope.simulation.state.PeState;
import sparsescope.simulation.state.SlotCause;

/** One PE in one group, a cycle at a time. Its fields say how things are after the last cycle it was stepped through. */
final class ReferencePe {
    /** A vector pair: which vectors of which block. */
    record VectorPair(ReferenceBlock block, int activationVector, int weightVector) {}

    private final AcceleratorConfig config;
    private final ReferenceCoordinates coordinates;
    private final Deque<VectorPair> toDo = new ArrayDeque<>();

    final List<Deque<ReferencePair>> queues = new ArrayList<>();
    /** Partial sums by filter of the group, output row and column, over the whole output plane. */
    final long[][][] sums;

    final Map<SlotCause, Long> causes = new EnumMap<>(SlotCause.class);
    final Map<PeState, Long> cycles = new EnumMap<>(PeState.class);
    final List<ReferencePair> retired = new ArrayList<>();
    PeState state;
    VectorPair inHand;
    List<ReferencePair> slots = List.of();
    boolean issued;
    private int lastAllowed = Integer.MAX_VALUE;

    ReferencePe(
            ConvShape shape,
            AcceleratorConfig config,
            ReferenceCoordinates coordinates,
            int filters,
            List<ReferenceBlock> blocks) {
        this.config = config;
        this.coordinates = coordinates;
        this.sums = new long[filters][shape.outputHeight()][shape.outputWidth()];
        for (int bank = 0; bank < config.banks(); bank++) {
            queues.add(new ArrayDeque<>());
        }
        for (ReferenceBlock block : blocks) {
            for (int a = 0; a < vectors(block.activations().size(), config.i()); a++) {
                for (int w = 0; w < vectors(block.weights().size(), config.f()); w++) {
                    toDo.add(new VectorPair(block, a, w));
                }
            }
        }
    }

    static int vectors(int elements, int width) {
        return (elements + width - 1) / width;
    }

    /** No pair of a later channel is taken up. */
    void allowUpTo(int channel) {
        lastAllowed = channel;
    }

    private boolean mayTake() {
        return !toDo.isEmpty() && toDo.peek().block().channel() <= lastAllowed;
    }

    boolean done() {
        return !mayTake() && waiting() == 0;
    }

    long cycles(PeState which) {
        return cycles.getOrDefault(which, 0L);
    }

    long slots(SlotCause which) {
        return causes.getOrDefault(which, 0L);
    }

    /** One cycle more. */
    void step() {
        retired.clear();
        if (done()) {
            become(PeState.IDLE, null);
        } else if (config.contention() == Contention.QUEUE) {
            stepQueued();
        } else {
            stepUnqueued();
        }
        cycles.merge(state, 1L, Long::sum);
        switch (state) {
            case ISSUE -> slots.forEach(slot -> causes.merge(slot.cause(), 1L, Long::sum));
            case STALL -> causes.merge(SlotCause.STALL, (long) config.multipliers(), Long::sum);
            case DRAIN -> causes.merge(SlotCause.DRAIN, (long) config.multipliers(), Long::sum);
            default -> causes.merge(SlotCause.IDLE, (long) config.multipliers(), Long::sum);
        }
    }

    private void stepQueued() {
        retireOneOfEachBank();
        if (!mayTake()) {
            become(PeState.DRAIN, null);
            return;
        }
        VectorPair pair = toDo.peek();
        List<ReferencePair> wanted = multiply(pair);
        int[] occupancy = queues.stream().mapToInt(Deque::size).toArray();
        wanted.stream().filter(ReferencePair::isUseful).forEach(product -> occupancy[product.bank()]++);
        boolean fits = Arrays.stream(occupancy).allMatch(products -> products <= config.effectiveQueueDepth());
        become(fits ? PeState.ISSUE : PeState.STALL, pair);
        if (fits) {
            toDo.remove();
            enqueue(wanted);
        }
    }

    /** Products reach the accumulators in the cycles of their own issue: one for each bank a cycle, or all at once. */
    private void stepUnqueued() {
        if (waiting() > 0) {
            become(PeState.STALL, inHand);
        } else {
            become(PeState.ISSUE, toDo.remove());
            enqueue(slots);
        }
        retireOneOfEachBank();
        while (config.contention() == Contention.NONE && waiting() > 0) {
            retireOneOfEachBank();
        }
    }

    private void become(PeState next, VectorPair pair) {
        state = next;
        issued = next == PeState.ISSUE;
        inHand = pair;
        slots = pair == null ? List.of() : multiply(pair);
    }

    private void enqueue(List<ReferencePair> products) {
        products.stream()
                .filter(ReferencePair::isUseful)
                .forEach(product -> queues.get(product.bank()).add(product));
    }

    private void retireOneOfEachBank() {
        for (Deque<ReferencePair> queue : queues) {
            if (!queue.isEmpty()) {
                ReferencePair product = queue.remove();
                retired.add(product);
                sums[product.k() - coordinates.firstFilter()][product.yo()][product.xo()] += product.value();
            }
        }
    }

    private int waiting() {
        return queues.stream().mapToInt(Deque::size).sum();
    }

    /** All F·I slots, weights inner. */
    private List<ReferencePair> multiply(VectorPair pair) {
        List<StoredActivation> activations = pair.block().activations();
        List<StoredWeight> weights = pair.block().weights();
        List<ReferencePair> all = new ArrayList<>();
        for (int a = 0; a < config.i(); a++) {
            for (int w = 0; w < config.f(); w++) {
                int activation = pair.activationVector() * config.i() + a;
                int weight = pair.weightVector() * config.f() + w;
                all.add(
                        activation < activations.size() && weight < weights.size()
                                ? coordinates.pair(a, w, activations.get(activation), weights.get(weight))
                                : ReferencePair.useless(a, w, SlotCause.EMPTY));
            }
        }
        return all;
    }
}
