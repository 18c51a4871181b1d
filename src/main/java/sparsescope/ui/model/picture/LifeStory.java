package sparsescope.ui.model.picture;

import java.util.List;
import java.util.Optional;
import sparsescope.analysis.life.LayerValue;
import sparsescope.machine.MachineRun;
import sparsescope.scene.life.LifeLine;
import sparsescope.scene.life.LifeText;
import sparsescope.scene.machine.MachineStages;
import sparsescope.scene.machine.ValueLife;

/**
 * The life of a value as it is shown.
 *
 * @param run the run it is a value of; null for none
 * @param lead which value, of which layer; empty for none
 * @param life its life
 */
public record LifeStory(MachineRun run, Optional<LifeLine.Lead> lead, Optional<ValueLife> life) {
    /** Nothing chosen. */
    public static final LifeStory NONE = new LifeStory(null, Optional.empty(), Optional.empty());

    /** What the value is called; nothing where there is none. */
    public String title() {
        return life.map(ValueLife::title).orElse("");
    }

    /** What is told of it. */
    public List<LifeLine> lines() {
        return life.map(ValueLife::lines).orElse(List.of());
    }

    /** What another value of the run's layer is called there. */
    public String name(LayerValue value) {
        return run == null
                ? LifeText.title(value)
                : MachineStages.of(run.settings().machine().name()).name(value, run);
    }

    /** Whether there is none. */
    public boolean isEmpty() {
        return lead.isEmpty();
    }
}
