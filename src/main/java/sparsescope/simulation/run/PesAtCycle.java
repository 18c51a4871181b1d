package sparsescope.simulation.run;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import sparsescope.dataflow.CompressedBlocks;
import sparsescope.dataflow.GroupPass;
import sparsescope.dataflow.OutputChannelGroup;
import sparsescope.dataflow.PeTile;
import sparsescope.dataflow.StoredActivation;
import sparsescope.dataflow.StoredWeight;
import sparsescope.simulation.pe.PartialSums;
import sparsescope.simulation.pe.PeStepper;
import sparsescope.simulation.pe.PeTask;
import sparsescope.simulation.pe.VectorPair;
import sparsescope.simulation.state.Accumulators;
import sparsescope.simulation.state.GroupSpan;
import sparsescope.simulation.state.PeDetail;
import sparsescope.simulation.state.PeState;
import sparsescope.simulation.state.PeStatus;
import sparsescope.simulation.state.Product;
import sparsescope.simulation.state.SlotCause;
import sparsescope.simulation.state.SlotCounts;
import sparsescope.simulation.timing.GroupTiming;
import sparsescope.simulation.timing.LayerClock;
import sparsescope.simulation.timing.RunCache;

/** The PEs of a run brought to one cycle: which group each is in, what it does, and what it holds. */
final class PesAtCycle {
    private final RunCache data;
    private final LayerClock clock;
    private final GroupSpan span;
    private final long cycle;
    private final ReachedPes reached;
    private volatile List<PeStatus> all;

    /** The PEs in {@code cycle}, which lies in {@code span}. */
    PesAtCycle(RunCache data, LayerClock clock, GroupSpan span, long cycle, ReachedPes reached) {
        this.data = data;
        this.clock = clock;
        this.span = span;
        this.cycle = cycle;
        this.reached = reached;
    }

    /** Where a PE is: the group it is in, and the cycle there. */
    private record Place(GroupTiming timing, int pe, long cycle) {
        boolean rests() {
            return timing.rests(pe, cycle);
        }

        long ownCycle() {
            return timing.ownCycle(pe, cycle);
        }

        /** Whether the PE has nothing left to do in its group. */
        boolean done() {
            return ownCycle() + 1 == timing.own(pe);
        }
    }

    private Place place(int pe) {
        int index = clock.spanAt(cycle, pe);
        return new Place(data.timing(index), pe, cycle - clock.start(index, pe));
    }

    /** Input channels of its group that a PE is through with. */
    int channelsDoneBy(int pe) {
        Place place = place(pe);
        OutputChannelGroup group = place.timing.run.group();
        int channel = all().get(pe).channel();
        if (channel >= 0) {
            return channel - group.firstChannel();
        }
        return place.timing.channels == null || place.done()
                ? group.channels()
                : place.timing.channels.channelsBefore(place.cycle) + 1;
    }

    /** The group that a PE is in. */
    GroupPass groupOf(int pe) {
        return place(pe).timing.run;
    }

    /** What a PE has summed up so far of filter {@code k} in the group that it is in. */
    long[] soFar(int pe, int k) {
        Place place = place(pe);
        return reached.sums(place.timing, data.work(place.timing.run, pe), pe, place.cycle, k);
    }

    /** All PEs in short, rows outer. */
    List<PeStatus> all() {
        if (all == null) {
            all = IntStream.range(0, data.plan().accelerator().pes())
                    .mapToObj(this::status)
                    .toList();
        }
        return all;
    }

    private PeStatus status(int pe) {
        Place place = place(pe);
        return place.rests() ? restingStatus(place) : stepped(place, stepper -> workingStatus(place, stepper));
    }

    /** What {@code look} reads from a PE brought to its last own cycle so far. */
    private <T> T stepped(Place place, Function<PeStepper, T> look) {
        return reached.stepped(place.timing, data.work(place.timing.run, place.pe), place.pe, place.ownCycle(), look);
    }

    /** A PE that is done with the group, or with the channel at whose end it waits. */
    private PeStatus restingStatus(Place place) {
        PeState state = PeState.IDLE;
        if (cycle >= span.computeEnd()) {
            state = span.group().index() == data.runs().size() - 1 ? PeState.FINISHED : PeState.WAITING;
        }
        long computed = Math.min(cycle + 1, span.computeEnd()) - (cycle - place.cycle);
        long idle = computed - (place.ownCycle() + 1);
        long[] slots =
                place.done() ? place.timing.slots[place.pe].clone() : stepped(place, stepper -> stepper.slots.clone());
        slots[SlotCause.IDLE.ordinal()] = idle * data.plan().accelerator().multipliers();
        return status(place, state, -1, 0, -1, 0, -1, 0, false, slots);
    }

