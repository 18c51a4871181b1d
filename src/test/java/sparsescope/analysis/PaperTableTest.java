package sparsescope.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sparsescope.accelerator.EnergyTable;
import sparsescope.network.SampleNetworks;
import sparsescope.simulation.Progress;

/** The preset {@code scnn} and the paper: how near each figure is, on the samples, counted quickly. */
class PaperTableTest {
    private static Map<String, PaperFigure> figures;

    @BeforeAll
    static void check() {
        PaperCheck check = new PaperCheck(SampleNetworks::open, EnergyTable.standard(), true, step -> Progress.NONE);
        List<PaperFigure> all = new ArrayList<>(check.networks());
        all.addAll(check.densities());
        figures = all.stream().collect(Collectors.toMap(PaperFigure::id, figure -> figure));
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
        "energy.lowest, 0.30",
        "energy.highest, 0.25",
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

    @Test
    void lateLayersStarveAndNineLayersOfVggDoNotFit() {
        assertThat(figures.get("utilization.late").ours()).isLessThan(0.2);
        assertThat(figures.get("notFitting").ours()).isEqualTo(9);
        assertThat(figures.get("notFitting.elsewhere").ours()).isZero();
    }
}
