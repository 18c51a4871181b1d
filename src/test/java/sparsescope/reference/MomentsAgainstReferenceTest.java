package sparsescope.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.accelerator.PePosition;
import sparsescope.accelerator.PostProcessing;
import sparsescope.dataflow.Rect;
import sparsescope.simulation.run.LayerRun;
import sparsescope.simulation.run.Moment;
import sparsescope.simulation.state.Accumulators;
import sparsescope.simulation.state.GroupSpan;
import sparsescope.simulation.state.HaloTransfer;
import sparsescope.simulation.state.LinkLoad;
import sparsescope.simulation.state.PeDetail;
import sparsescope.simulation.state.PeState;
import sparsescope.simulation.state.PeStatus;
import sparsescope.simulation.state.PostMoment;
import sparsescope.simulation.state.Product;
import sparsescope.simulation.state.SlotCause;

/** Any moment, asked for in any order, is what stepping through every cycle from the beginning shows. */
class MomentsAgainstReferenceTest {
    @Provide
    Arbitrary<SmallCase> ofOnePass() {
        return Arbitraries.frequencyOf(Tuple.of(3, SmallCases.ofOnePass()), Tuple.of(1, SmallCases.wide()))
                .filter(SmallCase::meetsAfterGroups);
    }

    @Provide
    Arbitrary<SmallCase> contended() {
        return SmallCases.contended().filter(SmallCase::meetsAfterGroups);
    }

    @Property(tries = 150)
    void anyMomentInAnyOrder(@ForAll("ofOnePass") SmallCase small) {
        List<Long> cycles = someCycles(small);
        ReferenceRecording recording = new ReferenceRecording(small.layer(), small.accelerator(), cycles);

        LayerRun run = LayerRun.of(small.layer(), small.accelerator());
        for (long cycle : cycles) {
            new Comparison(small, recording, run.at(cycle), cycle).all();
        }
        assertThat(run.cycles()).isEqualTo(recording.reference.layerCycles());
        assertSpans(small, recording.reference, run);
    }

    /** A look that begins in mid-group finds queues that are not empty. */
    @Property(tries = 100)
    void momentsAmongFullQueues(@ForAll("contended") SmallCase small) {
        List<Long> cycles = new ArrayList<>();
        for (ReferenceGroup group :
                ReferenceSimulator.run(small.layer(), small.accelerator()).groups()) {
            long step = group.computeCycles / 12 + 1;
            for (long cycle = 0; cycle < group.computeCycles; cycle += step) {
                cycles.add(group.start + cycle);
            }
        }
        ReferenceRecording recording = new ReferenceRecording(small.layer(), small.accelerator(), cycles);

        LayerRun run = LayerRun.of(small.layer(), small.accelerator());
        for (long cycle : cycles) {
            new Comparison(small, recording, run.at(cycle), cycle).all();
        }
    }

    @Property(tries = 100)
    void everyHaloSumArrives(@ForAll("ofOnePass") SmallCase small) {
        ReferenceSimulator reference = ReferenceSimulator.run(small.layer(), small.accelerator());
        LayerRun run = LayerRun.of(small.layer(), small.accelerator());

        for (ReferenceGroup group : reference.groups()) {
            long cycle = group.postStart;
            for (int round = 0; exchanges(small) && round < group.exchange.rounds.size(); round++) {
                for (var link : group.exchange.rounds.get(round).entrySet()) {
                    assertThat(transfers(small, run.at(cycle), link.getKey()).map(t -> halo(small, t, link.getKey())))
                            .containsExactlyInAnyOrderElementsOf(link.getValue());
                }
                cycle += group.exchange.roundCycles.get(round);
            }
        }
        long[][][] outputs = ReferenceConvolution.outputs(small.layer());
        Moment end = run.at(run.cycles());
        for (int k = 0; k < outputs.length; k++) {
            assertThat(end.outputSums(k)).isEqualTo(flat(outputs[k]));
        }
    }

    private static boolean exchanges(SmallCase small) {
        return small.accelerator().postProcessing() != PostProcessing.IGNORED;
    }

