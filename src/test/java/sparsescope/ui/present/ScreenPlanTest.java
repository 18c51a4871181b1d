package sparsescope.ui.present;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import sparsescope.ui.present.ScreenPlan.Area;

class ScreenPlanTest {
    private static final Area NOTEBOOK = new Area(0, 0, 1920, 1080);
    private static final Area PROJECTOR = new Area(1920, 0, 1280, 720);
    private static final Area THIRD = new Area(-1280, 0, 1280, 1024);

    @Test
    void oneScreenIsTheHalls() {
        ScreenPlan plan = ScreenPlan.of(List.of(NOTEBOOK), new Area(10, 10, 800, 600));
        assertThat(plan.hall()).isEqualTo(NOTEBOOK);
        assertThat(plan.speaker()).isEmpty();
    }

    @Test
    void theSpeakerKeepsTheFirstOfTwo() {
        ScreenPlan plan = ScreenPlan.of(List.of(NOTEBOOK, PROJECTOR), new Area(10, 10, 800, 600));
        assertThat(plan.hall()).isEqualTo(PROJECTOR);
        assertThat(plan.speaker()).contains(NOTEBOOK);
    }

    @Test
    void theHallGetsTheScreenTheWindowWasPutOn() {
        Area window = new Area(-1200, 50, 1000, 700);
        ScreenPlan plan = ScreenPlan.of(List.of(NOTEBOOK, PROJECTOR, THIRD), window);
        assertThat(plan.hall()).isEqualTo(THIRD);
        assertThat(plan.speaker()).contains(NOTEBOOK);

        Area across = new Area(1700, 0, 1000, 700);
        assertThat(ScreenPlan.of(List.of(NOTEBOOK, PROJECTOR), across).hall()).isEqualTo(PROJECTOR);
    }

    @Test
    void withoutAnyScreenTheWindowStays() {
        Area window = new Area(1, 2, 3, 4);
        assertThat(ScreenPlan.of(List.of(), window)).isEqualTo(new ScreenPlan(window, java.util.Optional.empty()));
    }
}
