package sparsescope.eie;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import sparsescope.accelerator.Presets;
import sparsescope.drawing.DrawingList;
import sparsescope.drawing.TypeScale;
import sparsescope.eie.simulation.Addition;
import sparsescope.eie.simulation.EieMoment;
import sparsescope.eie.simulation.PeCause;
import sparsescope.machine.MachineRun;
import sparsescope.machine.MachineSettings;
import sparsescope.network.Network;
import sparsescope.network.file.SampleNetworks;
import sparsescope.network.tensors.NetworkTensors;
import sparsescope.scene.DrawingChecks;
import sparsescope.scene.machine.MachineSheet;
import sparsescope.scene.machine.MachineStage;
import sparsescope.scene.machine.MachineStages;
import sparsescope.scene.sheet.FigureSubject;
import sparsescope.scene.sheet.PictureStyle;
import sparsescope.scene.stage.PageFurniture;
import sparsescope.scene.style.PaintContext;
import sparsescope.scene.style.Theme;
import sparsescope.scene.view.StageView;

/** EIE's pictures and words. */
class EieStageTest {
    private static final MachineStage STAGE = MachineStages.of("eie");

    private static MachineRun run(String sample, String layer, String preset) {
        Network network = SampleNetworks.open(sample);
        MachineSettings settings = Presets.file(preset).settings();
        return settings.machine()
                .open(NetworkTensors.of(network).layer(network.indexOf(layer).orElseThrow()), settings);
    }

    private static final int[][] SIZES = {{1280, 720}, {720, 720}, {640, 560}};
    private static final double[] LANDINGS = {StageView.PLANE, StageView.ARRAY, StageView.PE};

    @ParameterizedTest
    @EnumSource(Theme.class)
    void everyLandingCanBeRead(Theme theme) {
        MachineRun teaching = run("eie-teaching", "fc", "eie-teaching");
        for (MachineRun run : new MachineRun[] {teaching, run("lenet-digits", "fc1", "eie")}) {
            for (long cycle : new long[] {0, 7, run.cycles() / 3, run.cycles() - 1, run.cycles()}) {
                for (double landing : LANDINGS) {
                    for (int[] size : theme == Theme.LIGHT ? SIZES : new int[][] {SIZES[0]}) {
                        DrawingChecks.assertReadable(
                                paint(run, cycle, landing, theme, size[0], size[1], TypeScale.DESK), size[0], size[1]);
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1920,1080", "1440,1080", "1080,1080", "1080,1920"})
    void theLastRowOfAHallReadsEveryLanding(int width, int height) {
        for (MachineRun run :
                new MachineRun[] {run("eie-teaching", "fc", "eie-teaching"), run("lenet-digits", "fc1", "eie")}) {
            for (long cycle : new long[] {0, 7, run.cycles() / 3, run.cycles()}) {
                for (double landing : LANDINGS) {
                    DrawingList picture =
                            paint(run, cycle, landing, Theme.LIGHT, width, height, TypeScale.lecture(height));
                    DrawingChecks.assertReadable(picture, width, height);
                    assertThat(picture.texts())
                            .allMatch(text -> text.size() / height >= TypeScale.LECTURE_FLOOR - 1e-6);
                    assertThat(picture.texts())
                            .filteredOn(text -> text.size() / height >= TypeScale.LECTURE_VALUES - 1e-6)
                            .isNotEmpty();
                }
            }
        }
    }

    private static DrawingList paint(
            MachineRun run, long cycle, double landing, Theme theme, int width, int height, TypeScale lettering) {
        PictureStyle style = new PictureStyle(theme, width, height, PageFurniture.TITLED, lettering);
        return new MachineSheet(FigureSubject.STAGE, style, STAGE).paint(run.at(cycle), StageView.at(landing, 1, 0));
    }

    @Test
    void captionsTellTheWeightsOwnProductAtEveryCycleOfEveryPe() {
        MachineRun run = run("eie-teaching", "fc", "eie-teaching");
        int entries = 0;
        for (long cycle = 0; cycle < run.cycles(); cycle++) {
            EieMoment moment = (EieMoment) run.at(cycle);
            for (int pe = 0; pe < 4; pe++) {
                String sentence = STAGE.describe(moment, StageView.at(StageView.PE, pe, 0))
                        .text();
                assertThat(sentence).startsWith("PE " + pe + " ");
                Optional<Addition> addition = moment.addition(pe);
                assertThat(sentence.contains(" × ")).isEqualTo(addition.isPresent());
                if (addition.isPresent()) {
                    entries++;
                    Addition sum = addition.orElseThrow();
                    int column = sum.activation().column();
                    assertThat(sentence)
                            .contains("input " + column + " = "
                                    + PaintContext.number(run.layer().input().values()[column]) + " × ")
                            .contains("Output " + sum.entry().row() + " goes from " + PaintContext.number(sum.before())
                                    + " to " + PaintContext.number(sum.before() + sum.product()) + ".");
                }
            }
        }
        assertThat(entries).isEqualTo(27);
    }

    @Test
    void theTeachingLayerShowsEverythingThatHappensAndSaysSo() {
        MachineRun run = run("eie-teaching", "fc", "eie-teaching");
        StringBuilder said = new StringBuilder();
        Set<PeCause> causes = EnumSet.noneOf(PeCause.class);
        boolean full = false;
        for (long cycle = 0; cycle < run.cycles(); cycle++) {
            EieMoment moment = (EieMoment) run.at(cycle);
            for (int pe = 0; pe < 4; pe++) {
                causes.add(moment.pe(pe).cause());
                full |= moment.pe(pe).queue().size() == 2;
                for (double landing : LANDINGS) {
                    said.append(STAGE.describe(moment, StageView.at(landing, pe, 0))
                                    .text())
                            .append('\n');
                }
            }
        }

        assertThat(causes).containsExactlyInAnyOrder(PeCause.values());
        assertThat(full).isTrue();
        assertThat(said.toString())
                .contains("passes a placeholder")
                .contains("the queue of PE 2 is full")
                .contains("Input 10 waits for PE 2.")
                .contains("has nothing to do: its queue is empty")
                .contains("stores nothing of column 8, and needs a cycle to find that out")
                .contains("is through with this pass and waits for the others");
    }

    @Test
    void theBroadcastEndsAtTheQueueThatHasNoRoom() {
        MachineRun run = run("eie-teaching", "fc", "eie-teaching");

        assertThat(DrawingChecks.words(paint(run, 7, StageView.ARRAY, Theme.LIGHT, 1280, 720, TypeScale.DESK)))
                .contains("input 10 waits for PE 2", "3 cycles left");
        assertThat(DrawingChecks.words(paint(run, 6, StageView.ARRAY, Theme.LIGHT, 1280, 720, TypeScale.DESK)))
                .contains("input 8 goes to every queue in this cycle")
                .anyMatch(text -> text.endsWith("hold the broadcast up for 3 cycles, PE 2’s most often: 3"));
    }
}
