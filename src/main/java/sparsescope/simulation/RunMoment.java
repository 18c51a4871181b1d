package sparsescope.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import sparsescope.dataflow.CompressedBlocks;
import sparsescope.dataflow.GroupRun;
import sparsescope.dataflow.HaloRoutes;
import sparsescope.dataflow.OutputChannelGroup;
import sparsescope.dataflow.Pass;
import sparsescope.dataflow.PeTile;
import sparsescope.dataflow.Rect;
import sparsescope.dataflow.StoredActivation;
import sparsescope.dataflow.StoredWeight;

/** A moment of a {@link LayerRun}; its parts are worked out when asked for. */
final class RunMoment implements Moment {
    private final LayerRun run;
    private final RunData data;
    private final GroupSpan span;
    private final GroupSpan spanBefore;
    private final GroupTiming timing;
    private final long cycle;
    private final Map<Integer, PeDetail> details = new ConcurrentHashMap<>();
    private final Map<Integer, long[]> outputs = new ConcurrentHashMap<>();
    private volatile List<PeStatus> statuses;

    RunMoment(LayerRun run, RunData data, LayerRun.LayerClock clock, int span, long cycle) {
        this.run = run;
        this.data = data;
        this.span = clock.span(span);
        this.spanBefore = span == 0 ? null : clock.span(span - 1);
        this.timing = data.timing(span);
        this.cycle = cycle;
    }

    @Override
    public LayerRun run() {
        return run;
    }

    @Override
    public long cycle() {
        return cycle;
    }

    @Override
    public GroupSpan span() {
        return span;
    }

    @Override
    public boolean computing() {
        return cycle < span.computeEnd();
    }

    @Override
    public boolean finished() {
        return isLastSpan() && cycle >= run.cycles();
    }

    private boolean isLastSpan() {
        return span.group().index() == data.runs().size() - 1;
    }

    private long cycleInGroup() {
        return cycle - span.start();
    }

    @Override
    public List<PeStatus> pes() {
        if (statuses == null) {
            List<PeStatus> all = new ArrayList<>();
            for (int pe = 0; pe < data.plan().accelerator().pes(); pe++) {
                all.add(status(pe));
            }
            statuses = List.copyOf(all);
        }
        return statuses;
    }

    private PeStatus status(int pe) {
        if (cycleInGroup() >= timing.own(pe)) {
            return restingStatus(pe);
        }
        PeStepper stepper = new PeStepper(data.work(span.group(), pe), PeStepper.BLIND);
        stepper.restore(timing.checkpoints, pe, timing.checkpoints.before(pe, cycleInGroup()));
        while (stepper.cycle <= cycleInGroup()) {
            stepper.advance();
        }
        return workingStatus(pe, stepper);
    }

    /** A PE that is done with the group. */
    private PeStatus restingStatus(int pe) {
        PeState state = PeState.IDLE;
        if (!computing()) {
            state = isLastSpan() ? PeState.FINISHED : PeState.WAITING;
        }
        long idle = Math.min(cycleInGroup() + 1, span.computeCycles()) - timing.own(pe);
        long[] slots = timing.slots[pe].clone();
        slots[SlotCause.IDLE.ordinal()] = idle * data.plan().accelerator().multipliers();
        return status(pe, state, -1, 0, -1, 0, -1, 0, false, slots);
    }

    private PeStatus workingStatus(int pe, PeStepper stepper) {
        long[] slots = stepper.slots.clone();
        if (stepper.state == PeState.DRAIN) {
            return status(pe, PeState.DRAIN, -1, 0, -1, 0, -1, 0, false, slots);
        }
        int block = stepper.shownBlock();
        return status(
                pe,
                stepper.state,
                stepper.pair.work.channel(block),
                block % stepper.pair.work.phases,
                stepper.shownActivationVector(),
                stepper.pair.activationVectors(block),
                stepper.shownWeightVector(),
                stepper.pair.weightVectors(block),
                stepper.issuedThisCycle,
                slots);
    }