    private static List<Long> someCycles(SmallCase small) {
        ReferenceSimulator reference = ReferenceSimulator.run(small.layer(), small.accelerator());
        Random random = new Random(small.seed());
        List<Long> cycles = new ArrayList<>(List.of(0L, reference.layerCycles()));
        for (ReferenceGroup group :
                reference.groups().subList(0, Math.min(4, reference.groups().size()))) {
            cycles.add(group.start);
            cycles.add(group.start + random.nextInt((int) group.computeCycles + 1));
            cycles.add(group.start + Math.max(0, group.computeCycles - 1));
            cycles.add(group.postStart + random.nextInt((int) group.postCycles() + 1));
        }
        cycles.removeIf(cycle -> cycle > reference.layerCycles());
        Collections.shuffle(cycles, random);
        return cycles;
    }

    private static void assertSpans(SmallCase small, ReferenceSimulator reference, LayerRun run) {
        assertThat(run.indexed()).isTrue();
        assertThat(run.spans()).hasSameSizeAs(reference.groups());
        for (GroupSpan span : run.spans()) {
            ReferenceGroup group = reference.groups().get(span.group().index());
            assertThat(span.start()).isEqualTo(group.start);
            assertThat(span.computeCycles()).isEqualTo(group.computeCycles);
            if (exchanges(small)) {
                assertThat(span.postStart()).isEqualTo(group.postStart);
                assertThat(span.exchangeCycles()).isEqualTo(group.exchange.cycles());
                assertThat(span.outputCycles()).isEqualTo(group.outputCycles);
            }
        }
    }

    private static Stream<HaloTransfer> transfers(SmallCase small, Moment moment, ReferenceExchange.Link link) {
        int columns = small.accelerator().columns();
        return moment.transfers(PePosition.of(link.from(), columns), PePosition.of(link.to(), columns)).stream();
    }

    private static ReferenceHalo halo(SmallCase small, HaloTransfer transfer, ReferenceExchange.Link link) {
        int columns = small.accelerator().columns();
        return new ReferenceHalo(
                transfer.k(),
                transfer.xo(),
                transfer.yo(),
                transfer.value(),
                transfer.origin().index(columns),
                transfer.owner().index(columns),
                link.from());
    }

    private static long[] flat(long[][] plane) {
        return Stream.of(plane).flatMapToLong(Arrays::stream).toArray();
    }

    /** One moment beside the reference. */
    private static final class Comparison {
        private final SmallCase small;
        private final AcceleratorConfig config;
        private final ReferenceRecording recording;
        private final Moment moment;
        private final long cycle;

        Comparison(SmallCase small, ReferenceRecording recording, Moment moment, long cycle) {
            this.small = small;
            this.config = small.accelerator();
            this.recording = recording;
            this.moment = moment;
            this.cycle = cycle;
        }

        void all() {
            assertThat(moment.cycle()).isEqualTo(cycle);
            assertThat(moment.span().group().index()).isEqualTo(recording.groupAt(cycle));
            assertThat(moment.computing()).isEqualTo(recording.computing(cycle));
            assertThat(moment.finished()).isEqualTo(cycle == recording.reference.layerCycles());
            List<ReferenceSnapshot> expected = recording.at(cycle);
            for (int pe = 0; pe < config.pes(); pe++) {
                PeStatus status = moment.pes().get(pe);
                status(status, expected.get(pe), pe);
                PeDetail detail = moment.detail(PePosition.of(pe, config.columns()));
                assertThat(detail.status()).isEqualTo(status);
                detail(detail, expected.get(pe), pe);
            }
            for (int k = 0; k < small.shape().outputChannels(); k++) {
                assertThat(moment.outputSums(k)).isEqualTo(recording.outputSums(cycle, k));
                assertThat(moment.progressOf(k)).isEqualTo(progress(k));
                if (progress(k) == 0) {
                    assertThat(moment.outputs(k).sums()).isEqualTo(ownedSums(expected, k));
                }
            }
            post();
        }

