package sparsescope.eie.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sparsescope.eie.EieConfig;
import sparsescope.eie.EieSetting;
import sparsescope.eie.codebook.SharedWeights;
import sparsescope.eie.layout.MatrixLayout;
import sparsescope.eie.layout.SliceLengths;
import sparsescope.file.Progress;
import sparsescope.network.ConvShape;
import sparsescope.network.Finish;
import sparsescope.network.LayerOperands;
import sparsescope.tensor.TensorDrawing;

/** An index that may take little memory gives the same answers. */
class BoundedMemoryTest {
    private static final EieConfig CONFIG =
            EieConfig.DEFAULTS.with(EieSetting.PES, "4").with(EieSetting.REGISTERS, "3");

    private LayerOperands layer;
    private MatrixLayout layout;
    private DetectorPlan detector;

    @BeforeEach
    void draw() {
        layer = new LayerOperands(
                "drawn",
                new ConvShape(400, 50, 1, 1, 1, 1, 1, 0, 1),
                TensorDrawing.activations(400, 1, 1, .8, 1),
                TensorDrawing.weights(50, 400, 1, 1, .3, 2),
                Finish.NONE);
        layout = new MatrixLayout(layer.weights(), CONFIG);
        detector = new DetectorPlan(layer.input().values(), CONFIG);
    }

    @Test
    void sumsKeptAtFewerPlacesAreTheSame() {
        SharedWeights shared = SharedWeights.of(layer.weights(), CONFIG);
        PrefixSums many = new PrefixSums(layout, detector, shared, 1L << 20, Progress.NONE);
        PrefixSums few = new PrefixSums(layout, detector, shared, 1, Progress.NONE);

        for (int row = 0; row < 50; row++) {
            long sum = 0;
            for (int broadcast = 0; broadcast <= detector.broadcasts(); broadcast++) {
                assertThat(many.after(row, broadcast)).isEqualTo(sum);
                assertThat(few.after(row, broadcast)).isEqualTo(sum);
                if (broadcast < detector.broadcasts()) {
                    sum += (long) shared.value(layout.weight(row, detector.column(broadcast)))
                            * detector.activation(broadcast);
                }
            }
        }
    }

    @Test
    void passesThatDoNotFitAreMadeAgain() {
        AtomicInteger made = new AtomicInteger();
        PassCache cache = new PassCache(1, pass -> {
            made.incrementAndGet();
            return timing(pass);
        });

        long first = cache.get(0).cycles();
        assertThat(cache.get(0).cycles()).isEqualTo(first);
        assertThat(made).hasValue(1);
        assertThat(cache.get(1).cycles()).isEqualTo(timing(1).cycles());
        assertThat(cache.get(0).cycles()).isEqualTo(first);
        assertThat(made).hasValue(3);
    }

    @Test
    void passesThatFitAreKept() {
        AtomicInteger made = new AtomicInteger();
        PassCache cache = new PassCache(1L << 30, pass -> {
            made.incrementAndGet();
            return timing(pass);
        });

        for (int i = 0; i < 10; i++) {
            cache.get(i % 5);
        }
        assertThat(made).hasValue(5);
    }

    private PassTiming timing(int pass) {
        return new PassTiming(
                detector, SliceLengths.of(layout, pass, detector.columns(), Progress.NONE), CONFIG.queueDepth());
    }
}
