package sparsescope.ui.model.picture;

import java.util.List;
import java.util.Optional;
import sparsescope.analysis.life.Life;
import sparsescope.scene.life.LifeLine;
import sparsescope.simulation.run.LayerRun;

/**
 * The life of a value as it is shown.
 *
 * @param run the run it is a value of; null for none
 * @param lead which value, of which layer; empty for none
 * @param title what it is called
 * @param life its life
 * @param lines its life in lines
 */
public record LifeStory(
        LayerRun run, Optional<LifeLine.Lead> lead, String title, Optional<Life> life, List<LifeLine> lines) {
    /** Nothing chosen. */
    public static final LifeStory NONE = new LifeStory(null, Optional.empty(), "", Optional.empty(), List.of());

    /** Whether there is none. */
    public boolean isEmpty() {
        return lead.isEmpty();
    }
}
