package sparsescope.scene.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sparsescope.accelerator.Presets;
import sparsescope.analysis.life.LayerNeighbours;
import sparsescope.analysis.life.LayerValue;
import sparsescope.dcnn.run.DcnnCause;
import sparsescope.dcnn.run.DcnnMoment;
import sparsescope.dcnn.run.DcnnPair;
import sparsescope.dcnn.run.DcnnRun;
import sparsescope.drawing.DrawingList;
import sparsescope.drawing.Surface;
import sparsescope.drawing.TypeScale;
import sparsescope.eie.simulation.EieMoment;
import sparsescope.eie.simulation.EieRun;
import sparsescope.machine.MachineRun;
import sparsescope.machine.MachineSettings;
import sparsescope.network.Network;
import sparsescope.network.file.SampleNetworks;
import sparsescope.network.tensors.NetworkTensors;
import sparsescope.scene.life.LifeLine;
import sparsescope.scene.style.Theme;
import sparsescope.scene.view.StageView;

/** The lives of values on DCNN and EIE, against what the runs do cycle by cycle. */
class MachineLivesTest {
    private static final Pattern CYCLE = Pattern.compile("Cycle (\\d+)");

    /** A run with the layers around it. */
    private record Open(MachineRun run, LayerNeighbours chain) {
        static Open of(String preset, String sample, String layer) {
            Network network = SampleNetworks.open(sample);
            NetworkTensors tensors = NetworkTensors.of(network);
            int index = network.indexOf(layer).orElseThrow();
            MachineSettings settings = Presets.file(preset).settings();
            return new Open(
                    settings.machine().open(tensors.layer(index), settings),
                    new LayerNeighbours(Optional.of(tensors), index));
        }

        MachineStage stage() {
            return MachineStages.of(run.settings().machine().name());
        }

        ValueLife life(LayerValue value) {
            assertThat(stage().tells(value, run)).isTrue();
            return stage().life(value, run, chain, () -> false);
        }
    }

    private static List<LifeLine> products(ValueLife life) {
        return life.lines().stream()
                .filter(line -> line.kind() == LifeLine.Kind.PRODUCT)
                .toList();
    }

    private static List<Long> cycles(ValueLife life) {
        return products(life).stream()
                .map(line -> line.place().orElseThrow().cycle())
                .toList();
    }

    /** Every cycle and PE of the whole layer in which a pair passes a test, PE after PE. */
    private interface Sees {
        boolean holds(DcnnMoment moment, int pe, DcnnPair pair);
    }

    private static List<String> seen(DcnnRun run, Sees test) {
        List<String> seen = new ArrayList<>();
        for (int pe = 0; pe < run.plan().config().pes(); pe++) {
            for (long cycle = 0; cycle < run.cycles(); cycle++) {
                DcnnMoment moment = run.at(cycle);
                for (DcnnPair pair : moment.pairs(pe)) {
                    if (pair.cause() != DcnnCause.EMPTY && test.holds(moment, pe, pair)) {
                        seen.add(cycle + "@" + pe);
                    }
                }
            }
        }
        return seen;
    }

    private static List<String> told(Open open, ValueLife life) {
        int columns = open.stage().columns(open.run.settings());
        return products(life).stream()
                .map(line -> line.place().orElseThrow())
                .map(place -> place.cycle() + "@" + place.pe().index(columns))
                .toList();
    }

