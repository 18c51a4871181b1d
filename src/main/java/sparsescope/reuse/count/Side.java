package sparsescope.reuse.count;

import java.util.Arrays;
import java.util.stream.IntStream;
import sparsescope.network.ConvShape;
import sparsescope.reuse.mapping.Dimension;
import sparsescope.reuse.mapping.Form;
import sparsescope.reuse.mapping.Operand;

/**
 * Describes a convolution along one side of the plane: rows with filter rows, or columns with filter columns.
 *
 * @param form whether the plane's loop counts outputs or inputs
 * @param loop the plane's dimension that loops count
 * @param loopSize its size
 * @param filter the filter's dimension
 * @param filterSize its size
 * @param otherSize the size of the plane that loops do not count
 * @param stride the stride
 * @param padding zeros before the first index
 */
record Side(
        Form form,
        Dimension loop,
        int loopSize,
        Dimension filter,
        int filterSize,
        int otherSize,
        int stride,
        int padding) {

    private static final int OUTSIDE = -1;

    static Side rows(ConvShape shape, Form form) {
        int other = form == Form.GATHER ? shape.inputHeight() : shape.outputHeight();
        return side(shape, form, form.row(), Dimension.S, other);
    }

    static Side columns(ConvShape shape, Form form) {
        int other = form == Form.GATHER ? shape.inputWidth() : shape.outputWidth();
        return side(shape, form, form.column(), Dimension.R, other);
    }

    private static Side side(ConvShape shape, Form form, Dimension loop, Dimension filter, int other) {
        return new Side(
                form, loop, loop.size(shape), filter, filter.size(shape), other, shape.stride(), shape.padding());
    }

    /** Whether {@code operand} is the one whose index follows from the other two. */
    boolean follows(Operand operand) {
        return operand == (form == Form.GATHER ? Operand.INPUT : Operand.OUTPUT);
    }

    /** The index in the plane that loops do not count; {@link #OUTSIDE} when there is none. */
    private int other(int plane, int tap) {
        if (form == Form.GATHER) {
            int input = plane * stride + tap - padding;
            return input >= 0 && input < otherSize ? input : OUTSIDE;
        }
        int scaled = plane + padding - tap;
        return scaled >= 0 && scaled % stride == 0 && scaled / stride < otherSize ? scaled / stride : OUTSIDE;
    }

    /** Whether an index of the plane meets a filter's in a multiplication. */
    boolean works(int plane, int tap) {
        return other(plane, tap) != OUTSIDE;
    }

    /** The index of an operand in one iteration that works. */
    int word(Operand operand, int plane, int tap) {
        if (operand == Operand.WEIGHT) {
            return tap;
        }
        return follows(operand) ? other(plane, tap) : plane;
    }

    /** The indices of an operand that tiles of plane and filter touch. */
    int[] words(Operand operand, Clock.Tile plane, Clock.Tile filter) {
        if (operand == Operand.WEIGHT) {
            return IntStream.range(filter.from(), filter.to()).toArray();
        }
        if (!follows(operand)) {
            return IntStream.range(plane.from(), plane.to()).toArray();
        }
        boolean[] touched = new boolean[otherSize];
        for (int index = plane.from(); index < plane.to(); index++) {
            for (int tap = filter.from(); tap < filter.to(); tap++) {
                int other = other(index, tap);
                if (other != OUTSIDE) {
                    touched[other] = true;
                }
            }
        }
        int[] words = new int[otherSize];
        int count = 0;
        for (int other = 0; other < otherSize; other++) {
            if (touched[other]) {
                words[count++] = other;
            }
        }
        return Arrays.copyOf(words, count);
    }
}
