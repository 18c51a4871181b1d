package sparsescope.reuse.walk;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import sparsescope.network.ConvShape;
import sparsescope.reuse.mapping.Dimension;
import sparsescope.reuse.mapping.Form;
import sparsescope.reuse.mapping.Level;
import sparsescope.reuse.mapping.Loop;
import sparsescope.reuse.mapping.Mapping;
import sparsescope.reuse.mapping.Operand;

/** Orders a layer's iterations as a mapping does, each by the counters of all loops. */
final class Nest {
    private final ConvShape shape;
    private final LayerWords words;
    private final Mapping mapping;
    private final List<Loop> loops;

    Nest(ConvShape shape, Mapping mapping) {
        this.shape = shape;
        this.words = new LayerWords(shape);
        this.mapping = mapping;
        this.loops = mapping.loops();
    }

    /** How many turns the loops at {@code level} have together. */
    int turns(Level level) {
        return mapping.at(level).stream().mapToInt(Loop::size).reduce(1, Math::multiplyExact);
    }

    /** Sets the counters of the loops at {@code level} to their {@code turn}-th turn. */
    void set(int[] counters, Level level, int turn) {
        int rest = turn;
        for (int i = loops.size() - 1; i >= 0; i--) {
            if (loops.get(i).level() == level) {
                counters[i] = rest % loops.get(i).size();
                rest /= loops.get(i).size();
            }
        }
    }

    /** Goes through all turns of the loops at {@code level} and further inside, in order. */
    void each(int[] counters, Level level, Consumer<int[]> iteration) {
        for (int turn = 0; turn < turns(level); turn++) {
            set(counters, level, turn);
            if (level == Level.REGISTER) {
                iteration.accept(counters);
            } else {
                each(counters, Level.values()[level.ordinal() + 1], iteration);
            }
        }
    }

    /** The words by operand that the iterations of the loops at {@code level} and inside touch. */
    Map<Operand, SortedSet<Integer>> touched(int[] counters, Level level) {
        Map<Operand, SortedSet<Integer>> touched = new EnumMap<>(Operand.class);
        each(
                counters,
                level,
                each -> touch(each)
                        .forEach((operand, word) -> touched.computeIfAbsent(operand, any -> new TreeSet<>())
                                .add(word)));
        return touched;
    }

    /** The multiplication of one iteration, if it works. */
    Optional<Multiplication> work(int[] counters) {
        Map<Operand, Integer> touched = touch(counters);
        return touched.size() < Operand.values().length
                ? Optional.empty()
                : Optional.of(new Multiplication(
                        touched.get(Operand.WEIGHT), touched.get(Operand.INPUT), touched.get(Operand.OUTPUT)));
    }

    private Map<Operand, Integer> touch(int[] counters) {
        Map<Operand, Integer> touched = new EnumMap<>(Operand.class);
        for (Dimension dimension : mapping.form().dimensions()) {
            if (index(counters, dimension) >= dimension.size(shape)) {
                return touched;
            }
        }
        int k = index(counters, Dimension.K);
        int c = index(counters, Dimension.C);
        int s = index(counters, Dimension.S);
        int r = index(counters, Dimension.R);
        int row = index(counters, mapping.form().row());
        int column = index(counters, mapping.form().column());
        touched.put(Operand.WEIGHT, words.weight(k, c, s, r));
        if (mapping.form() == Form.GATHER) {
            touched.put(Operand.OUTPUT, words.output(k, row, column));
            int inputRow = row * shape.stride() + s - shape.padding();
            int inputColumn = column * shape.stride() + r - shape.padding();
            if (inputRow >= 0
                    && inputRow < shape.inputHeight()
                    && inputColumn >= 0
                    && inputColumn < shape.inputWidth()) {
                touched.put(Operand.INPUT, words.input(c, inputRow, inputColumn));
            }
        } else {
            touched.put(Operand.INPUT, words.input(c, row, column));
            int down = row + shape.padding() - s;
            int right = column + shape.padding() - r;
            if (down >= 0
                    && right >= 0
                    && down % shape.stride() == 0
                    && right % shape.stride() == 0
                    && down / shape.stride() < shape.outputHeight()
                    && right / shape.stride() < shape.outputWidth()) {
                touched.put(Operand.OUTPUT, words.output(k, down / shape.stride(), right / shape.stride()));
            }
        }
        return touched;
    }

    /** A dimension's index: its loops' counters in mixed radix. */
    private int index(int[] counters, Dimension dimension) {
        int index = 0;
        for (int i = 0; i < loops.size(); i++) {
            if (loops.get(i).dimension() == dimension) {
                index = index * loops.get(i).size() + counters[i];
            }
        }
        return index;
    }
}