    private PeStatus workingStatus(Place place, PeStepper stepper) {
        long[] slots = stepper.slots.clone();
        long waited = place.cycle + 1 - stepper.cycle;
        slots[SlotCause.IDLE.ordinal()] = waited * data.plan().accelerator().multipliers();
        if (stepper.state == PeState.DRAIN) {
            return status(place, PeState.DRAIN, -1, 0, -1, 0, -1, 0, false, slots);
        }
        int block = stepper.shownBlock();
        return status(
                place,
                stepper.state,
                stepper.pair.work.channel(block),
                stepper.pair.work.phase(block),
                stepper.shownActivationVector(),
                stepper.pair.activationVectors(block),
                stepper.shownWeightVector(),
                stepper.pair.weightVectors(block),
                stepper.issuedThisCycle,
                slots);
    }

    private PeStatus status(
            Place place,
            PeState state,
            int channel,
            int phase,
            int activationVector,
            int activationVectors,
            int weightVector,
            int weightVectors,
            boolean issued,
            long[] slots) {
        PeTile tile = place.timing.run.pass().pes().get(place.pe);
        return new PeStatus(
                tile.position(),
                state,
                channel,
                phase,
                activationVector,
                activationVectors,
                weightVector,
                weightVectors,
                issued,
                new SlotCounts(slots),
                place.timing.own(place.pe));
    }

    /** The inside of a PE. */
    PeDetail detail(int pe) {
        Place place = place(pe);
        PeTask work = data.work(place.timing.run, pe);
        int banks = data.plan().accelerator().banks();
        if (place.rests()) {
            List<List<Product>> empty = new ArrayList<>();
            for (int bank = 0; bank < banks; bank++) {
                empty.add(List.of());
            }
            return new PeDetail(
                    restingStatus(place),
                    List.of(),
                    0,
                    0,
                    List.of(),
                    0,
                    0,
                    List.of(),
                    List.copyOf(empty),
                    List.of(),
                    accumulators(work, sumsAtRest(place, work)));
        }
        return reached.replayed(place.timing, work, pe, place.cycle, replay -> working(place, work, replay));
    }

    private PeDetail working(Place place, PeTask work, PeReplay replay) {
        PeStatus status = workingStatus(place, replay.stepper);
        if (status.state() == PeState.DRAIN) {
            return new PeDetail(
                    status,
                    List.of(),
                    0,
                    0,
                    List.of(),
                    0,
                    0,
                    List.of(),
                    replay.queues(),
                    List.copyOf(replay.retired()),
                    accumulators(work, replay.sums().values().clone()));
        }
        return inHand(work, status, replay);
    }

    /** What the accumulators hold while a PE waits: nothing is queued then. */
    private long[] sumsAtRest(Place place, PeTask work) {
        if (place.done()) {
            return data.finalSums(place.timing.run, place.pe);
        }
        PartialSums sums = new PartialSums(work, PartialSums.ALL_FILTERS);
        sums.addBlocks(
                0,
                (place.timing.channels.channelsBefore(place.cycle) + 1)
                        * data.plan().phases().count());
        return sums.values();
    }

    /** The multipliers of a PE that issues; empty when it does not. */
    List<Product> issued(int pe) {
        Place place = place(pe);
        return place.rests()
                ? List.of()
                : stepped(place, stepper -> stepper.issuedThisCycle ? slots(stepper.pair) : List.of());
    }

    private static List<Product> slots(VectorPair pair) {
        List<Product> slots = new ArrayList<>();
        for (int slot = 0; slot < pair.cause.length; slot++) {
            slots.add(pair.product(slot));
        }
        return List.copyOf(slots);
    }

    private PeDetail inHand(PeTask work, PeStatus status, PeReplay replay) {
        VectorPair pair = replay.stepper.pair;
        int channel = work.channel(pair.block);
        CompressedBlocks activations = work.activations.blocks;
        int activationBlock = work.activationBlock(pair.block);
        List<StoredActivation> activationBlockList = new ArrayList<>();
        for (int e = activations.start(activationBlock); e < activations.end(activationBlock); e++) {
            activationBlockList.add(data.compressor().activation(activations, e, channel));
        }
        CompressedBlocks weights = work.weights.blocks;
        List<StoredWeight> weightBlockList = new ArrayList<>();
        for (int e = weights.start(pair.block); e < weights.end(pair.block); e++) {
            weightBlockList.add(data.compressor().weight(weights, e, channel));
        }
        return new PeDetail(
                status,
                List.copyOf(activationBlockList),
                pair.activationFrom - activations.start(activationBlock),
                pair.activationTo - activations.start(activationBlock),
                List.copyOf(weightBlockList),
                pair.weightFrom - weights.start(pair.block),
                pair.weightTo - weights.start(pair.block),
                slots(pair),
                replay.queues(),
                List.copyOf(replay.retired()),
                accumulators(work, replay.sums().values().clone()));
    }

    private static Accumulators accumulators(PeTask work, long[] sums) {
        OutputChannelGroup group = work.run.group();
        return new Accumulators(work.tile.window(), group.firstFilter(), group.filters(), sums);
    }
}
