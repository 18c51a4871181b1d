package sparsescope.ui.model.navigation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import sparsescope.accelerator.PePosition;
import sparsescope.drawing.DrawingList;
import sparsescope.drawing.TypeScale;
import sparsescope.file.Progress;
import sparsescope.scene.SceneRuns;
import sparsescope.scene.style.Theme;
import sparsescope.scene.view.StageView;
import sparsescope.scene.words.Explanation;
import sparsescope.simulation.condition.Condition.Where;
import sparsescope.simulation.condition.ConditionParser;
import sparsescope.simulation.run.LayerRun;
import sparsescope.simulation.search.ConditionSearch;
import sparsescope.simulation.state.SlotCause;
import sparsescope.ui.model.picture.Frame;
import sparsescope.ui.model.picture.Inspection;
import sparsescope.ui.model.picture.PixelSize;
import sparsescope.ui.model.picture.RenderOptions;
import sparsescope.ui.model.task.LongWork;

class ConditionRunnerTest {
    private final LayerRun run = SceneRuns.digits("conv2");
    private final BlockingQueue<Runnable> screen = new LinkedBlockingQueue<>();
    private final List<Long> went = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private final List<Throwable> failed = new ArrayList<>();
    private final FakeWindow window = new FakeWindow();
    private final ConditionRunner finder = new ConditionRunner(
            screen::add,
            window,
            cycle -> {
                went.add(cycle);
                window.moves++;
            },
            notice -> told.add(notice.text()),
            failed::add);

    private final class FakeWindow implements ConditionRunner.Window {
        private long moves;
        private boolean paused;

        @Override
        public Frame frame() {
            RenderOptions look = new RenderOptions(
                    camera(), Theme.LIGHT, TypeScale.DESK, 1, PixelSize.NONE, PixelSize.NONE, Map.of());
            return new Frame(
                    run.at(0),
                    look,
                    new DrawingList(),
                    new DrawingList(),
                    0,
                    run.cycles(),
                    run.cycles(),
                    Map.of(),
                    Explanation.of("", ""),
                    List.of(),
                    Optional.empty());
        }

        @Override
        public StageView camera() {
            return StageView.at(StageView.PE, 2, 3);
        }

        @Override
        public Inspection inspected() {
            return Inspection.NONE;
        }

        @Override
        public long moves() {
            return moves;
        }

        @Override
        public void pause() {
            paused = true;
        }
    }

    @AfterEach
    void close() {
        finder.close();
        assertThat(failed).isEmpty();
    }

    /** Runs what the search sends to the screen until it is over. */
    private void untilOver() throws InterruptedException {
        while (finder.progressProperty().get() != LongWork.NOT_BUSY) {
            Runnable next = screen.poll(30, TimeUnit.SECONDS);
            assertThat(next).as("the search ends").isNotNull();
            next.run();
        }
    }

    private long next(String condition, long from) {
        return new ConditionSearch(
                        run,
                        ConditionParser.parse(
                                condition,
                                Where.pe(new PePosition(2, 3)),
                                run.plan().accelerator()),
                        Progress.NONE)
                .next(from)
                .orElseThrow();
    }

    @Test
    void requestsFollowOneAnotherThoughNoPictureHasComeYet() throws InterruptedException {
        finder.find(SlotCause.PLACEHOLDER, true, true);
        finder.find(true);
        assertThat(window.paused).isTrue();
        untilOver();
        finder.find(true);
        untilOver();
        long first = next("any.slot = placeholder", 0);
        long second = next("any.slot = placeholder", first);
        assertThat(went).containsExactly(first, second, next("any.slot = placeholder", second));
        assertThat(told).hasSize(3).allMatch(text -> text.contains("placeholder"));
    }

    @Test
    void whoeverMovesOnMeanwhileIsNotCalledBack() throws InterruptedException {
        finder.find("state = idle", true);
        window.moves++;
        untilOver();
        assertThat(went).isEmpty();
        assertThat(told).isEmpty();
    }

    @Test
    void aCancelledSearchLeadsNowhere() throws InterruptedException {
        finder.find("state = idle", true);
        finder.find(true);
        finder.cancel();
        assertThat(finder.progressProperty().get()).isEqualTo(LongWork.NOT_BUSY);
        Runnable late = screen.poll(10, TimeUnit.SECONDS);
        assertThat(late).isNotNull();
        late.run();
        assertThat(went).isEmpty();
        assertThat(told).isEmpty();

        finder.find("cycle = 5", true);
        untilOver();
        assertThat(went).containsExactly(5L);
    }

    @Test
    void whatCannotBeReadOrFoundIsSaid() throws InterruptedException {
        finder.find("stat = idle", true);
        untilOver();
        assertThat(told).hasSize(1);
        assertThat(told.get(0)).startsWith("condition, position 1: found 'stat', expected a test");
        finder.find("cycle > 99999999", true);
        untilOver();
        assertThat(told.get(1))
                .isEqualTo("Nothing found after cycle 0: no cycle up to the end meets cycle > 99999999.");
        assertThat(went).isEmpty();
    }
}
