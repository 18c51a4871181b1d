package sparsescope.cli.reuse;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;
import sparsescope.file.InputException;
import sparsescope.file.Named;
import sparsescope.file.OneLine;
import sparsescope.reuse.search.Goal;

/** Reads the option that asks for a search, and says what is to be low. */
final class GoalOption {
    @Option(
            names = "--search",
            arity = "0..1",
            paramLabel = "GOAL",
            fallbackValue = "energy",
            completionCandidates = GoalNames.class,
            description = "Tries all orders of the presets' loops, or of one preset's, for the least:"
                    + " ${COMPLETION-CANDIDATES}; energy unless given.")
    private String search;

    /** Lists the names of goals. */
    static final class GoalNames implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(Goal.values()).map(Goal::word).iterator();
        }
    }

    /** Whether it is given. */
    boolean given() {
        return search != null;
    }

    /**
     * What a search wants to be low; empty when none is asked for.
     *
     * @param ofFile whether the order is a file's, which is no subject of a search
     */
    Optional<Goal> wanted(boolean ofFile) {
        if (search == null) {
            return Optional.empty();
        }
        if (ofFile) {
            throw new InputException("--search: found a mapping file, expected a preset or no --mapping:"
                    + " it tries the orders of the presets' loops");
        }
        List<Goal> goals = List.of(Goal.values());
        return Optional.of(Named.find(goals, search)
                .orElseThrow(() -> new InputException(
                        "--search: found " + OneLine.quote(search) + ", expected " + Named.oneOf(goals))));
    }
}
