package sparsescope.eie.stage;

import java.util.stream.IntStream;
import sparsescope.drawing.Box;
import sparsescope.drawing.TextStyle;
import sparsescope.eie.focus.EieFocus;
import sparsescope.eie.layout.RowPlacement;
import sparsescope.scene.style.PaintContext;

/**
 * The part of the matrix that the Vector landing has room for.
 *
 * @param left its first column
 * @param columns how many columns
 * @param rows the rows, which need not be neighbours
 * @param values whether cells have room for values
 * @param own whether the rows are those of the PE in focus alone
 */
record EieWindow(int left, int columns, int[] rows, boolean values, boolean own) {
    /** Smaller cells cannot be told apart. */
    private static final double SMALLEST_CELL = 4;

    /**
     * Chooses what fits: the whole matrix with its values, or values of the rows of the PE in focus in a hall, or a bitmap of all rows, or one
     * of the rows of the PE in focus. Columns are around the one in hand.
     */
    static EieWindow of(PaintContext pen, EieFocus focus, Box room) {
        int inputs = focus.moment().run().layout().inputs();
        RowPlacement placement = focus.placement();
        int pass = focus.moment().span().pass();
        int[] all = IntStream.range(placement.firstRow(pass), placement.endRow(pass))
                .toArray();
        int[] own = IntStream.range(0, placement.rows(pass, focus.pe()))
                .map(local -> placement.row(pass, focus.pe(), local))
                .toArray();
        TextStyle figure = pen.figure(15);
        double floor = Math.max(12, pen.floorOf(figure));
        double width = figure.face().width("−88") * floor / 0.88;
        double height = floor / 0.62;
        int wide = (int) (room.width() / width);
        int high = (int) (room.height() / height);
        if (inputs <= wide && all.length <= high) {
            return new EieWindow(0, inputs, all, true, false);
        }
        if (own.length > 2 && (pen.lecture || inputs <= wide)) {
            int[] rows = own.length <= high ? own : around(own, focus, Math.max(1, high));
            return columns(focus, Math.max(1, Math.min(inputs, wide)), rows, true, true);
        }
        int most = (int) (room.height() / SMALLEST_CELL);
        boolean onlyOwn = all.length > most;
        int[] rows = !onlyOwn ? all : own.length <= most ? own : around(own, focus, most);
        double cell = Math.max(SMALLEST_CELL, Math.min(10, room.height() / rows.length));
        return columns(focus, Math.min(inputs, (int) (room.width() / cell)), rows, false, onlyOwn);
    }

    private static EieWindow columns(EieFocus focus, int columns, int[] rows, boolean values, boolean own) {
        int inputs = focus.moment().run().layout().inputs();
        int left = Math.max(0, Math.min(inputs - columns, focus.columnInHand() - columns / 2));
        return new EieWindow(left, columns, rows, values, own);
    }

    private static int[] around(int[] rows, EieFocus focus, int count) {
        int local = focus.status()
                .work()
                .flatMap(work -> work.entry())
                .map(entry -> entry.local())
                .orElse(0);
        int from = Math.max(0, Math.min(rows.length - count, local - count / 2));
        return IntStream.range(from, from + count).map(i -> rows[i]).toArray();
    }

    /** The column after its last. */
    int end() {
        return left + columns;
    }

    /** Where a row is shown, from 0; −1 when it is not. */
    int place(int row) {
        for (int i = 0; i < rows.length; i++) {
            if (rows[i] == row) {
                return i;
            }
        }
        return -1;
    }

    /** What of the matrix is shown, in words; empty when all of it is. */
    String words(EieFocus focus) {
        int inputs = focus.moment().run().layout().inputs();
        String shown = columns == inputs ? "" : "columns " + left + "–" + (end() - 1) + " of " + inputs;
        String which = own
                ? "rows of " + focus.name() + ": " + rows[0] + (rows.length > 1 ? " to " + rows[rows.length - 1] : "")
                : "";
        return shown + (shown.isEmpty() || which.isEmpty() ? "" : "; ") + which;
    }
}
