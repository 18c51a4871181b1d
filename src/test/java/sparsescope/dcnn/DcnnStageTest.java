package sparsescope.dcnn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import sparsescope.accelerator.Presets;
import sparsescope.dcnn.run.DcnnCause;
import sparsescope.drawing.DrawingList;
import sparsescope.drawing.TypeScale;
import sparsescope.file.InputException;
import sparsescope.machine.MachineRun;
import sparsescope.machine.MachineSettings;
import sparsescope.machine.Machines;
import sparsescope.network.Network;
import sparsescope.network.file.SampleNetworks;
import sparsescope.network.tensors.NetworkTensors;
import sparsescope.scene.DrawingChecks;
import sparsescope.scene.machine.CauseLook;
import sparsescope.scene.machine.MachineRace;
import sparsescope.scene.machine.MachineSheet;
import sparsescope.scene.machine.MachineStage;
import sparsescope.scene.machine.MachineStages;
import sparsescope.scene.sheet.FigureSubject;
import sparsescope.scene.sheet.PictureStyle;
import sparsescope.scene.stage.PageFurniture;
import sparsescope.scene.style.Theme;
import sparsescope.scene.view.StageView;
import sparsescope.scene.words.LoopLine;

/** The dense machine's pictures and words. */
class DcnnStageTest {
    private static final MachineStage STAGE = MachineStages.of("dcnn");

