package sparsescope.eie.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sparsescope.eie.EieConfig;
import sparsescope.eie.EieSetting;
import sparsescope.eie.simulation.EieCount;
import sparsescope.eie.simulation.EieCounter;
import sparsescope.file.Progress;

/** The published figures on the smallest of the published layers. */
class EieFiguresTest {
    private static final EieFigures FIGURES = EieFigures.published();
    private static final PublishedLayer LSTM = named("NT-LSTM");

    private static PublishedLayer named(String name) {
        return PublishedLayer.ALL.stream()
                .filter(layer -> layer.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "Alex-6,  27.57, 28.52",
        "Alex-7,  12.46, 12.90",
        "Alex-8,   7.52,  8.25",
        "VGG-6,   22.88, 24.90",
        "VGG-7,    7.68,  8.35",
        "VGG-8,    7.59,  8.40",
        "NT-We,    4.80,  7.60",
        "NT-Wd,   12.71, 13.58",
        "NT-LSTM,  6.26,  6.75"
    })
    void timesAreThoseThatAreToldBesideThePapers(String name, double theoretical, double actual) {
        LayerTime time = FIGURES.time(named(name), Progress.NONE);

        assertThat(time.theoretical()).isCloseTo(theoretical, within(.005));
        assertThat(time.actual()).isCloseTo(actual, within(.005));
        assertThat(time.theoreticalRatio()).isBetween(.8, 1.1);
        assertThat(time.actualRatio()).isBetween(.7, 1.1);
        assertThat(time.theoretical()).isGreaterThanOrEqualTo(time.productsOnly());
    }

    /** Table IV's time is cycles at 800 MHz; an even share counts placeholders. */
    @Test
    void timesAreThoseOfTheCounters() {
        LayerTime time = FIGURES.time(LSTM, Progress.NONE);
        EieCount count = EieCount.of(LSTM.drawn(0), EieConfig.DEFAULTS, Progress.NONE);

        assertThat(time.counters()).isEqualTo(count.counters());
        assertThat(time.actual()).isCloseTo(count.counters().of(EieCounter.CYCLES) / 800.0, within(1e-9));
        assertThat(time.theoretical())
                .isCloseTo(
                        (count.counters().of(EieCounter.ENTRIES)
                                        + count.counters().of(EieCounter.PLACEHOLDERS))
                                / 64.0
                                / 800,
                        within(1e-9));
    }

    @Test
    void longerQueuesEvenTheLoad() {
        List<QueueBalance> balances = FIGURES.balances(LSTM, EieFigures.DEPTHS, Progress.NONE);

        assertThat(balances).extracting(QueueBalance::queueDepth).isEqualTo(EieFigures.DEPTHS);
        assertThat(balances).isSortedAccordingTo(Comparator.comparingDouble(QueueBalance::loadBalance));
        // The paper: with a depth of 1 much of the time is lost, and there is little to gain beyond 8.
        assertThat(balances.get(0).loadBalance()).isLessThan(.75);
        assertThat(balances.get(3).loadBalance()).isGreaterThan(.9);
        assertThat(balances.get(8).loadBalance() - balances.get(3).loadBalance())
                .isLessThan(.05);
        for (QueueBalance balance : balances) {
            EieConfig config = EieConfig.DEFAULTS.with(EieSetting.QUEUE_DEPTH, Integer.toString(balance.queueDepth()));
            assertThat(balance.counters())
                    .isEqualTo(EieCount.of(LSTM.drawn(0), config, Progress.NONE).counters());
        }
    }

    @Test
    void morePesNeedFewerPlaceholders() {
        List<Padding> paddings = FIGURES.paddings(LSTM, EieFigures.PES, Progress.NONE);

        assertThat(paddings).extracting(Padding::pes).isEqualTo(EieFigures.PES);
        assertThat(paddings)
                .isSortedAccordingTo(
                        Comparator.comparingDouble(Padding::fraction).reversed());
        assertThat(paddings)
                .extracting(Padding::nonZero)
                .containsOnly(paddings.get(0).nonZero());
        assertThat(paddings.get(0).fraction()).isGreaterThan(.15);
        // Of 2400 rows, 256 PEs have at most ten each: no run of zeros is longer than fifteen.
        assertThat(paddings.get(8).placeholders()).isZero();
    }
}
