package sparsescope.analysis.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.accelerator.EnergyTable;
import sparsescope.accelerator.Presets;
import sparsescope.accelerator.Setting;
import sparsescope.analysis.cost.LayerReport;
import sparsescope.file.Progress;
import sparsescope.network.Network;
import sparsescope.network.file.NetworkFile;
import sparsescope.network.tensors.NetworkTensors;
import sparsescope.network.tensors.Redrawing;
import sparsescope.simulation.state.Counter;
import sparsescope.tensor.Generator;

/** What the check does, on networks small enough to reckon again here. */
class PaperCheckTest {
    private static final AcceleratorConfig SCNN = Presets.get("scnn");

    @TempDir
    Path folder;

    @BeforeEach
    void writeNetworks() throws IOException {
        write("alexnet", conv("conv1", 4, 8, 3, 20, 0.5, 0.6) + connected());
        // Two layers that hand on more than fits: 256 channels of 40×40 are 6400 elements of 20 bits a PE.
        write(
                "vgg-16",
                conv("conv1", 3, 256, 1, 40, 0.5, 1) + "," + conv("conv2", 256, 2, 1, 40, 0.5, 0.9) + connected());
        write(
                "googlenet",
                conv("conv1", 3, 16, 3, 24, 0.5, 1) + "," + conv("inception_5a/1x1", 32, 16, 1, 7, 0.4, 0.4) + ","
                        + conv("inception_5a/3x3", 16, 16, 3, 7, 0.4, 0.4) + connected());
    }

    private void write(String name, String layers) throws IOException {
        Files.writeString(
                folder.resolve(name + ".json"),
                "{\"format\": \"sparsescope-network/1\", \"name\": \"" + name + "\", \"layers\": [" + layers + "]}");
    }

    private static String conv(String name, int c, int k, int filter, int plane, double weights, double input) {
        return String.format(
                java.util.Locale.ROOT,
                "{\"type\": \"conv\", \"name\": \"%s\", \"inputChannels\": %d, \"outputChannels\": %d, \"filterWidth\": %d,"
                        + " \"filterHeight\": %d, \"inputWidth\": %d, \"inputHeight\": %d, \"padding\": %d,"
                        + " \"weights\": {\"density\": %s, \"seed\": 1}, \"input\": {\"density\": %s, \"seed\": 2}}",
                name,
                c,
                k,
                filter,
                filter,
                plane,
                plane,
                filter / 2,
                weights,
                input);
    }

    private static String connected() {
        return ", {\"type\": \"fullyConnected\", \"name\": \"fc\", \"inputs\": 64, \"outputs\": 100,"
                + " \"weights\": {\"density\": 0.5, \"seed\": 3}, \"input\": {\"density\": 0.5, \"seed\": 4}}";
    }

    private Network network(String name) {
        return NetworkFile.read(folder.resolve(name + ".json"));
    }

    private PaperCheck check(boolean quick) {
        return new PaperCheck(this::network, EnergyTable.standard(), quick, step -> Progress.NONE);
    }

    private static double ours(List<PaperFigure> figures, String id) {
        return figures.stream()
                .filter(figure -> figure.id().equals(id))
                .findFirst()
                .orElseThrow()
                .ours();
    }

    private LayerReport report(String name, int layer, AcceleratorConfig accelerator) {
        return LayerReport.counted(NetworkTensors.of(network(name)).layer(layer), accelerator, Progress.NONE);
    }

    @Test
    void theWholeCheckHasEveryFigureOnce() {
        List<PaperFigure> figures = check(true).figures();

        assertThat(figures).extracting(PaperFigure::id).doesNotHaveDuplicates().hasSize(39);
        assertThat(figures).allSatisfy(figure -> {
            assertThat(figure.what()).isNotBlank();
            assertThat(figure.why()).isNotBlank();
            assertThat(figure.ours()).isFinite().isNotNegative();
        });
    }

    @Test
    void otherChoicesAreTheSameCheckOnOtherSettingsAndDraws() {
        List<PaperFigure> figures = check(false).figures();

        assertThat(figures)
                .allSatisfy(figure ->
                        assertThat(figure.choices()).containsOnlyKeys("clustered", "maxKc=8", "clustered maxKc=8"));
        Network clustered = Redrawing.NONE.withGenerator(Generator.CLUSTERED).of(network("alexnet"));
        AcceleratorConfig free = SCNN.with(Setting.CONTENTION, "none");
        PaperFigure alexnet = figures.stream()
                .filter(figure -> figure.id().equals("speedUp.alexnet"))
                .findFirst()
                .orElseThrow();
        assertThat(alexnet.choices())
                .containsEntry("clustered", speedUp(clustered, free))
                .containsEntry("maxKc=8", speedUp(network("alexnet"), free.with(Setting.MAX_KC, "8")))
                .containsEntry("clustered maxKc=8", speedUp(clustered, free.with(Setting.MAX_KC, "8")));
        assertThat(check(true).figures())
                .allSatisfy(figure -> assertThat(figure.choices()).isEmpty());
    }

    private static double speedUp(Network network, AcceleratorConfig accelerator) {
        return LayerReport.counted(NetworkTensors.of(network).layer(0), accelerator, Progress.NONE)
                .speedUp();
    }