    private static MachineRun run(String sample, String layer, String preset) {
        Network network = SampleNetworks.open(sample);
        MachineSettings settings = Presets.file(preset).settings();
        return settings.machine()
                .open(NetworkTensors.of(network).layer(network.indexOf(layer).orElseThrow()), settings);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "100  | 2 | 3 | PE (2,3): output (11; 4,6), pairs 16–31 of 144: 7 products, 9 with a zero.",
                "461  | 0 | 0 | PE (0,0): output (19; 1,0), pairs 32–47 of 144: no product, 10 with a zero, 6 in the padding.",
                "100  | 7 | 3 | PE (7,3) owns no output of this layer: it is idle from the first cycle to the last.",
                "1152 | 0 | 0 | The layer is finished after 1152 cycles: 6272 outputs, 903\u2009168 pairs, each multiplied, zero or not."
            })
    void captionsAreExact(long cycle, int column, int row, String sentence) {
        MachineRun run = run("lenet-digits", "conv2", "dcnn");

        assertThat(STAGE.sentence(run.at(cycle), StageView.at(StageView.PE, column, row)))
                .isEqualTo(sentence);
    }

    @Test
    void theLoopNestHasTheValuesOfThePeInFocus() {
        MachineRun run = run("lenet-digits", "conv2", "dcnn");

        assertThat(STAGE.loopNest(run.at(100), StageView.at(StageView.ARRAY, 2, 3)))
                .extracting(LoopLine::code, LoopLine::live)
                .startsWith(
                        tuple("for each layer", "conv2"),
                        tuple("for g in output groups", "0 / 1"),
                        tuple("for y in owned output rows", "0 / 2"),
                        tuple("for x in owned columns", "0 / 2"),
                        tuple("for k in filters of g", "11 / 32"),
                        tuple("multiply 16 pairs", "1 / 9"));
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void everyLandingAndPictureCanBeRead(Theme theme) {
        List<MachineRun> runs = List.of(
                run("lenet-digits", "conv2", "dcnn"),
                run("teaching", "edges", "dcnn-teaching"),
                run("lenet-digits", "fc1", "dcnn"));
        for (MachineRun run : runs) {
            for (long cycle : new long[] {0, run.cycles() / 3, run.cycles() - 1, run.cycles()}) {
                for (double landing : new double[] {StageView.PLANE, StageView.ARRAY, StageView.PE}) {
                    readable(run, cycle, landing, theme, FigureSubject.STAGE, TypeScale.DESK);
                }
                readable(run, cycle, StageView.ARRAY, theme, FigureSubject.STAGE_TIMELINE, TypeScale.DESK);
                readable(run, cycle, StageView.ARRAY, theme, FigureSubject.TIMELINE, TypeScale.DESK);
                for (FigureSubject chart : List.of(
                        FigureSubject.SLOTS,
                        FigureSubject.UTILIZATION,
                        FigureSubject.STRAGGLERS,
                        FigureSubject.DENSITY)) {
                    readable(run, cycle, StageView.ARRAY, theme, chart, TypeScale.DESK);
                }
            }
            readable(run, run.cycles() / 3, StageView.PE, theme, FigureSubject.STAGE, TypeScale.lecture(720));
        }
    }

    private static void readable(
            MachineRun run, long cycle, double landing, Theme theme, FigureSubject subject, TypeScale lettering) {
        PictureStyle style = new PictureStyle(theme, 1280, 720, PageFurniture.TITLED, lettering);
        DrawingList picture = new MachineSheet(subject, style, STAGE).paint(run.at(cycle), StageView.at(landing, 0, 0));

        DrawingChecks.assertReadable(picture, 1280, 720);
        assertThat(DrawingChecks.words(picture)).contains(run.layer().name() + " › ");
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void aRaceOfBothMachinesCanBeRead(Theme theme) {
        MachineRun sparse = run("lenet-digits", "conv2", "scnn");
        MachineRun dense =
                Machines.named("dcnn").open(sparse.layer(), sparse.settings().on(Machines.named("dcnn")));
        PictureStyle style = new PictureStyle(theme, 1280, 720, PageFurniture.TITLED, TypeScale.DESK);
        MachineRace race = new MachineRace(sparse, dense, style);

        for (double landing : new double[] {StageView.PLANE, StageView.ARRAY, StageView.PE}) {
            for (long cycle : new long[] {0, 400, 459, 600, 1152}) {
                DrawingList picture = race.paint(cycle, StageView.at(landing, 2, 3));
                DrawingChecks.assertReadable(picture, 1280, 720);
                assertThat(DrawingChecks.words(picture))
                        .contains("SCNN is done in 459 cycles, DCNN in 1152: 2.51× as fast.")
                        .anySatisfy(word -> assertThat(word).startsWith("459 cycles, "))
                        .anySatisfy(word -> assertThat(word).startsWith("1152 cycles, "));
                assertThat(picture.find("race/second")).isPresent();
            }
        }
        assertThat(race.sentence(400))
                .isEqualTo("SCNN is done in 459 cycles, DCNN in 1152: 2.51× as fast."
                        + " Cycle 400: SCNN has 59 of 459 cycles to go; DCNN has 752 of 1152 cycles to go.");
        assertThat(race.sentence(1152))
                .isEqualTo("SCNN is done in 459 cycles, DCNN in 1152: 2.51× as fast."
                        + " Cycle 1152: SCNN has finished after 459 cycles; DCNN has finished after 1152 cycles.");
    }

    @Test
    void settingsThatBothMachinesHaveAreTakenAlong() {
        MachineSettings scnn = Presets.file("scnn-4pe").settings().with(Map.of("kc", "3", "tileSplit", "balanced"));

        MachineSettings dcnn = scnn.on(Machines.named("dcnn"));

        assertThat(dcnn.number("columns")).isEqualTo(2);
        assertThat(dcnn.number("F")).isEqualTo(16);
        assertThat(dcnn.optional("kc")).hasValue(3);
        assertThat(dcnn.word("tileSplit")).isEqualTo("balanced");
    }

    @Test
    void causesDifferInColourOrSign() {
        List<CauseLook> looks = List.of(DcnnCause.values()).stream()
                .map(cause -> STAGE.look(Theme.LIGHT, cause))
                .toList();

        assertThat(looks).doesNotHaveDuplicates();
        assertThat(STAGE.look(Theme.LIGHT, DcnnCause.ZERO_PAIR).sign()).isEqualTo("0");
    }

    @Test
    void thePePictureShowsTheAddition() {
        MachineRun run = run("lenet-digits", "conv2", "dcnn");
        PictureStyle style = new PictureStyle(Theme.LIGHT, 1280, 720, PageFurniture.TITLED, TypeScale.DESK);

        List<String> words = DrawingChecks.words(new MachineSheet(FigureSubject.STAGE, style, STAGE)
                .paint(run.at(100), StageView.at(StageView.PE, 2, 3)));

        assertThat(words).contains("−5080", "176", "−21\u2009767", "−21\u2009591", "run 2 of 9: pairs 16–31 of 144");
    }

    @Test
    void chartsSayWhatTheCountersSay() {
        MachineRun run = run("lenet-digits", "conv2", "dcnn");
        PictureStyle style = new PictureStyle(Theme.LIGHT, 1280, 720, PageFurniture.TITLED, TypeScale.DESK);
        StageView view = StageView.at(StageView.ARRAY, 0, 0);

        MachineSheet utilization = new MachineSheet(FigureSubject.UTILIZATION, style, STAGE);
        assertThat(utilization.sentence(run.at(0), view))
                .contains("Of all slots 13.4 % did what the layer needs: 158\u2009349 of 1\u2009179\u2009648");
        MachineSheet loads = new MachineSheet(FigureSubject.STRAGGLERS, style, STAGE);
        // 14×14 outputs on 8×8 PEs: 7×7 of them have 2×2 each, and 49 · 1152 / 64 is 882.
        assertThat(loads.sentence(run.at(0), view))
                .isEqualTo("PE (0,0) has the most to do with 48 others: 1152 cycles."
                        + " Perfectly balanced, the layer would take 882 cycles, 23.4 % fewer.");
        DrawingList picture = loads.paint(run.at(0), view);
        assertThat(picture.find("load/pe/7/7")).isPresent();
        assertThat(DrawingChecks.words(picture)).contains("1152", "0");
    }

    @Test
    void whatIsNotForEveryMachineIsRefused() {
        PictureStyle style = new PictureStyle(Theme.LIGHT, 1280, 720, PageFurniture.TITLED, TypeScale.DESK);

        assertThatThrownBy(() -> new MachineSheet(FigureSubject.TWINS, style, STAGE))
                .isInstanceOf(InputException.class)
                .hasMessageContainingAll("twins", "stage, stage-timeline, timeline, utilization, slots");
        assertThatThrownBy(() -> MachineStages.of("tpu"))
                .isInstanceOf(InputException.class)
                .hasMessageContainingAll("tpu", "dcnn");
    }
}
