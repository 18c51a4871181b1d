package sparsescope.lesson;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import sparsescope.accelerator.PePosition;
import sparsescope.network.tensors.PaintedTensor;
import sparsescope.network.tensors.Redrawing;
import sparsescope.reuse.preset.Preset;
import sparsescope.reuse.preset.ReuseMachine;
import sparsescope.scene.memory.ChipMemory;

/**
 * Holds the scene on the stage at a stop.
 *
 * @param sheet which page of the window, and what is on it
 * @param network a sample's name, or a network file seen from the lesson's folder
 * @param input name of one of the network's inputs; empty for its own
 * @param layer name of the layer; empty for the first
 * @param accelerator a preset's name, or an accelerator file seen from the lesson's folder; empty for the default settings
 * @param settings what of its settings is otherwise, by name
 * @param redrawing how drawn tensors are drawn otherwise
 * @param painted what is painted over tensors
 * @param when the cycle
 * @param view how one looks at it
 * @param twin what runs beside it
 */
public record Scene(
        Sheet sheet,
        String network,
        Optional<String> input,
        Optional<String> layer,
        Optional<String> accelerator,
        Map<String, String> settings,
        Redrawing redrawing,
        List<PaintedTensor> painted,
        When when,
        View view,
        Optional<Twin> twin) {
    public Scene {
        settings = Map.copyOf(settings);
        painted = List.copyOf(painted);
    }

    /** The page of the window. */
    public Page page() {
        return sheet.page();
    }

    /**
     * Describes a page of the window with what is on it.
     *
     * @param page the page
     * @param nest on the page of reuse, the order of the loops
     * @param memories on the page of memories, the bytes of those that are thought otherwise than published
     */
    public record Sheet(Page page, Optional<Nest> nest, Map<ChipMemory, Double> memories) {
        /** The stage. */
        public static final Sheet STAGE = new Sheet(Page.STAGE, Optional.empty(), Map.of());

        public Sheet {
            memories = Map.copyOf(memories);
        }
    }

    /**
     * Describes an order of the loops.
     *
     * @param order one of the orders that have a name
     * @param machine what the layer runs on
     * @param step the step shown of a layer that is small enough to be gone through; −1 for the first with work
     */
    public record Nest(Preset order, ReuseMachine machine, int step) {}

    /** Names a page of the window. */
    public enum Page {
        STAGE,
        EXPLORE,
        REUSE,
        MEMORY,
        SHARING,
        PAPER
    }

    /** Says how near one looks. */
    public enum Landing {
        PLANE,
        ARRAY,
        PE
    }

    /**
     * Says how one looks at it.
     *
     * @param landing how near
     * @param pe column and row of the PE in focus; empty for one in the middle that has work
     * @param inputChannel the input channel shown; −1 for the one in work
     * @param outputChannel the output channel shown; −1 for the one in work
     * @param timeline the cycles that the timeline shows; empty for all
     */
    public record View(
            Landing landing,
            Optional<PePosition> pe,
            int inputChannel,
            int outputChannel,
            Optional<Stretch> timeline) {}

    /**
     * Names some cycles.
     *
     * @param first of them
     * @param last of them
     */
    public record Stretch(long first, long last) {}

    /**
     * What runs beside it.
     *
     * @param kind the setting in which it differs, {@code preset}, a density, or {@code machine}
     * @param value of that
     * @param byWork whether the cycles of the same work stand side by side; else those of the same time
     */
    public record Twin(String kind, String value, boolean byWork) {}
}
