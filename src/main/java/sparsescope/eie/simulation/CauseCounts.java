package sparsescope.eie.simulation;

/**
 * How many cycles had which cause.
 *
 * @param entries {@link PeCause#ENTRY}
 * @param placeholders {@link PeCause#PLACEHOLDER}
 * @param emptyColumns {@link PeCause#EMPTY_COLUMN}
 * @param starved {@link PeCause#STARVED}
 * @param finished {@link PeCause#FINISHED}
 */
public record CauseCounts(long entries, long placeholders, long emptyColumns, long starved, long finished) {
    /** Nothing at all. */
    public static final CauseCounts NONE = new CauseCounts(0, 0, 0, 0, 0);

    /** The count of one cause. */
    public long of(PeCause cause) {
        return switch (cause) {
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

    /** All cycles. */
    public long total() {
        return work() + starved + finished;
    }

    /** Both together. */
    public CauseCounts plus(CauseCounts other) {
        return new CauseCounts(
                entries + other.entries,
                placeholders + other.placeholders,
                emptyColumns + other.emptyColumns,
                starved + other.starved,
                finished + other.finished);
    }
}
