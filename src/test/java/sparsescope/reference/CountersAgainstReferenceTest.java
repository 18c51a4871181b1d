package sparsescope.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import sparsescope.analysis.cost.LayerReport;
import sparsescope.file.Progress;

/** Every counter of the model equals that of stepping through every cycle. */
class CountersAgainstReferenceTest {
    @Provide
    Arbitrary<SmallCase> ofOnePass() {
        return Arbitraries.frequencyOf(Tuple.of(3, SmallCases.ofOnePass()), Tuple.of(1, SmallCases.wide()));
    }

    @Property(tries = 500)
    void countersAreTheReferences(@ForAll("ofOnePass") SmallCase small) {
        ReferenceSimulator reference = ReferenceSimulator.run(small.layer(), small.accelerator());

        LayerReport report = LayerReport.of(small.layer(), small.accelerator(), Progress.NONE);

        Map<String, Long> expected = reference.counters();
        Map<String, Long> counters = new LinkedHashMap<>(report.counters().asMap());
        counters.keySet().retainAll(expected.keySet());
        assertThat(counters).isEqualTo(expected);
        assertThat(report.kc()).isEqualTo(reference.groupSize());
        assertThat(report.layerCycles()).isEqualTo(reference.layerCycles());
        assertThat(report.dcnnCycles()).isEqualTo(reference.dcnnCycles());
        assertThat(report.idealCycles()).isEqualTo(reference.idealCycles());
        assertThat(report.utilization()).isEqualTo(reference.utilization());
    }

    /** The reference itself must get the right sums, or its counters are worth nothing. */
    @Property(tries = 100)
    void referenceConvolves(@ForAll("ofOnePass") SmallCase small) {
        ReferenceSimulator reference = ReferenceSimulator.run(small.layer(), small.accelerator());

        assertThat(reference.outputs()).isDeepEqualTo(ReferenceConvolution.outputs(small.layer()));
        assertThat(reference.counters()).containsEntry("products", ReferenceConvolution.products(small.layer()));
    }
}