    private PeStatus status(
            int pe,
            PeState state,
            int channel,
            int phase,
            int activationVector,
            int activationVectors,
            int weightVector,
            int weightVectors,
            boolean issued,
            long[] slots) {
        PeTile tile = span.group().pass().pes().get(pe);
        return new PeStatus(
                tile.column(),
                tile.row(),
                state,
                channel,
                phase,
                activationVector,
                activationVectors,
                weightVector,
                weightVectors,
                issued,
                new SlotCounts(slots),
                timing.own(pe));
    }

    @Override
    public PeDetail detail(int column, int row) {
        return details.computeIfAbsent(row * data.plan().accelerator().columns() + column, this::detail);
    }

    private PeDetail detail(int pe) {
        PeWork work = data.work(span.group(), pe);
        int banks = data.plan().accelerator().banks();
        if (cycleInGroup() >= timing.own(pe)) {
            List<List<Product>> empty = new ArrayList<>();
            for (int bank = 0; bank < banks; bank++) {
                empty.add(List.of());
            }
            return new PeDetail(
                    restingStatus(pe),
                    List.of(),
                    0,
                    0,
                    List.of(),
                    0,
                    0,
                    List.of(),
                    List.copyOf(empty),
                    List.of(),
                    accumulators(work, data.finalSums(span.group(), pe)));
        }
        PeReplay replay = new PeReplay(work, timing, pe, cycleInGroup(), PartialSums.ALL_FILTERS);
        PeStatus status = workingStatus(pe, replay.stepper);
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
                    accumulators(work, replay.sums().values()));
        }
        return inHand(work, status, replay);
    }

    private PeDetail inHand(PeWork work, PeStatus status, PeReplay replay) {
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
        List<Product> slots = new ArrayList<>();
        for (int slot = 0; slot < pair.cause.length; slot++) {
            slots.add(replay.product(pair, slot));
        }
        return new PeDetail(
                status,
                List.copyOf(activationBlockList),
                pair.activationFrom - activations.start(activationBlock),
                pair.activationTo - activations.start(activationBlock),
                List.copyOf(weightBlockList),
                pair.weightFrom - weights.start(pair.block),
                pair.weightTo - weights.start(pair.block),
                List.copyOf(slots),
                replay.queues(),
                List.copyOf(replay.retired()),
                accumulators(work, replay.sums().values()));
    }

    private static Accumulators accumulators(PeWork work, long[] sums) {
        OutputChannelGroup group = work.run.group();
        return new Accumulators(work.tile.window(), group.firstFilter(), group.filters(), sums);
    }

    @Override
    public Optional<PostMoment> post() {
        return postSpan().map(this::post);
    }

    private Optional<GroupSpan> postSpan() {
        if (spanBefore != null && cycle >= spanBefore.postStart() && cycle < spanBefore.postEnd()) {
            return Optional.of(spanBefore);
        }
        return cycle >= span.postStart() && cycle < span.postEnd() ? Optional.of(span) : Optional.empty();
    }

    private PostMoment post(GroupSpan post) {
        GroupRun group = post.group();
        HaloRoutes routes = data.routes(group.pass());
        int pes = data.plan().accelerator().pes();
        long offset = cycle - post.postStart();
        for (int round = 0; round < routes.rounds(); round++) {
            long cycles = roundCycles(routes, round, group);
            if (offset < cycles) {
                return new PostMoment(
                        group,
                        PostMoment.Stage.EXCHANGE,
                        round,
                        routes.rounds(),
                        offset,
                        cycles,
                        links(routes, round, group, offset),
                        new long[pes]);
            }
            offset -= cycles;
        }
        long[] left = new long[pes];
        for (int pe = 0; pe < pes; pe++) {
            long outputs = (long) group.pass().pes().get(pe).owned().area()
                    * group.group().filters();
            left[pe] =
                    Math.min(outputs, (offset + 1) * data.plan().accelerator().effectivePpuWidth());
        }
        return new PostMoment(
                group, PostMoment.Stage.OUTPUT, -1, routes.rounds(), offset, post.outputCycles(), List.of(), left);
    }

    private long roundCycles(HaloRoutes routes, int round, GroupRun group) {
        return routes.roundCycles(
                round, group.group().filters(), data.plan().accelerator().linkWidth());
    }

    private List<LinkLoad> links(HaloRoutes routes, int round, GroupRun group, long cycleInRound) {
        int columns = data.plan().accelerator().columns();
        List<LinkLoad> loads = new ArrayList<>();
        routes.links(round).forEach((link, flows) -> {
            long values = HaloRoutes.load(flows) * group.group().filters();
            loads.add(new LinkLoad(
                    link.from() % columns,
                    link.from() / columns,
                    link.to() % columns,
                    link.to() / columns,
                    values,
                    Math.min(
                            values,
                            (cycleInRound + 1) * data.plan().accelerator().linkWidth())));
        });
        return List.copyOf(loads);
    }

    @Override
    public List<HaloTransfer> transfers(int fromColumn, int fromRow, int toColumn, int toRow) {
        Optional<PostMoment> now = post();
        if (now.isEmpty() || now.get().stage() != PostMoment.Stage.EXCHANGE) {
            return List.of();
        }
        int columns = data.plan().accelerator().columns();
        GroupRun group = now.get().group();
        var link = new HaloRoutes.Link(fromRow * columns + fromColumn, toRow * columns + toColumn);
        List<HaloRoutes.Flow> flows =
                data.routes(group.pass()).links(now.get().round()).getOrDefault(link, List.of());
        long crossed =
                (now.get().cycleInStage() + 1) * data.plan().accelerator().linkWidth();
        List<HaloTransfer> transfers = new ArrayList<>();
        for (HaloRoutes.Flow flow : flows) {
            addTransfers(flow, group, crossed, transfers);
        }
        return List.copyOf(transfers);
    }

    private void addTransfers(HaloRoutes.Flow flow, GroupRun group, long crossed, List<HaloTransfer> into) {
        int columns = data.plan().accelerator().columns();
        OutputChannelGroup filters = group.group();
        var sums = new Accumulators(
                group.pass().pes().get(flow.origin()).window(),
                filters.firstFilter(),
                filters.filters(),
                data.finalSums(group, flow.origin()));
        Rect region = flow.region();
        for (int k = filters.firstFilter(); k < filters.firstFilter() + filters.filters(); k++) {
            for (int y = region.y(); y <= region.y1(); y++) {
                for (int x = region.x(); x <= region.x1(); x++) {
                    into.add(new HaloTransfer(
                            k,
                            x,
                            y,
                            sums.at(k, x, y),
                            flow.origin() % columns,
                            flow.origin() / columns,
                            flow.owner() % columns,
                            flow.owner() / columns,
                            into.size() < crossed));
                }
            }
        }
    }

    @Override
    public long[] outputSums(int k) {
        return outputs.computeIfAbsent(k, this::sumOutputs).clone();
    }

    private long[] sumOutputs(int k) {
        int width = data.plan().shape().outputWidth();
        long[] sums = new long[width * data.plan().shape().outputHeight()];
        OutputChannelGroup group = groupOf(k);
        for (Pass pass : data.plan().passes()) {
            GroupRun part = data.runs().get(pass.index() * data.plan().groups().size() + group.index());
            if (isComputed(part)) {
                long[] done = data.finalOutputs(part, k);
                Arrays.setAll(sums, i -> sums[i] + done[i]);
            } else if (part.index() == span.group().index()) {
                for (int pe = 0; pe < data.plan().accelerator().pes(); pe++) {
                    new PeReplay(data.work(part, pe), timing, pe, cycleInGroup(), k)
                            .sums()
                            .addTo(sums, 0, width, sums.length);
                }
            }
        }
        return sums;
    }

    private OutputChannelGroup groupOf(int k) {
        for (OutputChannelGroup group : data.plan().groups()) {
            if (k >= group.firstFilter() && k < group.firstFilter() + group.filters()) {
                return group;
            }
        }
        throw new IllegalArgumentException("no output channel " + k);
    }

    private boolean isComputed(GroupRun part) {
        return part.index() < span.group().index()
                || part.index() == span.group().index() && !computing();
    }

    @Override
    public int progressOf(int k) {
        int index = groupOf(k).index();
        int groups = data.plan().groups().size();
        if (isComputed(data.runs().get((data.plan().passes().size() - 1) * groups + index))) {
            return 1;
        }
        return index > span.group().index() ? -1 : 0;
    }
}
