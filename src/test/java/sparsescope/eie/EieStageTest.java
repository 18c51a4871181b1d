package sparsescope.eie;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import sparsescope.accelerator.Presets;
import sparsescope.drawing.DrawingList;
import sparsescope.drawing.TypeScale;
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

    @ParameterizedTest
    @EnumSource(Theme.class)
    void everyLandingCanBeRead(Theme theme) {
        for (MachineRun run :
                new MachineRun[] {run("eie-teaching", "fc", "eie-teaching"), run("lenet-digits", "fc1", "eie")}) {
            for (long cycle : new long[] {0, run.cycles() / 3, run.cycles() - 1, run.cycles()}) {
                for (double landing : new double[] {StageView.PLANE, StageView.ARRAY, StageView.PE}) {
                    PictureStyle style = new PictureStyle(theme, 1280, 720, PageFurniture.TITLED, TypeScale.DESK);
                    DrawingList picture = new MachineSheet(FigureSubject.STAGE, style, STAGE)
                            .paint(run.at(cycle), StageView.at(landing, 1, 0));

                    DrawingChecks.assertReadable(picture, 1280, 720);
                }
            }
        }
    }

    @Test
    void captionsTellTheWeightsOwnProductAtEveryCycleOfEveryPe() {
        MachineRun run = run("eie-teaching", "fc", "eie-teaching");
        int entries = 0;
        for (long cycle = 0; cycle < run.cycles(); cycle++) {
            EieMoment moment = (EieMoment) run.at(cycle);
            for (int pe = 0; pe < 4; pe++) {
                String sentence = STAGE.sentence(moment, StageView.at(StageView.PE, pe, 0));
                assertThat(sentence).startsWith("PE " + pe + ": ");
                boolean adds = moment.pe(pe).cause() == PeCause.ENTRY;
                assertThat(sentence.contains(" · ")).isEqualTo(adds);
                if (adds) {
                    entries++;
                    int column = moment.pe(pe).work().orElseThrow().activation().column();
                    assertThat(sentence)
                            .contains(" · "
                                    + PaintContext.number(run.layer().input().values()[column]) + " = ");
                }
            }
        }
        assertThat(entries).isPositive();
    }
}
