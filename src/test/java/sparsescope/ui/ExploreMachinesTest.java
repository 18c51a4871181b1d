package sparsescope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import sparsescope.accelerator.Presets;
import sparsescope.machine.MachineReport;
import sparsescope.machine.MachineSettings;
import sparsescope.network.file.SampleNetworks;
import sparsescope.network.tensors.NetworkTensors;
import sparsescope.scene.report.CausesReport;
import sparsescope.ui.model.Page;
import sparsescope.ui.model.explore.Exploration;
import sparsescope.ui.model.setup.AcceleratorSource;
import sparsescope.ui.model.study.Finding;
import sparsescope.ui.model.study.MachineChoice;
import sparsescope.ui.model.study.Study;

/** The Explore page on machines other than SCNN. */
class ExploreMachinesTest extends WindowTestCase {
    private Exploration exploration() {
        return workbench.pages().exploration();
    }

    private static MachineChoice preset(String name) {
        return MachineChoice.of(new AcceleratorSource.Preset(name));
    }

    private Finding count(Study study, MachineChoice on, Optional<MachineChoice> other) {
        onScreen(() -> {
            workbench.pageProperty().set(Page.EXPLORE);
            exploration().choices().studyProperty().set(study);
            exploration().choices().machineProperty().set(on);
            exploration().choices().otherProperty().set(other);
            exploration().count();
            return null;
        });
        until("an end", () -> !exploration().work(study).isRunning());
        return onScreen(() -> exploration().findingProperty().get());
    }

    private static long cycles(String preset, String layer) {
        MachineSettings settings = Presets.file(preset).settings();
        var network = SampleNetworks.open("lenet-digits");
        MachineReport report = settings.machine()
                .count(
                        NetworkTensors.of(network).layer(network.indexOf(layer).orElseThrow()),
                        settings,
                        sparsescope.file.Progress.NONE);
        return report.counters().get(settings.machine().cyclesCounter());
    }

    @Test
    void aNetworkIsCountedOnDcnnAlone() {
        opened();

        Finding found = count(Study.LAYERS, preset("dcnn"), Optional.empty());

        assertThat(found.report()).isInstanceOf(CausesReport.class);
        assertThat(found.report().title()).isEqualTo("lenet-digits on dcnn");
        assertThat(found.report().title() + found.report().sentence()).doesNotContainIgnoringCase("scnn");
        assertThat(found.table().rows()).hasSize(session().network().layers().size());
        assertThat(found.table().rows())
                .anySatisfy(row -> assertThat(row).contains("conv2", String.valueOf(cycles("dcnn", "conv2"))));
        assertThat(found.layer("layer/1/0").orElseThrow()).isEqualTo(1);
    }

    @Test
    void scnnAndDcnnAreComparedLayerByLayer() {
        opened();

        Finding found = count(Study.COMPARISON, preset("scnn"), Optional.of(preset("dcnn")));

        long sparse = cycles("scnn", "conv2");
        long dense = cycles("dcnn", "conv2");
        assertThat(sparse).isLessThan(dense);
        assertThat(found.report().title()).isEqualTo("lenet-digits on scnn and dcnn");
        assertThat(found.report().sentence())
                .contains("scnn is ", "× as fast.")
                .contains("scnn: 8×8 PEs of 4×4 multipliers", "dcnn: 8×8 PEs of 16 multipliers");
        assertThat(found.table().rows())
                .anySatisfy(row -> assertThat(row).contains("scnn", "conv2", String.valueOf(sparse)))
                .anySatisfy(row -> assertThat(row).contains("dcnn", "conv2", String.valueOf(dense)));
    }

    @Test
    void onEieFullyConnectedLayersAreCountedAndLeadToTheStage() {
        opened();

        Finding found = count(Study.COMPARISON, preset("eie"), Optional.of(preset("scnn")));

        assertThat(found.table().rows())
                .hasSize(4)
                .allSatisfy(row -> assertThat(row.get(3)).startsWith("fc"));
        assertThat(onScreen(() -> exploration().step("layer/0/0"))).isTrue();
        until(
                "the stage",
                () -> workbench.pageProperty().get() == Page.STAGE
                        && session().layer().name().equals("fc1")
                        && session().run().settings().machine().name().equals("eie"));
    }

    @Test
    void whatAMachineHasNotIsSaidInALine() {
        opened();
        count(Study.ENERGY, preset("eie"), Optional.empty());

        assertThat(onScreen(() -> workbench.noticeProperty().get().text()))
                .contains("energy: found for machine eie, whose energy is not counted");
    }
}
