package sparsescope.eie.stage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import sparsescope.eie.layout.StoredEntry;
import sparsescope.eie.simulation.EieMoment;
import sparsescope.eie.simulation.PeStatus;
import sparsescope.eie.simulation.PeWork;

/** Tells the progress through the matrix at one moment: every column's state, and every stored weight's. */
final class EieProgress {
    /** Says what becomes of a column. */
    enum Column {
        /** Its input is zero. */
        SKIPPED,
        /** Every PE is through with it. */
        DONE,
        /** Some PE works on it. */
        AT_WORK,
        /** It has been broadcast, and waits in queues. */
        QUEUED,
        /** The detector delivers it next, or now. */
        NEXT,
        /** It is not its turn yet. */
        TO_COME
    }

    /** Says what becomes of a stored weight. */
    enum Weight {
        /** Its input is zero: it is never read. */
        NEVER_READ,
        /** It has been multiplied. */
        USED,
        /** It is being multiplied. */
        IN_HAND,
        /** It is not its turn yet. */
        TO_COME
    }

    private final EieMoment moment;
    private final short[] inputs;
    private final int next;
    /** The column that each PE is at; those before are done. */
    private final int[] at;
    /** The row that each PE is at in that column; those before are done. */
    private final int[] row;

    private final Map<Integer, List<Integer>> working = new HashMap<>();
    private final int slowest;

    EieProgress(EieMoment moment) {
        this.moment = moment;
        this.inputs = moment.run().layer().input().values();
        this.next = moment.detector().next().map(input -> input.column()).orElse(inputs.length);
        int pes = moment.run().config().pes();
        this.at = new int[pes];
        this.row = new int[pes];
        int least = next;
        for (PeStatus pe : moment.pes()) {
            at[pe.pe()] = pe.work().map(work -> work.activation().column()).orElse(next);
            row[pe.pe()] =
                    pe.work().flatMap(PeWork::entry).map(StoredEntry::row).orElse(-1);
            if (pe.work().isPresent()) {
                working.computeIfAbsent(at[pe.pe()], column -> new ArrayList<>())
                        .add(pe.pe());
            }
            least = Math.min(least, at[pe.pe()]);
        }
        this.slowest = least;
    }

    /** The column that the detector delivers now or next; the number of columns when it is done. */
    int next() {
        return next;
    }

    /** The PEs at work on a column. */
    List<Integer> working(int column) {
        return working.getOrDefault(column, List.of());
    }

    Column column(int column) {
        if (inputs[column] == 0) {
            return Column.SKIPPED;
        }
        if (column == next) {
            return Column.NEXT;
        }
        if (column > next) {
            return Column.TO_COME;
        }
        if (!working(column).isEmpty()) {
            return Column.AT_WORK;
        }
        return column < slowest ? Column.DONE : Column.QUEUED;
    }

    /** What becomes of the weight of a row and column, which is not zero. */
    Weight weight(int ofRow, int column) {
        int pe = moment.run().placement().pe(ofRow);
        if (inputs[column] == 0) {
            return Weight.NEVER_READ;
        }
        if (column != at[pe] || column == next) {
            return column < at[pe] ? Weight.USED : Weight.TO_COME;
        }
        if (ofRow == row[pe]) {
            return Weight.IN_HAND;
        }
        return ofRow < row[pe] ? Weight.USED : Weight.TO_COME;
    }
}
