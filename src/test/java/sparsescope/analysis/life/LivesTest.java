package sparsescope.analysis.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.accelerator.PePosition;
import sparsescope.accelerator.Presets;
import sparsescope.dataflow.PlanException;
import sparsescope.network.ConvShape;
import sparsescope.network.LayerOperands;
import sparsescope.network.file.SampleNetworks;
import sparsescope.network.tensors.NetworkTensors;
import sparsescope.reference.ReferenceConvolution;
import sparsescope.reference.SmallCase;
import sparsescope.reference.SmallCases;
import sparsescope.simulation.run.LayerRun;
import sparsescope.simulation.trace.TimedProduct;
import sparsescope.tensor.Activations;

class LivesTest {
    private static final NetworkTensors DIGITS = NetworkTensors.of(SampleNetworks.open("lenet-digits"));

    @Provide
    Arbitrary<SmallCase> any() {
        return Arbitraries.oneOf(SmallCases.any(), SmallCases.ofManyPasses());
    }

    @Property(tries = 80)
    void accumulatorsHoldWhatTheLifeSays(@ForAll("any") SmallCase small) {
        LayerRun run = run(small);
        ConvShape shape = small.shape();
        SplittableRandom random = new SplittableRandom(small.seed());
        var output = new LayerValue.Output(
                random.nextInt(shape.outputChannels()),
                random.nextInt(shape.outputWidth()),
                random.nextInt(shape.outputHeight()));

        OutputLife life = life(output, run).output().orElseThrow();

        assertThat(life.agrees()).isTrue();
        assertThat(life.sum())
                .isEqualTo(ReferenceConvolution.outputs(small.layer())[output.k()][output.yo()][output.xo()]);
        assertThat(life.contributions()).isEqualTo(life.pairs());
        for (PartialSumLife part : life.parts()) {
            List<PartialSumLife.Contribution> all = part.contributions();
            for (int i = 0; i < all.size(); i++) {
                TimedProduct timed = all.get(i).product();
                boolean last = i + 1 == all.size() || all.get(i + 1).product().retire() > timed.retire();
                if (last) {
                    assertThat(run.at(timed.retire())
                                    .detail(part.pe())
                                    .accumulators()
                                    .at(output.k(), output.xo(), output.yo()))
                            .isEqualTo(all.get(i).sumAfter());
                }
            }
            var sum = new LayerValue.PartialSum(
                    part.run().pass().index(), part.pe(), output.k(), output.xo(), output.yo());
            assertThat(life(sum, run).number()).isEqualTo(part.sum());
            assertThat(life(new LayerValue.HaloSum(sum), run).output()).contains(life);
        }
    }

    @Property(tries = 40)
    void aProductLeadsToItsOutput(@ForAll("any") SmallCase small) {
        LayerRun run = run(small);
        ConvShape shape = small.shape();
        SplittableRandom random = new SplittableRandom(small.seed());
        var activation = new LayerValue.Activation(
                random.nextInt(shape.inputChannels()),
                random.nextInt(shape.inputWidth()),
                random.nextInt(shape.inputHeight()));
        Life life = life(activation, run);
        assertThat(life.number()).isEqualTo(small.layer().input().at(activation.c(), activation.y(), activation.x()));
        for (TimedProduct timed :
                life.products().subList(0, Math.min(5, life.products().size()))) {
            var w = timed.product().weight();
            var weight = new LayerValue.Weight(w.k(), w.c(), w.s(), w.r());
            Life product = life(new LayerValue.Product(activation, weight), run);

            assertThat(product.products()).contains(timed);
            assertThat(product.number()).isEqualTo(timed.product().value());
            assertThat(product.activationEntries()).isEqualTo(life.activationEntries());
            assertThat(life(weight, run).products()).contains(timed);
            assertThat(product.output().isPresent())
                    .isEqualTo(product.products().stream().anyMatch(TimedProduct::isUseful));
            product.output()
                    .ifPresent(output -> assertThat(output.parts())
                            .anySatisfy(part -> assertThat(part.contributions())
                                    .anySatisfy(contribution ->
                                            assertThat(product.products()).contains(contribution.product()))));
        }
    }

    @Test
    void outputsBecomeTheNextLayersInputs() {
        for (int layer = 0; layer + 1 < DIGITS.network().layers().size(); layer++) {
            LayerRun run = LayerRun.of(DIGITS.layer(layer), AcceleratorConfig.DEFAULTS);
            LayerNeighbours chain = new LayerNeighbours(Optional.of(DIGITS), layer);
            Activations handed = DIGITS.output(layer);
            ConvShape shape = run.plan().shape();
            SplittableRandom random = new SplittableRandom(layer);
            for (int n = 0; n < 12; n++) {
                var output = new LayerValue.Output(
                        random.nextInt(shape.outputChannels()),
                        random.nextInt(shape.outputWidth()),
                        random.nextInt(shape.outputHeight()));

                OutputLife life =
                        Lives.of(output, run, chain, () -> false).output().orElseThrow();

                assertThat(life.handed()).isNotEmpty();
                for (OutputLife.Handed place : life.handed()) {
                    assertThat(place.value()).isEqualTo(handed.at(output.k(), place.y(), place.x()));
                    assertThat(place.taken()).isNotEmpty();
                    for (OutputLife.Taken taken : place.taken()) {
                        assertThat(taken.value()).isEqualTo(place.value());
                        assertThat(taken.entries().isEmpty()).isEqualTo(place.value() == 0);
                        taken.entries()
                                .forEach(entry ->
                                        assertThat(entry.element().value()).isEqualTo(place.value()));
                        assertOrigin(layer, taken, output, place.chosen());
                    }
                }
            }
        }
    }

    /** The way back: the taker's input comes from this output, or from another of its pooling window. */
    private static void assertOrigin(int layer, OutputLife.Taken taken, LayerValue.Output output, boolean chosen) {
        LayerOperands operands = DIGITS.layer(taken.layer());
        LayerRun run = LayerRun.of(operands, AcceleratorConfig.DEFAULTS);
        Life.Origin origin = Lives.of(
                        taken.input(), run, new LayerNeighbours(Optional.of(DIGITS), taken.layer()), () -> false)
                .origin()
                .orElseThrow();
        assertThat(origin.layer()).isEqualTo(layer);
        assertThat(origin.outputs()).contains(output, origin.chosen());
        assertThat(origin.chosen().equals(output)).isEqualTo(chosen);
    }

    @Test
    void aValueThatTheLayerDoesNotHaveIsRefused() {
        LayerRun run = LayerRun.of(DIGITS.layer(0), Presets.get("scnn"));

        assertThatThrownBy(() -> life(new LayerValue.Output(999, 0, 0), run))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("999");
        assertThat(new LayerValue.PartialSum(0, new PePosition(8, 0), 0, 0, 0).isIn(run.plan()))
                .isFalse();
        assertThat(new LayerValue.Weight(0, 1, 0, 0).isIn(run.plan())).isFalse();
        assertThat(new LayerValue.Activation(0, 0, -1).isIn(run.plan())).isFalse();
    }

    private static Life life(LayerValue value, LayerRun run) {
        return Lives.of(value, run, LayerNeighbours.NONE, () -> false);
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