        /** What each owner has added up itself. */
        private long[] ownedSums(List<ReferenceSnapshot> pes, int k) {
            int width = small.shape().outputWidth();
            long[] sums = new long[width * small.shape().outputHeight()];
            int first = recording.reference.groups().get(recording.groupAt(cycle)).firstFilter;
            for (int at = 0; at < sums.length; at++) {
                int owner = moment.run().plan().ownerOf(at % width, at / width);
                sums[at] = pes.get(owner).sums()[k - first][at / width][at % width];
            }
            return sums;
        }

        private int progress(int k) {
            int now = recording.groupAt(cycle);
            ReferenceGroup group = recording.reference.groups().get(now);
            if (k >= group.firstFilter && k < group.firstFilter + group.filters) {
                return recording.computing(cycle) ? 0 : 1;
            }
            return k < group.firstFilter ? 1 : -1;
        }

        private void status(PeStatus status, ReferenceSnapshot expected, int pe) {
            ReferencePe ends = recording
                    .reference
                    .groups()
                    .get(recording.groupAt(cycle))
                    .pes
                    .get(pe);
            assertThat(status.position().index(config.columns())).isEqualTo(pe);
            assertThat(status.state()).isEqualTo(expected.state());
            assertThat(status.issuedThisCycle()).isEqualTo(expected.state() == PeState.ISSUE);
            for (SlotCause cause : SlotCause.values()) {
                assertThat(status.soFar().of(cause))
                        .as("%s at %d", cause, cycle)
                        .isEqualTo(expected.causes().getOrDefault(cause, 0L));
            }
            assertThat(status.groupOwn())
                    .isEqualTo(ends.cycles(PeState.ISSUE) + ends.cycles(PeState.STALL) + ends.cycles(PeState.DRAIN));
            ReferencePe.VectorPair pair = expected.inHand();
            assertThat(status.channel())
                    .isEqualTo(pair == null ? -1 : pair.block().channel());
            assertThat(status.activationVector()).isEqualTo(pair == null ? -1 : pair.activationVector());
            assertThat(status.weightVector()).isEqualTo(pair == null ? -1 : pair.weightVector());
            if (pair != null) {
                assertThat(status.phase()).isEqualTo(pair.block().phase());
                assertThat(status.activationVectors())
                        .isEqualTo(
                                ReferencePe.vectors(pair.block().activations().size(), config.i()));
                assertThat(status.weightVectors())
                        .isEqualTo(ReferencePe.vectors(pair.block().weights().size(), config.f()));
            }
        }

        private void detail(PeDetail detail, ReferenceSnapshot expected, int pe) {
            ReferencePe.VectorPair pair = expected.inHand();
            if (pair == null) {
                assertThat(detail.activationBlock()).isEmpty();
                assertThat(detail.slots()).isEmpty();
            } else {
                assertThat(detail.activationBlock()).isEqualTo(pair.block().activations());
                assertThat(detail.weightBlock()).isEqualTo(pair.block().weights());
                assertThat(detail.activationFrom()).isEqualTo(pair.activationVector() * config.i());
                assertThat(detail.activationTo())
                        .isEqualTo(Math.min(
                                detail.activationFrom() + config.i(),
                                detail.activationBlock().size()));
                assertThat(detail.weightFrom()).isEqualTo(pair.weightVector() * config.f());
                assertThat(detail.weightTo())
                        .isEqualTo(Math.min(
                                detail.weightFrom() + config.f(),
                                detail.weightBlock().size()));
                assertThat(pairs(detail.slots())).isEqualTo(expected.slots());
            }
            assertThat(detail.queues().stream().map(Comparison::pairs).toList())
                    .as("queues at %d", cycle)
                    .isEqualTo(expected.queues());
            assertThat(pairs(detail.retired()))
                    .as("retired at %d", cycle)
                    .containsExactlyInAnyOrderElementsOf(expected.retired());
            accumulators(detail.accumulators(), expected, pe);
        }

