package sparsescope.simulation.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import sparsescope.accelerator.HaloPolicy;
import sparsescope.accelerator.PostProcessing;
import sparsescope.dataflow.PlanException;
import sparsescope.network.ConvShape;
import sparsescope.reference.ReferenceConvolution;
import sparsescope.reference.SmallCase;
import sparsescope.reference.SmallCases;
import sparsescope.scene.SceneRuns;
import sparsescope.simulation.run.LayerRun;
import sparsescope.simulation.run.Moment;
import sparsescope.simulation.state.HaloTransfer;
import sparsescope.simulation.state.PeDetail;
import sparsescope.simulation.state.PeState;
import sparsescope.simulation.state.PostMoment;
import sparsescope.simulation.state.Product;
import sparsescope.simulation.state.SlotCause;

/** What the tracer says of a value is what the run does with it, for any layer and settings. */
class TracerPropertyTest {
    @Provide
    Arbitrary<SmallCase> any() {
        return Arbitraries.oneOf(SmallCases.any(), SmallCases.ofManyPasses(), SmallCases.contended());
    }

    @Property(tries = 150)
    void contributionsAddUpToTheConvolution(@ForAll("any") SmallCase small) {
        LayerRun run = run(small);
        Tracer tracer = new Tracer(run, () -> false);
        ConvShape shape = small.shape();
        long[][][] expected = ReferenceConvolution.outputs(small.layer());
        SplittableRandom random = new SplittableRandom(small.seed());
        for (int n = 0; n < 4; n++) {
            int k = random.nextInt(shape.outputChannels());
            int xo = random.nextInt(shape.outputWidth());
            int yo = random.nextInt(shape.outputHeight());

            List<TimedProduct> products = tracer.productsOfOutput(k, xo, yo);

            assertThat(products.stream()
                            .mapToLong(product -> product.product().value())
                            .sum())
                    .isEqualTo(expected[k][yo][xo]);
            assertThat(products).allSatisfy(product -> {
                assertThat(product.isUseful()).isTrue();
                assertThat(product.product().k()).isEqualTo(k);
                assertThat(product.product().xo()).isEqualTo(xo);
                assertThat(product.product().yo()).isEqualTo(yo);
            });
        }
    }

    @Property(tries = 100)
    void productsIssueAndRetireWhenTheTracerSaysSo(@ForAll("any") SmallCase small) {
        LayerRun run = run(small);
        Tracer tracer = new Tracer(run, () -> false);
        SplittableRandom random = new SplittableRandom(small.seed());
        List<TimedProduct> products = new ArrayList<>(anOutput(tracer, small, random));
        products.addAll(ofAnActivation(tracer, small, random));
        products.addAll(ofAWeight(tracer, small, random));
        for (int n = 0; n < Math.min(12, products.size()); n++) {
            TimedProduct timed = products.get(random.nextInt(products.size()));
            PeDetail issued = run.at(timed.issue()).detail(timed.pe());

            assertThat(issued.status().state()).isEqualTo(PeState.ISSUE);
            assertThat(issued.status().issuedThisCycle()).isTrue();
            assertThat(issued.status().activationVector()).isEqualTo(timed.activationVector());
            assertThat(issued.status().weightVector()).isEqualTo(timed.weightVector());
            assertThat(issued.status().channel()).isEqualTo(timed.channel());
            assertThat(issued.slots()).contains(timed.product());
            if (timed.isUseful()) {
                assertThat(run.at(timed.retire()).detail(timed.pe()).retired()).contains(timed.product());
                boolean atOnce = timed.retire() == timed.issue();
                assertThat(issued.retired().contains(timed.product())).isEqualTo(atOnce);
                if (!atOnce) {
                    assertThat(issued.queues().get(timed.product().bank()).indexOf(timed.product()))
                            .isEqualTo((int) (timed.retire() - timed.issue() - 1));
                }
            } else {
                assertThat(timed.retire()).isNegative();
            }
        }
    }

    @Property(tries = 100)
    void bothDirectionsAgree(@ForAll("any") SmallCase small) {
        LayerRun run = run(small);
        Tracer tracer = new Tracer(run, () -> false);
        SplittableRandom random = new SplittableRandom(small.seed());
        List<TimedProduct> contributions = anOutput(tracer, small, random);
        for (int n = 0; n < Math.min(6, contributions.size()); n++) {
            TimedProduct timed = contributions.get(random.nextInt(contributions.size()));
            var a = timed.product().activation();
            var w = timed.product().weight();

            assertThat(tracer.productsOfActivation(a.c(), a.x(), a.y())).contains(timed);
            assertThat(tracer.productsOfWeight(w.k(), w.c(), w.s(), w.r())).contains(timed);
            assertThat(tracer.products(a.c(), a.x(), a.y(), w.k(), w.s(), w.r()))
                    .contains(timed);
            assertThat(tracer.activation(a.c(), a.x(), a.y()))
                    .anySatisfy(entry -> assertThat(entry.element()).isEqualTo(a))
                    .anySatisfy(entry -> {
                        assertThat(entry.pe().column()).isEqualTo(timed.pe().column());
                        assertThat(entry.pe().row()).isEqualTo(timed.pe().row());
                        assertThat(entry.vector()).isEqualTo(timed.activationVector());
                        assertThat(entry.lane()).isEqualTo(timed.product().activationSlot());
                    });
            assertThat(tracer.weight(w.k(), w.c(), w.s(), w.r()))
                    .singleElement()
                    .satisfies(entry -> {
                        assertThat(entry.element()).isEqualTo(w);
                        assertThat(entry.vector()).isEqualTo(timed.weightVector());
                        assertThat(entry.lane()).isEqualTo(timed.product().weightSlot());
                    });
        }
        for (TimedProduct timed : ofAnActivation(tracer, small, random)) {
            if (timed.isUseful()) {
                Product product = timed.product();
                assertThat(tracer.productsOfOutput(product.k(), product.xo(), product.yo()))
                        .contains(timed);
                break;
            }
        }
    }

