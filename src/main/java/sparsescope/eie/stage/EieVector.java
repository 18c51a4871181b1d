package sparsescope.eie.stage;

import java.util.Arrays;
import sparsescope.drawing.Box;
import sparsescope.drawing.Colour;
import sparsescope.scene.style.PaintContext;

/** The Vector landing: inputs above the matrix, outputs beside it. A large matrix is shown around the column in hand. */
final class EieVector {
    private static final int MOST_COLUMNS = 32;
    private static final int MOST_ROWS = 16;

    private final PaintContext pen;
    private final EieFocus focus;
    private final Box area;

    EieVector(PaintContext pen, EieFocus focus, Box area) {
        this.pen = pen;
        this.focus = focus;
        this.area = area;
    }

    void paint() {
        int inputs = focus.moment().run().layout().inputs();
        int outputs = focus.placement().outputs();
        int columns = Math.min(MOST_COLUMNS, inputs);
        int rows = Math.min(MOST_ROWS, outputs);
        int hand = focus.columnInHand();
        int left = Math.max(0, Math.min(inputs - columns, hand - columns / 2));
        int top = firstRow(rows, outputs);
        String shown = "columns " + left + "–" + (left + columns - 1) + " of " + inputs + ", rows " + top + "–"
                + (top + rows - 1) + " of " + outputs + "; outlined: the column in hand, tick: rows of " + focus.name();
        Box inside = pen.panel(area, "Inputs, matrix, outputs", shown, "");
        double width = inside.width() / (columns + 4);
        double height = inside.height() / (rows + 2);
        short[] x = focus.moment().run().layer().input().values();
        long mostInput = 1;
        long mostWeight = 1;
        for (int c = left; c < left + columns; c++) {
            mostInput = Math.max(mostInput, Math.abs(x[c]));
            for (int r = top; r < top + rows; r++) {
                mostWeight = Math.max(
                        mostWeight, Math.abs(focus.moment().run().layout().weight(r, c)));
            }
        }
        for (int c = 0; c < columns; c++) {
            Box box = new Box(inside.x() + c * width, inside.y(), width, height);
            cell("x/" + (left + c), x[left + c], box, pen.theme.activations().of(x[left + c], mostInput));
            for (int r = 0; r < rows; r++) {
                int weight = focus.moment().run().layout().weight(top + r, left + c);
                Box at = new Box(box.x(), inside.y() + (r + 1.5) * height, width, height);
                cell(
                        "w/" + (top + r) + "/" + (left + c),
                        weight,
                        at,
                        pen.theme.weights().of(weight, mostWeight));
            }
        }
        Box column = new Box(inside.x() + (hand - left) * width, inside.y(), width, (rows + 1.5) * height);
        pen.list.rect(column.x(), column.y(), column.width(), column.height(), 0, null, pen.selected());
        outputs(inside, top, rows, width, height, columns);
    }

    private int firstRow(int rows, int outputs) {
        int at = focus.moment()
                .addition(focus.pe())
                .map(sum -> sum.entry().row())
                .orElse(focus.moment().span().firstRow());
        return Math.max(0, Math.min(outputs - rows, at - rows / 2));
    }

    private void outputs(Box inside, int top, int rows, double width, double height, int columns) {
        long[] sums = focus.moment().outputs();
        long most = Math.max(1, Arrays.stream(sums).map(Math::abs).max().orElse(1));
        for (int r = 0; r < rows; r++) {
            double y = inside.y() + (r + 1.5) * height;
            cell(
                    "y/" + (top + r),
                    sums[top + r],
                    new Box(inside.x() + (columns + 1) * width, y, 3 * width, height),
                    pen.theme.sum(sums[top + r], most));
            if (focus.placement().pe(top + r) == focus.pe()) {
                pen.list.rect(
                        inside.x() + (columns + 0.3) * width,
                        y + height * 0.2,
                        width * 0.3,
                        height * 0.6,
                        0,
                        pen.theme.text(),
                        null);
            }
        }
    }

    /** Zeros are holes. */
    private void cell(String id, long value, Box place, Colour colour) {
        Box box = place.inset(1);
        pen.begin(id);
        pen.list.rect(box.x(), box.y(), box.width(), box.height(), 2, value == 0 ? pen.theme.recess() : colour, null);
        if (value != 0) {
            pen.fitted(PaintContext.number(value), box, pen.figure(14).in(pen.theme.on(colour)));
        }
        pen.end();
    }
}
