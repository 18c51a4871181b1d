package sparsescope.ui.model.reuse;

import sparsescope.export.scenario.StudyScenario;
import sparsescope.reuse.search.Goal;

/**
 * Holds what a session keeps of the page Reuse.
 *
 * @param figure the layer, the machine, the loops and the step
 * @param loop the loop in hand; −1 for none
 * @param goal what a search wants to be low
 */
public record ReuseState(StudyScenario.Reuse figure, int loop, Goal goal) {}
