package sparsescope.scene.reuse;

import java.util.function.IntFunction;
import sparsescope.drawing.Box;
import sparsescope.drawing.Colour;
import sparsescope.drawing.Stroke;
import sparsescope.network.ConvShape;
import sparsescope.reuse.mapping.Operand;
import sparsescope.reuse.walk.LayerWords;
import sparsescope.scene.style.PaintContext;

/** Lays out all words of an operand as planes: a channel of inputs or sums, or a filter's channel, each; as large as the room allows. */
final class OperandPlanes {
    /** Where a word is. */
    enum State {
        MOVES("moves now"),
        REGISTER("in a register"),
        BUFFER("in the buffer"),
        DRAM("only in DRAM");

        private final String words;

        State(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    private static final double SPACE = 0.6;

    private final Operand operand;
    private final LayerWords words;
    private final int planes;
    private final int height;
    private final int width;
    private final int columns;
    private final double side;
    private final Box room;

    OperandPlanes(Operand operand, ConvShape shape, Box box) {
        this.operand = operand;
        this.words = new LayerWords(shape);
        this.height = switch (operand) {
            case WEIGHT -> shape.filterHeight();
            case INPUT -> shape.inputHeight();
            case OUTPUT -> shape.outputHeight();
        };
        this.width = switch (operand) {
            case WEIGHT -> shape.filterWidth();
            case INPUT -> shape.inputWidth();
            case OUTPUT -> shape.outputWidth();
        };
        this.planes = (int) (words.count(operand) / height / width);
        int best = 1;
        for (int candidate = 1; candidate <= planes; candidate++) {
            if (side(candidate, box) > side(best, box) * 1.001) {
                best = candidate;
            }
        }
        // Filters stand below one another, their channels side by side, unless that makes them much smaller.
        if (operand == Operand.WEIGHT && side(shape.inputChannels(), box) > 0.7 * side(best, box)) {
            best = shape.inputChannels();
        }
        this.columns = best;
        this.side = side(best, box);
        this.room = box;
    }

    private double side(int candidate, Box box) {
        int rows = (planes + candidate - 1) / candidate;
        double across = candidate * (width + SPACE);
        double down = rows * (height + SPACE);
        return Math.min(16, Math.min(box.width() / across, box.height() / down));
    }

    /** Row and column of a word on its plane. */
    int[] rowAndColumn(int word) {
        return new int[] {word / width % height, word % width};
    }

    /** Where a word is drawn. */
    Box cell(int word) {
        int plane = word / width / height;
        int[] at = rowAndColumn(word);
        Box box = plane(plane);
        return new Box(box.x() + at[1] * side, box.y() + at[0] * side, side, side);
    }

    private Box plane(int plane) {
        double pitchX = (width + SPACE) * side;
        double pitchY = (height + SPACE) * side;
        return new Box(
                room.x() + plane % columns * pitchX, room.y() + plane / columns * pitchY, width * side, height * side);
    }

    /** Draws every plane; cells where nothing is but DRAM are paper. */
    void paint(PaintContext pen, IntFunction<State> state) {
        Colour colour = ReuseInk.of(operand, pen.theme);
        int each = height * width;
        for (int plane = 0; plane < planes; plane++) {
            Box box = plane(plane);
            pen.list.rect(box.x(), box.y(), box.width(), box.height(), 0, pen.theme.panel(), pen.thin());
            for (int word = plane * each; word < (plane + 1) * each; word++) {
                State now = state.apply(word);
                if (now == State.BUFFER || now == State.DRAM && side >= PaintContext.SMALLEST_CELL) {
                    cell(pen, now, colour, cell(word));
                }
            }
            // What is held or moves is outlined over its neighbours.
            for (int word = plane * each; word < (plane + 1) * each; word++) {
                State now = state.apply(word);
                if (now == State.REGISTER || now == State.MOVES) {
                    cell(pen, now, colour, cell(word));
                }
            }
        }
    }

    /** One cell as its state asks. */
    static void cell(PaintContext pen, State state, Colour colour, Box box) {
        Colour fill = switch (state) {
            case MOVES, REGISTER -> colour;
            case BUFFER -> colour.mix(pen.theme.panel(), 0.62);
            case DRAM -> pen.theme.panel();
        };
        boolean small = box.width() < PaintContext.SMALLEST_CELL;
        Stroke stroke = switch (state) {
            case MOVES -> Stroke.solid(pen.theme.text(), small ? 0.8 : 2.2);
            case REGISTER -> Stroke.solid(pen.theme.text(), small ? 0.4 : 1);
            case BUFFER, DRAM -> small ? null : Stroke.solid(pen.theme.outline(), 0.6);
        };
        pen.list.rect(box.x(), box.y(), box.width(), box.height(), 0, fill, stroke);
    }
}
