package sparsescope.analysis.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import sparsescope.accelerator.Setting;
import sparsescope.file.InputException;
import sparsescope.network.tensors.Redrawing;
import sparsescope.scene.SceneRuns;
import sparsescope.simulation.run.LayerRun;

/** What the second of twins can differ in. */
class TwinChoiceTest {
    private static List<String> kinds() {
        return TwinChoice.kinds();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everythingOfferedMakesATwinThatDiffers(String kind) {
        for (LayerRun run :
                List.of(SceneRuns.teaching(), SceneRuns.digits("conv2"), SceneRuns.strided("kc=1", "banks=1"))) {
            List<String> values = TwinChoice.values(kind, run);
            assertThat(values).as(kind).isNotEmpty().doesNotHaveDuplicates();
            assertThat(values).contains(TwinChoice.first(kind, run));
            for (String value : values) {
                TwinChoice choice = new TwinChoice(kind, value);
                assertThat(choice.problem(run)).as(choice.toString()).isEmpty();
                LayerRun twin = choice.of(run);
                boolean drawn = kind.equals(Redrawing.WEIGHT_DENSITY) || kind.equals(Redrawing.INPUT_DENSITY);
                assertThat(drawn || !twin.plan().accelerator().equals(run.plan().accelerator()))
                        .as(choice.toString())
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "columns, 4",
        "F, 2",
        "banks, 16",
        "kc, 16",
        "queueDepth, 32",
        "indexBits, 2",
        "operands, dense",
        "weightDensity, 0.5"
    })
    void itBeginsWithWhatTellsMost(String kind, String value) {
        assertThat(TwinChoice.first(kind, SceneRuns.digits("conv2"))).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "banks | 5000 | setting banks: found 5000, expected 1…1024",
                "banks | many | setting banks: found many, expected 1…1024",
                "queueDepth | 3 | setting queueDepth: found 3, expected",
                "weightDensity | 2 | weightDensity: found \"2\", expected 0…1",
                "inputDensity | half | inputDensity: found \"half\", expected 0…1",
                "preset | mine | mine",
                "wings | 2 | setting wings: there is none of that name"
            })
    void whatCannotBeIsSaid(String kind, String value, String found) {
        LayerRun run = SceneRuns.digits("conv2");
        TwinChoice choice = new TwinChoice(kind, value);

        assertThat(choice.problem(run))
                .hasValueSatisfying(problem -> assertThat(problem).contains(found));
        if (!kind.endsWith("Density")) {
            assertThatThrownBy(() -> choice.of(run)).isInstanceOf(InputException.class);
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void numbersCanBeTyped(String kind) {
        assertThat(TwinChoice.isNumber(kind))
                .isEqualTo(Setting.find(kind)
                        .map(setting -> setting.choices().isEmpty())
                        .orElse(!kind.equals(TwinChoice.PRESET)));
    }
}