    @Test
    void onDcnnEveryPairOfAValueIsTold() {
        Open open = Open.of("dcnn-teaching", "teaching", "edges");
        DcnnRun run = (DcnnRun) open.run;

        ValueLife input = open.life(new LayerValue.Activation(0, 2, 1));
        ValueLife weight = open.life(new LayerValue.Weight(1, 0, 1, 1));
        ValueLife output = open.life(new LayerValue.Output(1, 2, 1));

        assertThat(told(open, input))
                .isNotEmpty()
                .isEqualTo(seen(run, (moment, pe, pair) -> pair.channel() == 0 && pair.x() == 2 && pair.y() == 1));
        assertThat(told(open, weight))
                .isNotEmpty()
                .isEqualTo(seen(
                        run,
                        (moment, pe, pair) ->
                                moment.pes().get(pe).place().orElseThrow().filter() == 1
                                        && pair.channel() == 0
                                        && pair.s() == 1
                                        && pair.r() == 1));
        assertThat(told(open, output))
                .isNotEmpty()
                .isEqualTo(seen(
                        run,
                        (moment, pe, pair) -> moment.pes()
                                                .get(pe)
                                                .place()
                                                .orElseThrow()
                                                .filter()
                                        == 1
                                && moment.pes().get(pe).place().orElseThrow().x() == 2
                                && moment.pes().get(pe).place().orElseThrow().y() == 1));
        assertThat(output.lines()).anyMatch(line -> line.kind() == LifeLine.Kind.HOLDS);
        assertThat(output.lines()).noneMatch(line -> line.kind() == LifeLine.Kind.FAILS);
    }

    @Test
    void dcnnTellsOfZerosAndOfWhatLiesAround() {
        Open open = Open.of("dcnn", "lenet-digits", "conv2");

        ValueLife life = open.life(
                new LayerValue.Product(new LayerValue.Activation(1, 7, 7), new LayerValue.Weight(11, 1, 2, 2)));

        assertThat(life.lines())
                .extracting(LifeLine::text)
                .anyMatch(text -> text.startsWith("Made by conv1"))
                .anyMatch(text -> text.equals("Cycle 100: multiplied in PE (3,3), multiplier 1; 9 × −40 = −360."))
                .anyMatch(text -> text.contains("which is then 6423."));
        assertThat(open.life(new LayerValue.Output(11, 6, 6)).lines())
                .extracting(LifeLine::text)
                .contains("Cycle 100: sum then 6423", "Finished")
                .anyMatch(text -> text.startsWith("✓ 144 pairs add up to"))
                .anyMatch(text -> text.equals("Pair 16, multiplier 0: input (1; 6,7), 40 × 0 = 0"));
    }

    @Test
    void onEieEveryProductOfAValueIsTold() {
        Open open = Open.of("eie-teaching", "eie-teaching", "fc");
        EieRun run = (EieRun) open.run;

        ValueLife input = open.life(new LayerValue.Activation(4, 0, 0));
        ValueLife output = open.life(new LayerValue.Output(2, 0, 0));

        List<String> ofInput = new ArrayList<>();
        List<Long> ofOutput = new ArrayList<>();
        for (int pe = 0; pe < 4; pe++) {
            for (long cycle = 0; cycle < run.cycles(); cycle++) {
                EieMoment moment = run.at(cycle);
                if (moment.addition(pe)
                        .filter(sum -> sum.activation().column() == 4)
                        .isPresent()) {
                    ofInput.add(cycle + "@" + pe);
                }
                if (moment.addition(pe).filter(sum -> sum.entry().row() == 2).isPresent()) {
                    ofOutput.add(cycle);
                }
            }
        }
        assertThat(told(open, input)).isNotEmpty().isEqualTo(ofInput);
        assertThat(cycles(output)).isNotEmpty().isEqualTo(ofOutput);
        assertThat(output.lines()).anyMatch(line -> line.kind() == LifeLine.Kind.HOLDS);
        assertThat(output.lines()).noneMatch(line -> line.kind() == LifeLine.Kind.FAILS);
    }

    @Test
    void eieTellsAWeightsWayFromItsCodeToItsOutput() {
        Open open = Open.of("eie-teaching", "eie-teaching", "fc");

        ValueLife life = open.life(new LayerValue.Weight(2, 4, 0, 0));
        ValueLife never = open.life(new LayerValue.Weight(0, 0, 0, 0));

        assertThat(life.title()).isEqualTo("Weight of output 2 and input 4");
        assertThat(life.lines())
                .extracting(LifeLine::text)
                .containsExactly(
                        "Weight of output 2 and input 4",
                        "w = 3: PE 2 stores it as entry 1 of the 3 that it has of column 4, after 0 zeros.",
                        "Code 11 stands for it: shared weight 3, the very same.",
                        "Product",
                        "Cycle 5: PE 2 multiplies input 4 = 8 by 3, which is 24.",
                        "Output 2 goes from −36 to −12.");
        assertThat(never.lines()).extracting(LifeLine::text).anyMatch(text -> text.startsWith("None: input 0 is zero"));
    }