        private void accumulators(Accumulators accumulators, ReferenceSnapshot expected, int pe) {
            Rect window = recording.reference.tiles().window(pe);
            assertThat(accumulators.window()).isEqualTo(window);
            assertThat(accumulators.filters()).isEqualTo(expected.sums().length);
            for (int k = 0; k < accumulators.filters(); k++) {
                for (int yo = window.y(); yo <= window.y1(); yo++) {
                    for (int xo = window.x(); xo <= window.x1(); xo++) {
                        assertThat(accumulators.at(accumulators.firstFilter() + k, xo, yo))
                                .as("sum %d %d %d of PE %d at %d", k, xo, yo, pe, cycle)
                                .isEqualTo(expected.sums()[k][yo][xo]);
                    }
                }
            }
        }

        private static List<ReferencePair> pairs(List<Product> products) {
            return products.stream()
                    .map(p -> p.cause().isUseful()
                            ? new ReferencePair(
                                    p.activationSlot(),
                                    p.weightSlot(),
                                    p.cause(),
                                    p.activation(),
                                    p.weight(),
                                    p.k(),
                                    p.xo(),
                                    p.yo(),
                                    p.address(),
                                    p.bank())
                            : ReferencePair.useless(p.activationSlot(), p.weightSlot(), p.cause()))
                    .toList();
        }

        private void post() {
            Optional<ReferenceGroup> running = recording.reference.groups().stream()
                    .filter(g -> exchanges(small) && g.postStart <= cycle && cycle < g.postStart + g.postCycles())
                    .findFirst();
            assertThat(moment.post().isPresent()).isEqualTo(running.isPresent());
            if (running.isEmpty()) {
                return;
            }
            ReferenceGroup group = running.get();
            PostMoment post = moment.post().orElseThrow();
            assertThat(post.group().group().firstFilter()).isEqualTo(group.firstFilter);
            assertThat(post.rounds()).isEqualTo(group.exchange.rounds.size());
            long into = cycle - group.postStart;
            int round = 0;
            while (round < post.rounds() && into >= group.exchange.roundCycles.get(round)) {
                into -= group.exchange.roundCycles.get(round++);
            }
            assertThat(post.cycleInStage()).isEqualTo(into);
            if (round < post.rounds()) {
                exchange(post, group, round, into);
            } else {
                assertThat(post.stage()).isEqualTo(PostMoment.Stage.OUTPUT);
                assertThat(post.round()).isEqualTo(-1);
                assertThat(post.links()).isEmpty();
                assertThat(post.stageCycles()).isEqualTo(group.outputCycles);
            }
            for (int pe = 0; pe < config.pes(); pe++) {
                long owned = (long) recording.reference.tiles().owned(pe).area() * group.filters;
                assertThat(post.outputsLeft()[pe])
                        .isEqualTo(
                                round < post.rounds() ? 0 : Math.min(owned, (into + 1) * config.effectivePpuWidth()));
            }
        }

        private void exchange(PostMoment post, ReferenceGroup group, int round, long into) {
            assertThat(post.stage()).isEqualTo(PostMoment.Stage.EXCHANGE);
            assertThat(post.round()).isEqualTo(round);
            assertThat(post.stageCycles()).isEqualTo(group.exchange.roundCycles.get(round));
            List<LinkLoad> links = new ArrayList<>();
            group.exchange.rounds.get(round).forEach((link, values) -> {
                long sent = Math.min(values.size(), (into + 1) * config.linkWidth());
                links.add(new LinkLoad(
                        PePosition.of(link.from(), config.columns()),
                        PePosition.of(link.to(), config.columns()),
                        values.size(),
                        Math.min(values.size(), into * config.linkWidth()),
                        sent));
                List<HaloTransfer> transfers = transfers(small, moment, link).toList();
                assertThat(transfers.stream().map(t -> halo(small, t, link)))
                        .containsExactlyInAnyOrderElementsOf(values);
                for (int at = 0; at < transfers.size(); at++) {
                    assertThat(transfers.get(at).sent()).isEqualTo(at < sent);
                }
            });
            assertThat(post.links()).containsExactlyInAnyOrderElementsOf(links);
        }
    }
}
