package sparsescope.simulation.trace;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import sparsescope.accelerator.Contention;
import sparsescope.accelerator.PePosition;
import sparsescope.dataflow.CompressedBlocks;
import sparsescope.dataflow.GroupPass;
import sparsescope.simulation.pe.PeStepper;
import sparsescope.simulation.pe.PeTask;
import sparsescope.simulation.pe.VectorPair;
import sparsescope.simulation.run.LayerRun;
import sparsescope.simulation.timing.GroupTiming;
import sparsescope.simulation.timing.RunCache;

/** Tells when pairs of stored elements meet in one PE in one group: from the checkpoint before each block that matters. */
final class PairTimer {
    private static final int CANCEL_EVERY = 4096;

    private final LayerRun run;
    private final GroupPass part;
    private final GroupTiming timing;
    private final PeTask work;
    private final int pe;
    private final BooleanSupplier cancelled;
    private final List<Pair> pairs = new ArrayList<>();

    /** Elements that meet; vectors and the slot follow from their places in the block. */
    private record Pair(int block, int activationVector, int weightVector, int slot) {}

    PairTimer(LayerRun run, RunCache data, GroupPass part, int pe, BooleanSupplier cancelled) {
        this.run = run;
        this.part = part;
        this.timing = data.timing(part.index());
        this.work = data.work(part, pe);
        this.pe = pe;
        this.cancelled = cancelled;
    }

    /** The block of a channel's phase, which must hold a filter place. */
    int block(int channel, int phase) {
        return work.block(channel, phase);
    }

    /** The stored element of input (x, y) in a block, or −1. */
    int activation(int block, int x, int y) {
        int place = y * work.plan.shape().inputWidth() + x;
        return Tracer.find(work.activations.blocks, work.activationBlock(block), place);
    }

    /** The stored element of weight (k, s, r) in a block, or −1. */
    int weight(int block, int k, int s, int r) {
        return Tracer.find(work.weights.blocks, block, work.weights.places.of(k, s, r));
    }

    /** Asks for the meeting of two elements, if there are both. */
    void add(int block, int activation, int weight) {
        if (activation >= 0 && weight >= 0) {
            int f = work.plan.accelerator().f();
            int i = work.plan.accelerator().i();
            int a = activation - work.activations.blocks.start(work.activationBlock(block));
            int w = weight - work.weights.blocks.start(block);
            pairs.add(new Pair(block, a / i, w / f, a % i * f + w % f));
        }
    }

    /** Asks for the meeting of two elements, if there are both and neither is a stored zero. */
    void addUseful(int block, int activation, int weight) {
        if (activation >= 0
                && weight >= 0
                && work.activations.blocks.value(activation) != 0
                && work.weights.blocks.value(weight) != 0) {
            add(block, activation, weight);
        }
    }

    /** Asks for an activation's meetings with all weights of its block. */
    void addWeights(int block, int activation) {
        CompressedBlocks weights = work.weights.blocks;
        for (int weight = weights.start(block); weight < weights.end(block); weight++) {
            add(block, activation, weight);
        }
    }

    /** Asks for a weight's meetings with all activations of its block. */
    void addActivations(int block, int weight) {
        CompressedBlocks activations = work.activations.blocks;
        int activationBlock = work.activationBlock(block);
        for (int activation = activations.start(activationBlock);
                activation < activations.end(activationBlock);
                activation++) {
            add(block, activation, weight);
        }
    }

    /** Tells all that was asked for, in order of cycle and slot. */
    void time(List<TimedProduct> into) {
        pairs.sort(Comparator.comparingInt(Pair::block)
                .thenComparingInt(Pair::activationVector)
                .thenComparingInt(Pair::weightVector)
                .thenComparingInt(Pair::slot));
        PeStepper stepper = new PeStepper(work, PeStepper.BLIND);
        long start = run.clock().start(part.index(), pe);
        for (Pair pair : pairs) {
            goTo(pair, stepper);
            into.add(timed(pair, stepper, start));
        }
    }

    private void goTo(Pair pair, PeStepper stepper) {
        int checkpoint = timing.checkpoints.beforeBlock(pair.block);
        if (timing.checkpoints.block(checkpoint) > stepper.block) {
            stepper.restore(timing.checkpoints, pe, checkpoint);
        }
        while (!issues(pair, stepper)) {
            stepper.advance();
            if (stepper.cycle % CANCEL_EVERY == 0 && cancelled.getAsBoolean()) {
                throw new CancellationException();
            }
        }
    }

    private static boolean issues(Pair pair, PeStepper stepper) {
        return stepper.issuedThisCycle
                && stepper.shownBlock() == pair.block
                && stepper.shownActivationVector() == pair.activationVector
                && stepper.shownWeightVector() == pair.weightVector;
    }

    private TimedProduct timed(Pair pair, PeStepper stepper, long start) {
        VectorPair vectors = stepper.pair;
        long own = stepper.cycle - 1;
        boolean useful = vectors.cause[pair.slot].isUseful();
        int ahead = useful ? ahead(vectors, pair.slot, stepper.occupancy()) : 0;
        long retire = own + wait(ahead);
        return new TimedProduct(
                part,
                PePosition.of(pe, work.plan.accelerator().columns()),
                work.channel(pair.block),
                pair.activationVector,
                pair.weightVector,
                vectors.product(pair.slot),
                ahead,
                start + timing.groupCycle(pe, own),
                useful ? start + timing.groupCycle(pe, retire) : -1);
    }

    /** Products of the slot's bank that come before it. */
    private int ahead(VectorPair vectors, int slot, int[] occupancy) {
        int bank = vectors.bank[slot];
        int before = 0;
        for (int other = 0; other < slot; other++) {
            before += vectors.cause[other].isUseful() && vectors.bank[other] == bank ? 1 : 0;
        }
        boolean queued = work.plan.accelerator().contention() == Contention.QUEUE;
        return queued ? occupancy[bank] - vectors.load[bank] + before : before;
    }

    /** Cycles from the issue until a product with so many ahead of it is added. */
    private int wait(int ahead) {
        return switch (work.plan.accelerator().contention()) {
            case QUEUE -> ahead + 1;
            case LOCKSTEP -> ahead;
            case NONE -> 0;
        };
    }
}
