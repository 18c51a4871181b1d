package sparsescope.export.svg;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Describes a list of lines by the list before it: runs of lines that are copied, and new lines between them. */
final class LineDiff {
    private LineDiff() {}

    /**
     * The next lines as runs of the former's and new ones, in order: a new line as its text; {@code first} and {@code count} of a run, in
     * turn, as numbers.
     */
    static List<Object> between(List<String> former, List<String> next) {
        Map<String, TreeSet<Integer>> places = new HashMap<>();
        for (int i = 0; i < former.size(); i++) {
            places.computeIfAbsent(former.get(i), key -> new TreeSet<>()).add(i);
        }
        List<Object> changes = new ArrayList<>();
        int at = 0;
        int expected = 0;
        while (at < next.size()) {
            int from = place(former, next.get(at), expected, places);
            if (from < 0) {
                changes.add(next.get(at++));
                expected++;
                continue;
            }
            int count = 1;
            while (at + count < next.size()
                    && from + count < former.size()
                    && next.get(at + count).equals(former.get(from + count))) {
                count++;
            }
            changes.add(from);
            changes.add(count);
            at += count;
            expected = from + count;
        }
        return changes;
    }

    /** Where the former lines have {@code line}, where it is expected if it is there; −1 when they have not. */
    private static int place(List<String> former, String line, int expected, Map<String, TreeSet<Integer>> places) {
        if (expected < former.size() && former.get(expected).equals(line)) {
            return expected;
        }
        TreeSet<Integer> known = places.get(line);
        if (known == null) {
            return -1;
        }
        // The next one of equals, so that runs become long; behind the last, any will do.
        Integer later = known.ceiling(expected);
        return later == null ? known.first() : later;
    }
}
