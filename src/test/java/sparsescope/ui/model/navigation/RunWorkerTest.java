package sparsescope.ui.model.navigation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.network.file.SampleNetworks;
import sparsescope.network.tensors.NetworkTensors;
import sparsescope.simulation.run.LayerRun;
import sparsescope.ui.model.picture.CycleMove;

class RunWorkerTest {
    private final BlockingQueue<String> pictures = new LinkedBlockingQueue<>();
    private final BlockingQueue<Throwable> failures = new LinkedBlockingQueue<>();
    private LayerRun run;
    private RunWorker<String, String> worker;

    @BeforeEach
    void open() {
        run = LayerRun.of(NetworkTensors.of(SampleNetworks.open("lenet-digits")).layer(1), AcceleratorConfig.DEFAULTS);
        worker = new RunWorker<>(
                (moment, view) -> view + "@" + moment.cycle(), Runnable::run, pictures::add, failures::add);
    }

    @AfterEach
    void close() {
        worker.close();
    }

    private String picture() throws InterruptedException {
        String picture = pictures.poll(30, TimeUnit.SECONDS);
        assertThat(picture).as("a picture").isNotNull();
        return picture;
    }

    private void awaitPicture(String wanted) throws InterruptedException {
        List<String> seen = new ArrayList<>();
        while (!seen.contains(wanted)) {
            seen.add(picture());
        }
    }

    @Test
    void makesEveryMoveInOrder() throws InterruptedException {
        worker.view("a");
        worker.open(run, CycleMove.to(10));
        for (int i = 0; i < 50; i++) {
            worker.move((of, cycle) -> cycle + 1);
        }
        worker.move((of, cycle) -> cycle * 2);
        awaitPicture("a@120");
    }

    @Test
    void scrubbingForgetsWhatWaits() throws InterruptedException {
        CountDownLatch busy = new CountDownLatch(1);
        worker.view("a");
        worker.open(run, (of, cycle) -> {
            awaitQuietly(busy);
            return 5;
        });
        worker.move((of, cycle) -> 50);
        worker.moveAtOnce(CycleMove.to(7));
        busy.countDown();
        awaitPicture("a@7");
        assertThat(pictures).doesNotContain("a@50");
    }

    private static LayerRun another() {
        return LayerRun.of(
                NetworkTensors.of(SampleNetworks.open("lenet-digits")).layer(1), AcceleratorConfig.DEFAULTS);
    }

    @Test
    void aMoveUnderWayIsMadeInTheRunThatComesInItsPlace() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch busy = new CountDownLatch(1);
        worker.view("a");
        worker.open(run, CycleMove.to(20));
        awaitPicture("a@20");
        worker.move((of, cycle) -> {
            begun.countDown();
            awaitQuietly(busy);
            return cycle + 3;
        });
        begun.await();
        worker.move((of, cycle) -> cycle + 4);
        worker.change(another());
        busy.countDown();
        awaitPicture("a@27");
    }

    @Test
    void aRunInPlaceOfAnotherStaysAtItsCycleHoweverLateItsPicture() throws InterruptedException {
        CountDownLatch painting = new CountDownLatch(1);
        CountDownLatch shown = new CountDownLatch(1);
        LayerRun other = another();
        BlockingQueue<String> runs = new LinkedBlockingQueue<>();
        try (RunWorker<String, String> slow = new RunWorker<>(
                (moment, view) -> {
                    if (moment.run() == run && moment.cycle() == 9) {
                        painting.countDown();
                        awaitQuietly(shown);
                    }
                    return (moment.run() == other ? "other@" : "first@") + moment.cycle();
                },
                Runnable::run,
                runs::add,
                failures::add)) {
            slow.view("a");
            slow.open(run, CycleMove.to(9));
            painting.await();
            // Nobody has seen a picture yet: the one of cycle 9 is being painted.
            slow.change(other);
            shown.countDown();
            assertThat(runs.poll(30, TimeUnit.SECONDS)).isEqualTo("first@9");
            assertThat(runs.poll(30, TimeUnit.SECONDS)).isEqualTo("other@9");
        }
    }

    @Test
    void scrubbingForgetsAMoveUnderWayInTheRunThatComesInItsPlace() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch busy = new CountDownLatch(1);
        worker.view("a");
        worker.open(run, (of, cycle) -> {
            begun.countDown();
            awaitQuietly(busy);
            return 3;
        });
        begun.await();
        worker.moveAtOnce(CycleMove.to(40));
        worker.change(another());
        busy.countDown();
        awaitPicture("a@40");
    }

    @Test
    void showsTheLatestViewAndMomentOnly() throws InterruptedException {
        CountDownLatch busy = new CountDownLatch(1);
        worker.view("a");
        worker.open(run, (of, cycle) -> {
            awaitQuietly(busy);
            return 5;
        });
        for (int i = 0; i < 100; i++) {
            worker.view("b" + i);
        }
        busy.countDown();
        awaitPicture("b99@5");
        assertThat(pictures).isEmpty();
    }

    @Test
    void aFailedMoveLeavesTheRunWhereItWas() throws InterruptedException {
        worker.view("a");
        worker.open(run, CycleMove.to(3));
        awaitPicture("a@3");
        worker.move((of, cycle) -> {
            throw new IllegalStateException("no way");
        });
        assertThat(failures.poll(30, TimeUnit.SECONDS)).hasMessage("no way");
        worker.move((of, cycle) -> cycle + 1);
        awaitPicture("a@4");
    }

    @Test
    void goesNoFurtherThanTheEnd() throws InterruptedException {
        worker.view("a");
        worker.open(run, CycleMove.to(Long.MAX_VALUE));
        awaitPicture("a@" + run.cycles());
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
