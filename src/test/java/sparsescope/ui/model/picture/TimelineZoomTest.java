package sparsescope.ui.model.picture;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import sparsescope.ui.model.picture.TimelineZoom.Window;

class TimelineZoomTest {
    private int changes;
    private final TimelineZoom zoom = new TimelineZoom(() -> changes++);

    @Test
    void showsAllUntilItIsZoomed() {
        assertThat(zoom.of(5000, 17)).isEqualTo(new Window(0, 5000));
        assertThat(zoom.zoomedProperty().get()).isFalse();
    }

    @Property
    void theCycleThatIsZoomedAtStaysWhereItIs(
            @ForAll @LongRange(min = 0, max = 99_999) long cycle, @ForAll @IntRange(min = 1, max = 12) int steps) {
        zoom.showAll();
        zoom.of(100_000, cycle);
        for (int i = 0; i < steps; i++) {
            Window before = zoom.of(100_000, cycle);
            zoom.zoom(1, cycle, before, 100_000);
            Window now = zoom.of(100_000, cycle);
            assertThat(now.cycles()).isLessThan(before.cycles());
            assertThat((double) (cycle - now.from()) / now.cycles())
                    .isCloseTo(
                            (double) (cycle - before.from()) / before.cycles(),
                            org.assertj.core.data.Offset.offset(2.0 / now.cycles()));
        }
    }

    @Property
    void aWindowIsAlwaysInTheLayer(
            @ForAll @LongRange(min = 1, max = 3000) long end,
            @ForAll @IntRange(min = -5, max = 5) int steps,
            @ForAll @LongRange(min = -4000, max = 4000) long by) {
        zoom.showAll();
        zoom.zoom(4, end / 2, zoom.of(end, 0), end);
        zoom.zoom(steps, end / 3, zoom.of(end, 0), end);
        zoom.pan(by, zoom.of(end, 0), end);
        Window now = zoom.of(end, 0);
        assertThat(now.from()).isGreaterThanOrEqualTo(0);
        assertThat(now.to()).isLessThanOrEqualTo(end);
        assertThat(now.cycles()).isGreaterThanOrEqualTo(Math.min(16, end));
    }

    @Test
    void goesAfterAPlayheadThatLeavesItButStaysWhereItWasMovedTo() {
        zoom.zoom(5, 500, zoom.of(10_000, 500), 10_000);
        Window window = zoom.of(10_000, 500);
        zoom.pan(5000, window, 10_000);
        Window moved = zoom.of(10_000, 500);
        assertThat(moved.from()).isEqualTo(window.from() + 5000);

        Window after = zoom.of(10_000, 501);
        assertThat(after.cycles()).isEqualTo(moved.cycles());
        assertThat(501L).isBetween(after.from(), after.to());
    }

    @Test
    void outAgainIsTheWholeLayer() {
        zoom.zoom(3, 500, zoom.of(1000, 500), 1000);
        assertThat(zoom.zoomedProperty().get()).isTrue();
        zoom.zoom(-4, 500, zoom.of(1000, 500), 1000);
        assertThat(zoom.zoomedProperty().get()).isFalse();
        assertThat(zoom.of(1000, 500)).isEqualTo(new Window(0, 1000));
        assertThat(changes).isEqualTo(2);
    }
}
