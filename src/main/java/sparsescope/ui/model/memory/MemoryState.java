package sparsescope.ui.model.memory;

import java.util.Optional;
import sparsescope.export.scenario.StudyScenario;
import sparsescope.scene.memory.ChipMemory;

/**
 * Holds what a session keeps of the page Memory.
 *
 * @param figure what accesses cost, and the sizes that are thought otherwise
 * @param inHand the memory in hand
 */
public record MemoryState(StudyScenario.Memory figure, Optional<ChipMemory> inHand) {}