    @ParameterizedTest
    @CsvSource({
        "dcnn, lenet-digits, conv2, 2, multiplier/1/activation, 'Input (7,7) of channel 1'",
        "dcnn, lenet-digits, conv2, 2, multiplier/1/weight, 'Weight of k 11, c 1, r 2, s 2'",
        "dcnn, lenet-digits, conv2, 2, accumulator, 'Output (6, 6) of filter 11'",
        "dcnn, lenet-digits, conv2, 0, detail/input/3/4, 'Input (3,4) of channel 1'",
        "dcnn, lenet-digits, conv2, 0, plane/owned/3/3/7/6, 'Output (7, 6) of filter 11'",
        "dcnn, lenet-digits, conv2, 1, pe/3/3, ''",
        "eie, lenet-digits, fc1, 0, x/9, Input 9",
        "eie, lenet-digits, fc1, 0, y/12, Output 12",
        "eie, lenet-digits, fc1, 0, pe/3/0, ''"
    })
    void aPartOfTheStageLeadsToItsValue(
            String preset, String sample, String layer, int landing, String part, String title) {
        Open open = Open.of(preset, sample, layer);
        StageView view = StageView.at(landing, 3, preset.equals("eie") ? 0 : 3);

        Optional<LayerValue> value = open.stage().value(part, open.run.at(100), view);

        assertThat(value.map(of -> open.stage().name(of, open.run)).orElse("")).isEqualTo(title);
    }

    private static int drawn(DrawingList list) {
        int[] count = {0};
        list.replay((Surface) Proxy.newProxyInstance(
                Surface.class.getClassLoader(), new Class<?>[] {Surface.class}, (proxy, method, arguments) -> {
                    count[0]++;
                    return null;
                }));
        return count[0];
    }

    /** Every line that says a cycle leads there, and some landing shows what belongs to the value then. */
    @ParameterizedTest
    @CsvSource({"dcnn, lenet-digits, conv2", "eie-teaching, eie-teaching, fc", "eie, lenet-digits, fc1"})
    void linesLeadToTheirCyclesAndPathsAreMarked(String preset, String sample, String layer) {
        Open open = Open.of(preset, sample, layer);
        boolean conv = preset.equals("dcnn");
        int marked = 0;
        for (LayerValue value : List.of(
                new LayerValue.Activation(conv ? 1 : 4, 0, 0),
                new LayerValue.Weight(2, conv ? 1 : 4, 0, 0),
                new LayerValue.Product(
                        new LayerValue.Activation(conv ? 1 : 4, 0, 0), new LayerValue.Weight(2, conv ? 1 : 4, 0, 0)),
                new LayerValue.Output(2, 0, 0))) {
            ValueLife life = open.life(value);
            assertThat(life.title()).isEqualTo(open.stage().name(value, open.run));
            for (LifeLine line : life.lines()) {
                Matcher cycle = CYCLE.matcher(line.text().replace("\u2009", ""));
                if (cycle.find()) {
                    assertThat(line.place().orElseThrow().cycle()).isEqualTo(Long.parseLong(cycle.group(1)));
                }
            }
            long at = life.lines().stream()
                    .flatMap(line -> line.place().stream())
                    .mapToLong(LifeLine.Place::cycle)
                    .findFirst()
                    .orElse(0);
            for (int landing = 0; landing < 3; landing++) {
                StageView view = StageView.at(landing, 0, 0);
                DrawingList plain = StagePicture.paint(open.run.at(at), view, Theme.LIGHT, 1280, 720, TypeScale.DESK);
                int before = drawn(plain);
                life.mark(plain, open.run.at(at), view, Theme.LIGHT);
                marked += drawn(plain) - before;
            }
        }
        assertThat(marked).isPositive();
    }
}
