package sparsescope.ui.model.study;

import java.util.OptionalInt;

/** Ids of parts of figures, taken apart. */
final class FigurePartIds {
    private FigurePartIds() {}

    /** The number in {@code kind/NUMBER…}; empty for other ids. */
    static OptionalInt number(String id, String kind) {
        String[] fields = id.split("/", -1);
        boolean fits = fields.length > 1 && fields[0].equals(kind) && fields[1].matches("\\d{1,9}");
        return fits ? OptionalInt.of(Integer.parseInt(fields[1])) : OptionalInt.empty();
    }
}
