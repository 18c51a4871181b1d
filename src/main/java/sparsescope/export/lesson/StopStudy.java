package sparsescope.export.lesson;

import java.util.Optional;
import sparsescope.accelerator.EnergyTable;
import sparsescope.export.scenario.StudyScenario;
import sparsescope.lesson.Scene;
import sparsescope.lesson.moment.StopMoment;
import sparsescope.lesson.moment.StopPages;
import sparsescope.reuse.cost.LevelCosts;
import sparsescope.scene.style.Theme;

/** What it takes to bring back the page beside the stage that a stop shows. */
public final class StopStudy {
    private StopStudy() {}

    /** That of a stop; empty on the stage, and where a page shows nothing of the stop's own. */
    public static Optional<StudyScenario> of(StopMoment stop, Theme theme) {
        Scene scene = stop.stop().scene();
        return switch (scene.page()) {
            case REUSE ->
                Optional.of(new StudyScenario.Reuse(
                        StopPages.layer(stop),
                        StopPages.shape(stop),
                        StopPages.nest(stop).machine(),
                        LevelCosts.EYERISS,
                        StopPages.mapping(stop),
                        StopPages.step(stop),
                        theme));
            case MEMORY ->
                Optional.of(new StudyScenario.Memory(
                        EnergyTable.standard(), scene.sheet().memories(), theme));
            case PAPER -> Optional.of(new StudyScenario.Paper(true, EnergyTable.standard(), theme));
            default -> Optional.empty();
        };
    }
}
