package sparsescope.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sparsescope.accelerator.EnergyTable;
import sparsescope.analysis.paper.PaperCheck;
import sparsescope.analysis.paper.PaperChoice;
import sparsescope.analysis.paper.PaperFigure;
import sparsescope.file.Progress;
import sparsescope.network.file.SampleNetworks;

/** The preset {@code scnn} and the paper: how near each figure is, on the samples, counted quickly. */
class PaperTableTest {
    private static Map<String, PaperFigure> figures;

    /** What the table says of the choices the paper leaves open, likewise. */
    private static Map<String, Map<String, PaperFigure>> choices;

    @BeforeAll
    static void check() {
        PaperCheck check = new PaperCheck(SampleNetworks::open, EnergyTable.standard(), true, step -> Progress.NONE);
        List<PaperFigure> all = new ArrayList<>(check.networks());
        all.addAll(check.densities());
        figures = byId(all);
        choices = new HashMap<>();
        for (PaperChoice choice : PaperChoice.OTHERS) {
            PaperCheck other =
                    new PaperCheck(SampleNetworks::open, EnergyTable.standard(), true, step -> Progress.NONE, choice);
            List<PaperFigure> some = new ArrayList<>(other.networks());
            some.addAll(other.granularity());
            some.addAll(other.densities());
            choices.put(choice.name(), byId(some));
        }
    }

    private static Map<String, PaperFigure> byId(List<PaperFigure> figures) {
        return figures.stream().collect(Collectors.toMap(PaperFigure::id, figure -> figure));
    }

    @ParameterizedTest
    @CsvSource({
        // Images make blobs: VGG-16 lands on the paper's figure, GoogLeNet comes nearer.
        "clustered, speedUp.alexnet, 0.08",
        "clustered, speedUp.vgg-16, 0.03",
        "clustered, speedUp.googlenet, 0.25",
        "clustered, speedUp.average, 0.08",
        // Few filters a group: large PEs starve, as the paper says.
        "maxKc=8, speedUp.googlenet, 0.14",
        "maxKc=8, granularity.speed, 0.18",
        "maxKc=8, granularity.utilization4, 0.06",
        "maxKc=8, granularity.working64, 0.03",
        "maxKc=8, granularity.working4, 0.07",
        "clustered maxKc=8, speedUp.alexnet, 0.05",
        "clustered maxKc=8, speedUp.vgg-16, 0.05",
        "clustered maxKc=8, speedUp.googlenet, 0.10",
        "clustered maxKc=8, speedUp.average, 0.03",
        "clustered maxKc=8, granularity.speed, 0.12"
    })
    void anotherChoiceIsWithinTolerance(String choice, String id, double tolerance) {
        assertThat(choices.get(choice).get(id).ratio()).isCloseTo(1, within(tolerance));
    }

    @Test
    void everyChoiceStarvesLateLayersAndClusteredDrawsBalanceLess() {
        choices.values()
                .forEach(table -> assertThat(table.get("utilization.late").ours())
                        .isLessThan(figures.get("utilization.late").ours()));
        for (String id : List.of("speedUp.vgg-16", "speedUp.googlenet", "speedUp.average")) {
            assertThat(choices.get("clustered").get(id).ours())
                    .isLessThan(figures.get(id).ours());
        }
    }

    @ParameterizedTest
    @CsvSource({
        // Speed.
        "speedUp.alexnet, 0.10",
        "speedUp.vgg-16, 0.15",
        "speedUp.googlenet, 0.30",
        "speedUp.average, 0.15",
        "sweep.speedDense, 0.03",
        "sweep.equalSpeed, 0.03",
        "sweep.speedTenth, 0.15",
        "sparseW.speed, 0.07",
        "sparseA.speed, 0.10",
        // Energy, with a table of another technology.
        "energy.scnn, 0.10",
        "energy.dcnnOpt, 0.40",
        "energy.dcnnOptReads, 0.30",
        "energy.lowest, 0.30",
        "energy.highest, 0.25",
        "energy.stationary, 0.15",
        "energy.optLowest, 0.20",
        "sweep.energyDense, 0.20",
        "sweep.equalEnergy, 0.10",
        "sweep.equalEnergyOpt, 0.20",
        "sweep.energyTenth, 0.25",
        "sparseW.energy, 0.20",
        "sparseA.energy, 0.25"
    })
    void ratioIsWithinTolerance(String id, double tolerance) {
        assertThat(figures.get(id).ratio()).isCloseTo(1, within(tolerance));
    }

    /** Both machines with eight filters a group: the energy of the density sweep comes nearer, as DCNN reads more often. */
    @Test
    void eightFiltersOnBothMachinesMoveTheEnergySweep() {
        Map<String, PaperFigure> eight = choices.get("maxKc=8");
        assertThat(eight.get("sweep.energyDense").ratio())
                .isLessThan(figures.get("sweep.energyDense").ratio())
                .isCloseTo(1, within(0.06));
        assertThat(eight.get("sweep.equalEnergy").ratio()).isCloseTo(1, within(0.04));
        assertThat(eight.get("sweep.energyTenth").ratio()).isCloseTo(1, within(0.06));
        assertThat(eight.get("sweep.speedTenth").ratio())
                .isLessThan(figures.get("sweep.speedTenth").ratio());
    }

    @Test
    void lateLayersStarveAndNineLayersOfVggDoNotFit() {
        assertThat(figures.get("utilization.late").ours()).isLessThan(0.2);
        assertThat(figures.get("notFitting").ours()).isEqualTo(9);
        assertThat(figures.get("notFitting.elsewhere").ours()).isZero();
    }
}
