package sparsescope.scene.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import sparsescope.accelerator.Presets;
import sparsescope.dcnn.run.DcnnMoment;
import sparsescope.drawing.DrawingList;
import sparsescope.drawing.DrawingList.PlacedText;
import sparsescope.drawing.TypeScale;
import sparsescope.eie.simulation.EieMoment;
import sparsescope.machine.MachineMoment;
import sparsescope.machine.MachineRun;
import sparsescope.machine.MachineSettings;
import sparsescope.network.Network;
import sparsescope.network.file.SampleNetworks;
import sparsescope.network.tensors.NetworkTensors;
import sparsescope.scene.beat.BeatKind;
import sparsescope.scene.beat.Beats;
import sparsescope.scene.style.PaintContext;
import sparsescope.scene.style.Theme;
import sparsescope.scene.view.StageView;
import sparsescope.scene.words.Explanation;

/** Cycles of every machine but SCNN beat by beat: their words, and pictures that tell nothing before it happens. */
class MachineBeatsTest {
    private static MachineRun run(String preset, String sample, String layer) {
        Network network = SampleNetworks.open(sample);
        MachineSettings settings = Presets.file(preset).settings();
        return settings.machine()
                .open(NetworkTensors.of(network).layer(network.indexOf(layer).orElseThrow()), settings);
    }

    private static MachineStage stage(MachineRun run) {
        return MachineStages.of(run.settings().machine().name());
    }

    static Stream<Arguments> moments() {
        return Stream.of(
                Arguments.of("dcnn", "lenet-digits", "conv2", 100L, 3),
                Arguments.of("dcnn", "lenet-digits", "conv2", 0L, 0),
                Arguments.of("dcnn-teaching", "teaching", "edges", 5L, 0),
                Arguments.of("dcnn", "lenet-digits", "fc1", 3L, 0),
                Arguments.of("eie-teaching", "eie-teaching", "fc", 3L, 2),
                Arguments.of("eie-teaching", "eie-teaching", "fc", 5L, 2),
                Arguments.of("eie-teaching", "eie-teaching", "fc", 6L, 2),
                Arguments.of("eie", "lenet-digits", "fc1", 40L, 5));
    }

    private static DrawingList paint(MachineMoment moment, StageView view, Beats beats, TypeScale lettering) {
        return StagePicture.paint(moment, view, beats, Theme.LIGHT, 1280, 720, lettering);
    }

    @ParameterizedTest
    @MethodSource("moments")
    void everyBeatHasAnIdeaAnExampleAndAPicture(String preset, String sample, String layer, long cycle, int pe) {
        MachineRun run = run(preset, sample, layer);
        MachineMoment moment = run.at(cycle);
        MachineStage stage = stage(run);
        int columns = stage.columns(run.settings());
        for (int landing = 0; landing < 3; landing++) {
            StageView view = StageView.at(landing, pe % columns, pe / columns);
            List<? extends BeatKind> order = stage.beats(moment, view);
            List<String> said = new ArrayList<>();
            for (int beat = 0; beat < order.size(); beat++) {
                Beats under = new Beats(order, beat + 0.5);
                Explanation words = stage.describe(moment, view, under);
                assertThat(words.headline())
                        .isEqualTo(order.get(beat).headline())
                        .doesNotEndWith(".");
                assertThat(words.exampleText()).endsWith(".").doesNotContain("  ");
                said.add(words.text());
                for (TypeScale lettering : List.of(TypeScale.DESK, TypeScale.lecture(720))) {
                    assertThat(paint(moment, view, under, lettering).texts()).isNotEmpty();
                }
            }
            assertThat(said).doesNotHaveDuplicates();
            assertThat(paint(moment, view, new Beats(order, order.size()), TypeScale.DESK)
                            .texts())
                    .isEqualTo(paint(moment, view, Beats.WHOLE, TypeScale.DESK).texts());
        }
    }

