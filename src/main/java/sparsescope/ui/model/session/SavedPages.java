package sparsescope.ui.model.session;

import java.util.Optional;
import sparsescope.export.scenario.StudyScenario;
import sparsescope.ui.model.memory.MemoryState;
import sparsescope.ui.model.reuse.ReuseState;

/**
 * What a session keeps of the pages beside the stage; what is empty stays as it is.
 *
 * @param page the page one was on, in its word; empty for the stage
 * @param paper whose figures the Paper page shows, in a word; empty for the first
 * @param reuse the page Reuse
 * @param memory the page Memory
 * @param sharing the page Shared weights
 */
public record SavedPages(
        String page,
        String paper,
        Optional<ReuseState> reuse,
        Optional<MemoryState> memory,
        Optional<StudyScenario.Sharing> sharing) {
    /** Only the stage. */
    public static final SavedPages NONE = new SavedPages("", "", Optional.empty(), Optional.empty(), Optional.empty());
}
