package sparsescope.scene.array;

import java.util.ArrayList;
import java.util.List;
import sparsescope.drawing.Box;
import sparsescope.drawing.TextStyle;
import sparsescope.scene.style.PaintContext;
import sparsescope.simulation.run.Moment;
import sparsescope.simulation.state.PeState;

/** Draws under the PE grid what a card's number and strip say. */
final class ArrayLegend {
    private static final List<PeState> STATES = List.of(PeState.ISSUE, PeState.STALL, PeState.DRAIN, PeState.IDLE);

    private final PaintContext pen;
    private final boolean small;
    private final boolean exchange;
    private final boolean leaves;
    private final boolean numbered;

    /**
     * A legend.
     *
     * @param small whether PEs are squares
     * @param numbered whether cards have numbers
     */
    ArrayLegend(PaintContext pen, boolean small, boolean numbered, Moment moment) {
        this.numbered = numbered;
        this.pen = pen;
        this.small = small;
        this.exchange = moment.post().isPresent();
        this.leaves = PpuCard.leaves(moment);
    }

    /** One line of text on a baseline, as wide as the grid. */
    void paint(Box grid, double baseline) {
        TextStyle style = pen.quiet();
        double states = 0;
        if (leaves && !small) {
            // Every PE does the same.
            pen.longest(
                    grid.x(),
                    baseline,
                    grid.width(),
                    style,
                    "green: sums that leave in this cycle; blue: what the OARAM holds of their channel",
                    "green: sums that leave; blue: in the OARAM",
                    "blue: in the OARAM");
            return;
        }
        for (PeState state : STATES) {
            states += entry(style, state);
        }
        List<String> wordings = new ArrayList<>();
        if (small) {
            wordings.add(exchange ? "one square a PE; a dot sends halo sums" : "one square a PE, darker: more useful");
            wordings.add("one square a PE");
        } else if (!numbered) {
            wordings.add("bar: useful slots so far");
            wordings.add("bar: useful");
        } else {
            wordings.add("number and bar: useful slots so far, in %");
            wordings.add("number: useful slots, %");
            wordings.add("useful, %");
        }
        double room = grid.width() - states;
        double x = grid.x();
        for (String words : wordings) {
            if (style.width(words) <= room) {
                pen.text(words, x, baseline, style);
                break;
            }
        }
        if (states > grid.width()) {
            return;
        }
        x = grid.right() - states + style.size() * 0.9;
        double chip = style.size() * 0.85;
        for (PeState state : STATES) {
            pen.list.rect(x, baseline - chip * 0.9, chip, chip, 2, pen.theme.state(state), pen.thin());
            pen.text(state.word(), x + chip * 1.35, baseline, style);
            x += entry(style, state);
        }
    }

    private static double entry(TextStyle style, PeState state) {
        return style.width(state.word()) + style.size() * (0.85 * 1.35 + 0.9);
    }
}
