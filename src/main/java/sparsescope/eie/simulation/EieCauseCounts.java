package sparsescope.eie.simulation;

import sparsescope.machine.Cause;
import sparsescope.machine.CauseCounts;

/**
 * Holds the number of cycles of each cause.
 *
 * @param entries {@link PeCause#ENTRY}
 * @param placeholders {@link PeCause#PLACEHOLDER}
 * @param emptyColumns {@link PeCause#EMPTY_COLUMN}
 * @param starved {@link PeCause#STARVED}
 * @param finished {@link PeCause#FINISHED}
 */
public record EieCauseCounts(long entries, long placeholders, long emptyColumns, long starved, long finished)
        implements CauseCounts {
    /** Nothing at all. */
    public static final EieCauseCounts NONE = new EieCauseCounts(0, 0, 0, 0, 0);

    @Override
    public long of(Cause cause) {
        return switch ((PeCause) cause) {
            case ENTRY -> entries;
            case PLACEHOLDER -> placeholders;
            case EMPTY_COLUMN -> emptyColumns;
            case STARVED -> starved;
            case FINISHED -> finished;
        };
    }

    /** Cycles at work. */
    public long work() {
        return entries + placeholders + emptyColumns;
    }

    @Override
    public long total() {
        return work() + starved + finished;
    }

    /** Both together. */
    public EieCauseCounts plus(EieCauseCounts other) {
        return new EieCauseCounts(
                entries + other.entries,
                placeholders + other.placeholders,
                emptyColumns + other.emptyColumns,
                starved + other.starved,
                finished + other.finished);
    }
}