    @Property(tries = 100)
    void haloSumsCrossWhenTheTracerSaysSo(@ForAll("any") SmallCase small) {
        LayerRun run = run(small);
        Tracer tracer = new Tracer(run, () -> false);
        SplittableRandom random = new SplittableRandom(small.seed());
        List<TimedProduct> products = anOutput(tracer, small, random);
        Map<Object, Long> sums = new HashMap<>();
        for (TimedProduct timed : products) {
            sums.merge(
                    List.of(timed.run().index(), timed.pe()),
                    (long) timed.product().value(),
                    Long::sum);
        }
        for (TimedProduct timed : products) {
            Product product = timed.product();
            List<HaloHop> hops = tracer.hops(timed.run(), timed.pe(), product.k(), product.xo(), product.yo());
            assertThat(hops.isEmpty())
                    .isEqualTo(small.accelerator().halos() == HaloPolicy.INPUT
                            || product.cause() == SlotCause.PRODUCT
                            || run.plan().ownerOf(product.xo(), product.yo())
                                    == timed.pe().index(small.accelerator().columns()));
            if (small.accelerator().postProcessing() == PostProcessing.IGNORED) {
                continue;
            }
            for (HaloHop hop : hops) {
                HaloTransfer crossed = transfer(run.at(hop.cycle()), hop, timed);
                assertThat(crossed.sent()).isTrue();
                assertThat(crossed.value())
                        .isEqualTo(sums.get(List.of(timed.run().index(), timed.pe())));
                if (run.at(hop.cycle()).post().orElseThrow().cycleInStage() > 0) {
                    assertThat(transfer(run.at(hop.cycle() - 1), hop, timed).sent())
                            .isFalse();
                }
            }
        }
    }

    private static HaloTransfer transfer(Moment moment, HaloHop hop, TimedProduct timed) {
        assertThat(moment.post().orElseThrow().round()).isEqualTo(hop.round());
        return moment.transfers(hop.from(), hop.to()).stream()
                .filter(sum -> sum.k() == timed.product().k()
                        && sum.xo() == timed.product().xo()
                        && sum.yo() == timed.product().yo()
                        && sum.origin().column() == timed.pe().column()
                        && sum.origin().row() == timed.pe().row())
                .findFirst()
                .orElseThrow();
    }

    @Property(tries = 60)
    void outputsLeaveOneByOneWithinTheirGroup(@ForAll("any") SmallCase small) {
        LayerRun run = run(small);
        if (small.accelerator().postProcessing() == PostProcessing.IGNORED) {
            return;
        }
        Tracer tracer = new Tracer(run, () -> false);
        ConvShape shape = small.shape();
        Map<List<Object>, Long> left = new HashMap<>();
        for (int k = 0; k < shape.outputChannels(); k++) {
            for (int yo = 0; yo < shape.outputHeight(); yo++) {
                for (int xo = 0; xo < shape.outputWidth(); xo++) {
                    long cycle = tracer.leaves(k, xo, yo);
                    int group = tracer.leavingGroup(k, xo, yo).index();
                    left.merge(List.of(group, run.plan().ownerOf(xo, yo), cycle), 1L, Long::sum);
                }
            }
        }
        left.forEach((key, count) -> {
            int pe = (int) key.get(1);
            long cycle = (long) key.get(2);
            PostMoment now = run.at(cycle).post().orElseThrow();
            assertThat(now.group().index()).isEqualTo(key.get(0));
            assertThat(now.stage()).isEqualTo(PostMoment.Stage.OUTPUT);
            long before = now.cycleInStage() == 0
                    ? 0
                    : run.at(cycle - 1).post().orElseThrow().outputsLeft()[pe];
            assertThat(now.outputsLeft()[pe] - before).isEqualTo(count);
        });
    }

    @Test
    void givesUpWhenNobodyWantsToKnow() {
        Tracer tracer = new Tracer(SceneRuns.teaching(), () -> true);

        assertThatThrownBy(() -> tracer.productsOfOutput(0, 0, 0)).isInstanceOf(CancellationException.class);
    }

    private static List<TimedProduct> anOutput(Tracer tracer, SmallCase small, SplittableRandom random) {
        ConvShape shape = small.shape();
        return tracer.productsOfOutput(
                random.nextInt(shape.outputChannels()),
                random.nextInt(shape.outputWidth()),
                random.nextInt(shape.outputHeight()));
    }

    private static List<TimedProduct> ofAnActivation(Tracer tracer, SmallCase small, SplittableRandom random) {
        ConvShape shape = small.shape();
        return tracer.productsOfActivation(
                random.nextInt(shape.inputChannels()),
                random.nextInt(shape.inputWidth()),
                random.nextInt(shape.inputHeight()));
    }

    private static List<TimedProduct> ofAWeight(Tracer tracer, SmallCase small, SplittableRandom random) {
        ConvShape shape = small.shape();
        int k = random.nextInt(shape.outputChannels());
        int c = k / shape.groupFilters() * shape.groupChannels() + random.nextInt(shape.groupChannels());
        return tracer.productsOfWeight(k, c, random.nextInt(shape.filterHeight()), random.nextInt(shape.filterWidth()));
    }

    private static LayerRun run(SmallCase small) {
        try {
            return LayerRun.of(small.layer(), small.accelerator());
        } catch (PlanException e) {
            Assume.that(false);
            throw e;
        }
    }
}