    private static List<String> texts(MachineMoment moment, StageView view, double done) {
        Beats beats = new Beats(stage(moment.run()).beats(moment, view), done);
        return paint(moment, view, beats, TypeScale.DESK).texts().stream()
                .map(PlacedText::text)
                .toList();
    }

    /** Beats of DCNN's PE: fetch, multiply, add, accumulate. */
    @Test
    void dcnnTellsNoValueBeforeItIsThere() {
        DcnnMoment moment = (DcnnMoment) run("dcnn", "lenet-digits", "conv2").at(100);
        StageView view = StageView.at(StageView.PE, 3, 3);
        String tree = PaintContext.number(moment.treeSum(27));
        String after = PaintContext.number(moment.accumulator(27));

        assertThat(texts(moment, view, 0)).doesNotContain("−40", "−360", tree, after);
        assertThat(texts(moment, view, 1)).contains("−40").doesNotContain("−360", tree, after);
        assertThat(texts(moment, view, 2)).contains("−360").doesNotContain(tree, after);
        assertThat(texts(moment, view, 3.7)).contains(tree).doesNotContain(after);
        assertThat(texts(moment, view, 4)).contains(tree, after);
    }

    /** A zero makes the same way as any value: eleven of this cycle's sixteen go down the tree. */
    @Test
    void zerosTravelToo() {
        MachineMoment moment = run("dcnn", "lenet-digits", "conv2").at(100);
        StageView view = StageView.at(StageView.PE, 3, 3);
        long still = texts(moment, view, 2).stream().filter("0"::equals).count();
        long moving = texts(moment, view, 2.05).stream().filter("0"::equals).count();

        assertThat(moving - still).isEqualTo(11);
    }

    @ParameterizedTest
    @CsvSource({"0, before/2, −36", "5, before/2, −36", "6, y/2, −12"})
    void eieAddsTheProductInTheLastBeat(int beats, String part, String sum) {
        EieMoment moment = (EieMoment) run("eie-teaching", "eie-teaching", "fc").at(5);
        StageView view = StageView.at(StageView.PE, 2, 0);
        Beats done = new Beats(stage(moment.run()).beats(moment, view), beats);

        DrawingList picture = paint(moment, view, done, TypeScale.DESK);

        DrawingList.Part box = picture.find(part).orElseThrow();
        assertThat(picture.texts())
                .filteredOn(text -> box.contains(text.x() + text.width() / 2, text.y() - text.size() * 0.3))
                .extracting(PlacedText::text)
                .containsExactly(sum);
        assertThat(moment.addition(2).orElseThrow().after()).isEqualTo(-12);
    }

    @Test
    void theOrderIsThatOfTheHardware() {
        MachineRun eie = run("eie-teaching", "eie-teaching", "fc");
        MachineRun dcnn = run("dcnn", "lenet-digits", "conv2");

        assertThat(names(eie, 3, StageView.at(0, 2, 0))).containsExactly("MULTIPLY", "ADD", "DETECT", "BROADCAST");
        assertThat(names(eie, 5, StageView.at(1, 2, 0))).containsExactly("TAKE", "MULTIPLY", "WAIT");
        assertThat(names(eie, 5, StageView.at(2, 2, 0)))
                .containsExactly("TAKE", "POINT", "READ", "LOOK_UP", "MULTIPLY", "ADD");
        assertThat(names(eie, eie.cycles(), StageView.at(2, 2, 0))).isEmpty();
        assertThat(names(dcnn, 100, StageView.at(2, 3, 3))).containsExactly("FETCH", "MULTIPLY", "ADD", "ACCUMULATE");
        assertThat(names(dcnn, 100, StageView.at(1, 3, 3))).containsExactly("MEET", "SUM");
        assertThat(names(dcnn, 100, StageView.at(2, 7, 3))).isEmpty();
        assertThat(names(dcnn, dcnn.cycles(), StageView.at(0, 3, 3))).isEmpty();
    }

    private static List<String> names(MachineRun run, long cycle, StageView view) {
        return stage(run).beats(run.at(cycle), view).stream()
                .map(Object::toString)
                .toList();
    }
}
