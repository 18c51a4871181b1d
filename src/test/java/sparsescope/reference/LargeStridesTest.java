package sparsescope.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.accelerator.PePosition;
import sparsescope.accelerator.Setting;
import sparsescope.analysis.cost.LayerReport;
import sparsescope.dataflow.LayerPlan;
import sparsescope.dataflow.PlanException;
import sparsescope.file.Progress;
import sparsescope.network.ConvShape;
import sparsescope.simulation.run.LayerRun;
import sparsescope.simulation.trace.Tracer;

/** A stride may be larger than the filter, and than the plane: most of its phases then hold activations that nothing ever meets. */
class LargeStridesTest {
    private static SmallCase layer(int plane, int filter, int stride) {
        return new SmallCase(
                new ConvShape(2, 2, plane, plane, filter, filter, stride, 0, 1),
                AcceleratorConfig.DEFAULTS,
                45,
                70,
                9,
                7);
    }

    private static LayerReport report(SmallCase small) {
        return LayerReport.of(small.layer(), small.accelerator(), Progress.NONE);
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 7, 8, 11, 40})
    void countersAreTheReferences(int stride) {
        SmallCase small = layer(21, 4, stride).with(Setting.INDEX_BITS, "1");
        Map<String, Long> expected =
                ReferenceSimulator.run(small.layer(), small.accelerator()).counters();

        assertThat(report(small).counters().asMap()).containsAllEntriesOf(expected);
    }

    @ParameterizedTest
    @ValueSource(ints = {9, 500, 5000, 46_340, 46_341, 65_536, 1_000_003})
    void strideBeyondThePlaneIsLikeAnyOther(int stride) {
        assertThat(report(layer(8, 8, stride)).counters())
                .isEqualTo(report(layer(8, 8, 8)).counters());
        assertThat(report(layer(8, 8, stride).with(Setting.STRIDES, "discard")).counters())
                .isEqualTo(
                        report(layer(8, 8, 8).with(Setting.STRIDES, "discard")).counters());
    }

    @Test
    void wholePlaneOfOneStrideIsStoredThoughNothingMeetsIt() {
        SmallCase small = layer(600, 1, 600);

        LayerReport report = report(small);

        assertThat(report.counters().asMap().get("products")).isLessThanOrEqualTo(4);
        assertThat(report.counters().asMap().get("storedInputs"))
                .isEqualTo(small.layer().input().nonZero());
    }

    /** Its phase has no weight, so it is in no block that a run goes through, yet the IARAM holds it. */
    @Test
    void activationThatNothingMeetsIsStillInItsMemory() {
        SmallCase small = layer(9, 2, 3).with(Setting.COLUMNS, "1").with(Setting.ROWS, "1");
        LayerRun run = LayerRun.of(small.layer(), small.accelerator());
        for (int y = 0; y < 9; y++) {
            for (int x = 0; x < 9; x++) {
                int value = small.layer().input().at(1, y, x);
                var entries = new Tracer(run, () -> false).activation(1, x, y);
                if (value != 0) {
                    assertThat(entries).singleElement().satisfies(entry -> {
                        assertThat(entry.element().value()).isEqualTo(value);
                        assertThat(entry.stored()).isBetween(entry.position() + 1, 9);
                    });
                }
                if (x % 3 == 2 || y % 3 == 2) {
                    assertThat(new Tracer(run, () -> false).productsOfActivation(1, x, y))
                            .isEmpty();
                }
            }
        }
    }

    @Test
    void phasesKeepTheirNumbers() {
        SmallCase small = layer(21, 2, 5).with(Setting.COLUMNS, "1").with(Setting.ROWS, "1");
        LayerRun run = LayerRun.of(small.layer(), small.accelerator());
        List<Integer> phases = new ArrayList<>();
        for (long cycle = 0; cycle < run.cycles(); cycle++) {
            phases.add(run.at(cycle).pe(new PePosition(0, 0)).phase());
        }
        assertThat(phases).contains(0, 1, 5, 6).doesNotContain(2, 3, 4);
    }

    @Test
    void tooManyPhasesAreRefusedByTheStridesName() {
        ConvShape shape = new ConvShape(1, 1, 1000, 1000, 1000, 1000, 1000, 0, 1);
        AcceleratorConfig accelerator =
                AcceleratorConfig.DEFAULTS.with(Setting.COLUMNS, "64").with(Setting.ROWS, "64");

        assertThatThrownBy(() -> new LayerPlan(shape, accelerator))
                .isInstanceOf(PlanException.class)
                .hasMessageStartingWith("stride: found 1000, which cuts each of 1 channels into 1000000 phases")
                .hasMessageNotContaining("\n");
    }
}