    @Test
    void aDistanceIsTheMeanFactorOfFiguresThatShouldBeEqual() {
        List<PaperFigure> figures = List.of(
                new PaperFigure("a", "", PaperFigure.Relation.EQUAL, PaperFigure.Unit.FACTOR, 2, 1, ""),
                new PaperFigure("b", "", PaperFigure.Relation.EQUAL, PaperFigure.Unit.FACTOR, 2, 8, ""),
                new PaperFigure("c", "", PaperFigure.Relation.BELOW, PaperFigure.Unit.FACTOR, 2, 1, ""),
                new PaperFigure("d", "", PaperFigure.Relation.EQUAL, PaperFigure.Unit.COUNT, 2, 1, ""));

        assertThat(PaperChoice.distance(figures, figure -> true, PaperFigure::ours)
                        .orElseThrow())
                .isCloseTo(Math.sqrt(8), within(1e-12));
        assertThat(PaperChoice.distance(List.of(), figure -> true, PaperFigure::ours))
                .isEmpty();
        assertThat(PaperChoice.distance(figures, figure -> true, figure -> 0)).isEmpty();
    }

    @Test
    void networksAreCountedWithTheirQueuesAndOnlyTheirConvolutions() {
        List<PaperFigure> figures = check(false).networks();
        LayerReport alexnet = report("alexnet", 0, SCNN);

        assertThat(ours(figures, "speedUp.alexnet")).isEqualTo(alexnet.speedUp());
        assertThat(ours(figures, "speedUp.average"))
                .isCloseTo(
                        (alexnet.speedUp() + ours(figures, "speedUp.vgg-16") + ours(figures, "speedUp.googlenet")) / 3,
                        within(1e-12));
        assertThat(ours(figures, "utilization.late"))
                .isEqualTo(report("googlenet", 1, SCNN).utilization());
        // VGG-16's first layer hands on what its second takes, and both do not fit.
        assertThat(ours(figures, "notFitting")).isEqualTo(2);
        assertThat(ours(figures, "notFitting.elsewhere")).isZero();
        assertThat(ours(figures, "energy.lowest")).isLessThanOrEqualTo(ours(figures, "energy.highest"));
        // DCNN-opt spends no more than DCNN.
        assertThat(ours(figures, "energy.optLowest")).isBetween(0.0, ours(figures, "energy.lowest"));
        assertThat(ours(figures, "energy.optHighest")).isBetween(0.0, ours(figures, "energy.highest"));
        assertThat(ours(figures, "energy.dramPenaltyLowest")).isPositive();
        assertThat(ours(figures, "energy.dramPenalty"))
                .isCloseTo(
                        (ours(figures, "energy.dramPenaltyLowest") + ours(figures, "energy.dramPenaltyHighest")) / 2,
                        within(1e-12));
        assertThat(report("alexnet", 0, SCNN.with(Setting.CONTENTION, "none")).layerCycles())
                .isLessThan(alexnet.layerCycles());
    }

    @Test
    void equalSpeedLiesBetweenDensitiesWhereSpeedChangesSides() {
        List<PaperFigure> figures = check(true).densities();

        assertThat(ours(figures, "sweep.speedDense")).isLessThan(1);
        assertThat(ours(figures, "sweep.speedTenth")).isGreaterThan(1);
        assertThat(ours(figures, "sweep.equalSpeed")).isBetween(0.1, 1.0);
        assertThat(ours(figures, "sweep.energyTenth")).isLessThan(ours(figures, "sweep.energyDense"));
        assertThat(ours(figures, "sparseA.speed")).isGreaterThan(1);
        assertThat(ours(figures, "sparseW.energy")).isGreaterThan(1);
    }

    @Test
    void granularityComparesTheTwoPresets() {
        List<PaperFigure> figures = check(true).granularity();
        long[] cycles = new long[2];
        for (int layer = 0; layer < 3; layer++) {
            cycles[0] += report("googlenet", layer, SCNN.with(Setting.CONTENTION, "none"))
                    .layerCycles();
            cycles[1] += report("googlenet", layer, Presets.get("scnn-4pe").with(Setting.CONTENTION, "none"))
                    .layerCycles();
        }

        assertThat(ours(figures, "granularity.speed")).isEqualTo((double) cycles[1] / cycles[0]);
    }

    @Test
    void aFullyConnectedLayerUsesOnePeAndOneColumnOfItsMultipliers() {
        List<PaperFigure> figures = check(true).connected();
        LayerReport fc = report("alexnet", 1, SCNN.with(Setting.CONTENTION, "none"));

        assertThat(ours(figures, "connected.utilizationOfAll")).isEqualTo(fc.utilization());
        assertThat(ours(figures, "connected.utilization"))
                .isEqualTo(64 * fc.utilization())
                .isBetween(0.15, 0.25);
        assertThat(fc.counters().of(Counter.PRODUCTS)).isPositive();
        assertThat(ours(figures, "connected.share.alexnet"))
                .isCloseTo(6400.0 / (6400 + 4 * 8 * 9 * 400), within(1e-12));
    }

    @Test
    void itCanBeCancelled() {
        PaperCheck check = new PaperCheck(this::network, EnergyTable.standard(), true, step -> done -> false);

        assertThatThrownBy(check::figures).isInstanceOf(CancellationException.class);
    }
}
