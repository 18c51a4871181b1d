package sparsescope.ui.model.navigation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import sparsescope.accelerator.PePosition;
import sparsescope.simulation.condition.PeCondition;
import sparsescope.simulation.run.LayerRun;
import sparsescope.simulation.state.SlotCause;

/**
 * A condition that can be chosen instead of typed.
 *
 * @param name what it is called in the window's messages
 * @param arguments what is filled in there
 * @param text the condition as it is typed
 */
public record RunToChoice(String name, List<String> arguments, String text) {
    /** What is filled in, for a message. */
    public Object[] values() {
        return arguments.toArray();
    }

    /** What there is to choose from with a PE in focus. */
    public static List<RunToChoice> offered(LayerRun run, PePosition pe) {
        String text = pe.toString();
        List<RunToChoice> all = new ArrayList<>();
        all.add(new RunToChoice("stall", List.of(text), "state = stall"));
        all.add(new RunToChoice("idle", List.of(text), "state = idle"));
        all.add(new RunToChoice("anyIdle", List.of(), "any.state = idle"));
        all.add(new RunToChoice("anyStall", List.of(), "any.state = stall"));
        all.add(new RunToChoice(
                "full", List.of(text), "queue >= " + run.plan().accelerator().effectiveQueueDepth()));
        if (run.plan().exchangesHalos()) {
            all.add(new RunToChoice("sends", List.of(text), "sends"));
            for (PePosition to : pe.neighbours(run.plan().accelerator())) {
                String neighbour = to.toString();
                all.add(new RunToChoice("sendsTo", List.of(text, neighbour), "sends" + neighbour));
            }
        }
        Arrays.stream(SlotCause.values())
                .map(cause -> new PeCondition.HasSlot(cause))
                .forEach(slot -> {
                    all.add(new RunToChoice("slot", List.of(slot.cause().word(), text), slot.text()));
                    all.add(new RunToChoice("anySlot", List.of(slot.cause().word()), "any." + slot.text()));
                });
        return List.copyOf(all);
    }
}
