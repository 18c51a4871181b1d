package sparsescope.eie.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import sparsescope.eie.EieConfig;
import sparsescope.eie.EieSetting;
import sparsescope.eie.analysis.EieFigures;
import sparsescope.eie.analysis.LayerTime;
import sparsescope.eie.analysis.PaperLayer;
import sparsescope.eie.analysis.PublishedLayer;
import sparsescope.eie.simulation.EieCount;
import sparsescope.file.Progress;
import sparsescope.scene.DrawingChecks;
import sparsescope.scene.style.Theme;

/** EIE's paper beside ours: what is said of a layer is what counting it alone gives. */
class EiePaperReportTest {
    private static final PublishedLayer WE = PublishedLayer.ALL.get(6);
    private static final PublishedLayer LSTM = PublishedLayer.ALL.get(8);
    private static final List<PaperLayer> LAYERS = List.of(counted(WE), counted(LSTM));

    private static PaperLayer counted(PublishedLayer layer) {
        EieFigures figures = EieFigures.published();
        return new PaperLayer(
                figures.time(layer, Progress.NONE),
                figures.balances(layer, EieFigures.DEPTHS, Progress.NONE),
                figures.paddings(layer, EieFigures.PES, Progress.NONE));
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void itCanBeReadAtEverySizeAndHoweverManyLayersAreCounted(Theme theme) {
        List<PaperLayer> nine = new ArrayList<>();
        for (PublishedLayer layer : PublishedLayer.ALL) {
            nine.add(new PaperLayer(
                    new LayerTime(layer, LAYERS.get(1).time().counters()),
                    LAYERS.get(1).balances(),
                    LAYERS.get(1).paddings()));
        }
        for (List<PaperLayer> layers : List.of(List.<PaperLayer>of(), LAYERS, nine)) {
            for (int[] size : new int[][] {{1280, 560}, {1880, 1000}, {800, 900}}) {
                DrawingChecks.assertReadable(
                        new EiePaperReport(layers).paint(theme, size[0], size[1]), size[0], size[1]);
            }
        }
    }

    @Test
    void loadBalanceIsThatOfARunWithThatQueue() {
        for (int depth : new int[] {1, 8}) {
            EieConfig config = EieConfig.DEFAULTS.with(EieSetting.QUEUE_DEPTH, Integer.toString(depth));
            double alone =
                    EieCount.of(WE.drawn(0), config, Progress.NONE).counters().loadBalance();

            assertThat(LAYERS.get(0)
                            .balances()
                            .get(EieFigures.DEPTHS.indexOf(depth))
                            .loadBalance())
                    .isEqualTo(alone);
        }
    }

    @Test
    void deeperQueuesBalanceAndMorePesPadLess() {
        for (PaperLayer layer : LAYERS) {
            for (int i = 1; i < EieFigures.DEPTHS.size(); i++) {
                assertThat(layer.balances().get(i).loadBalance())
                        .isGreaterThanOrEqualTo(layer.balances().get(i - 1).loadBalance());
                assertThat(layer.paddings().get(i).fraction())
                        .isLessThanOrEqualTo(layer.paddings().get(i - 1).fraction());
            }
        }
    }

    @Test
    void aRatioBeyondATenthHasItsReason() {
        EiePaperReport report = new EiePaperReport(LAYERS);

        assertThat(LAYERS.get(0).why()).isEmpty();
        assertThat(LAYERS.get(1).why()).contains("Shared evenly, ours is 6.3 µs, the paper's 6.5");
        assertThat(report.about("layer/1"))
                .contains("NT-LSTM", "paper 7.5 µs, ours 6.75", LAYERS.get(1).why());
        assertThat(report.about("balance/0")).contains("46 % at depth 1");
        assertThat(report.about("padding/1")).contains("10 % on 64");
        assertThat(report.sentence()).startsWith("1 of 2 published times are met within a tenth");
    }
}
