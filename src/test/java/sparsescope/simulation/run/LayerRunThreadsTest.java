package sparsescope.simulation.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.accelerator.Setting;
import sparsescope.file.Progress;
import sparsescope.network.ConvShape;
import sparsescope.reference.SmallCase;

/** A run is timed by whoever asks first, while others ask too. */
class LayerRunThreadsTest {
    private static final int THREADS = 4;
    private static final int RUNS = 3_000;

    private final SmallCase small = new SmallCase(
            new ConvShape(1, 3, 2, 1, 1, 1, 1, 0, 1),
            AcceleratorConfig.DEFAULTS
                    .with(Setting.COLUMNS, "1")
                    .with(Setting.ROWS, "1")
                    .with(Setting.KC, "1"),
            100,
            100,
            9,
            0);

    @Test
    void everyThreadSeesTheSameEnd() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            CyclicBarrier together = new CyclicBarrier(THREADS);
            for (int run = 0; run < RUNS; run++) {
                LayerRun fresh = LayerRun.of(small.layer(), small.accelerator());
                List<Callable<Long>> ways = List.of(
                        fresh::cycles,
                        () -> fresh.at(Long.MAX_VALUE).cycle(),
                        () -> fresh.at(Long.MAX_VALUE).span().postEnd(),
                        () -> fresh.index(Progress.NONE) ? fresh.cycles() : -1);
                assertThat(atOnce(threads, together, ways)).hasSize(THREADS).containsOnly(fresh.cycles());
                assertThat(fresh.spans()).hasSize(3).doesNotContainNull();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<Long> atOnce(ExecutorService threads, CyclicBarrier together, List<Callable<Long>> ways)
            throws InterruptedException, ExecutionException {
        List<Future<Long>> asked = new ArrayList<>();
        for (Callable<Long> way : ways) {
            asked.add(threads.submit(() -> {
                together.await();
                return way.call();
            }));
        }
        List<Long> ends = new ArrayList<>();
        for (Future<Long> ask : asked) {
            ends.add(ask.get());
        }
        return ends;
    }
}
