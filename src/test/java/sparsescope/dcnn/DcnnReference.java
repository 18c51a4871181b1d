package sparsescope.dcnn;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import sparsescope.accelerator.TileSplit;
import sparsescope.dcnn.plan.DcnnConfig;
import sparsescope.network.ConvShape;
import sparsescope.network.LayerOperands;

/**
 * The dense machine as a clock that ticks: every PE has a list of the runs it must still do, written down by the loops of the model, and takes
 * one off in each tick. Slow on purpose; shares nothing with the program but shapes and tensors.
 */
final class DcnnReference {
    /** What a multiplier did: a letter for its cause, and what it added. */
    record Slot(char cause, long product) {}

    /**
     * One tick of one PE.
     *
     * @param group index of the output-channel group; −1 when the PE has finished
     * @param slots what its multipliers did
     */
    record Tick(int group, int k, int y, int x, int run, List<Slot> slots) {}

    private final ConvShape shape;
    private final DcnnConfig config;
    private final LayerOperands layer;

    /** By PE, then cycle. */
    final List<List<Tick>> ticks = new ArrayList<>();

    final long[][][] outputs;
    final int kc;

    private DcnnReference(LayerOperands layer, DcnnConfig config) {
        this.layer = layer;
        this.shape = layer.shape();
        this.config = config;
        this.outputs = new long[shape.outputChannels()][shape.outputHeight()][shape.outputWidth()];
        int[] xs = starts(shape.outputWidth(), config.columns());
        int[] ys = starts(shape.outputHeight(), config.rows());
        this.kc = groupSize(widest(xs), widest(ys));
        List<Deque<Tick>> work = new ArrayList<>();
        for (int row = 0; row < config.rows(); row++) {
            for (int column = 0; column < config.columns(); column++) {
                work.add(loops(xs[column], xs[column + 1], ys[row], ys[row + 1]));
                ticks.add(new ArrayList<>());
            }
        }
        while (work.stream().anyMatch(left -> !left.isEmpty())) {
            for (int pe = 0; pe < work.size(); pe++) {
                ticks.get(pe).add(tick(work.get(pe).poll()));
            }
        }
    }

    static DcnnReference run(LayerOperands layer, DcnnConfig config) {
        return new DcnnReference(layer, config);
    }

    private int[] starts(int size, int parts) {
        int[] starts = new int[parts + 1];
        for (int part = 0; part < parts; part++) {
            int length = size / parts + (part < size % parts ? 1 : 0);
            if (config.tileSplit() == TileSplit.CEIL) {
                int full = size / parts + (size % parts == 0 ? 0 : 1);
                length = Math.max(0, Math.min(full, size - starts[part]));
            }
            starts[part + 1] = starts[part] + length;
        }
        return starts;
    }

    private static int widest(int[] starts) {
        int widest = 0;
        for (int part = 1; part < starts.length; part++) {
            widest = Math.max(widest, starts[part] - starts[part - 1]);
        }
        return widest;
    }

    private int groupSize(int width, int height) {
        int most = shape.outputChannels() / shape.groups();
        if (config.kc().isPresent()) {
            return Math.min(most, config.kc().getAsInt());
        }
        if (config.maxKc().isPresent()) {
            most = Math.min(most, config.maxKc().getAsInt());
        }
        int held = config.banks() * config.bankEntries() / (width * height);
        return held < 1 ? 1 : Math.min(held, most);
    }

    /** What a PE has to do, in order; the slots are filled in when it is done. */
    private Deque<Tick> loops(int x0, int x1, int y0, int y1) {
        int perFilterGroup = shape.outputChannels() / shape.groups();
        int multipliers = config.f() * config.i();
        int pairs = shape.inputChannels() / shape.groups() * shape.filterHeight() * shape.filterWidth();
        Deque<Tick> work = new ArrayDeque<>();
        int group = 0;
        for (int filterGroup = 0; filterGroup < shape.groups(); filterGroup++) {
            for (int first = 0; first < perFilterGroup; first += kc, group++) {
                for (int y = y0; y < y1; y++) {
                    for (int x = x0; x < x1; x++) {
                        for (int k = first; k < Math.min(first + kc, perFilterGroup); k++) {
                            for (int run = 0; run * multipliers < pairs; run++) {
                                work.add(new Tick(group, filterGroup * perFilterGroup + k, y, x, run, List.of()));
                            }
                        }
                    }
                }
            }
        }
        return work;
    }

    private Tick tick(Tick todo) {
        List<Slot> slots = new ArrayList<>();
        int multipliers = config.f() * config.i();
        if (todo == null) {
            while (slots.size() < multipliers) {
                slots.add(new Slot('i', 0));
            }
            return new Tick(-1, -1, -1, -1, -1, slots);
        }
        int channels = shape.inputChannels() / shape.groups();
        int firstChannel = todo.k / (shape.outputChannels() / shape.groups()) * channels;
        int number = 0;
        for (int c = 0; c < channels; c++) {
            for (int s = 0; s < shape.filterHeight(); s++) {
                for (int r = 0; r < shape.filterWidth(); r++, number++) {
                    if (number / multipliers == todo.run) {
                        slots.add(multiply(todo, firstChannel + c, c, s, r));
                    }
                }
            }
        }
        while (slots.size() < multipliers) {
            slots.add(new Slot('e', 0));
        }
        for (Slot slot : slots) {
            outputs[todo.k][todo.y][todo.x] += slot.product;
        }
        return new Tick(todo.group, todo.k, todo.y, todo.x, todo.run, slots);
    }

    private Slot multiply(Tick at, int channel, int weightChannel, int s, int r) {
        int y = at.y * shape.stride() + s - shape.padding();
        int x = at.x * shape.stride() + r - shape.padding();
        if (y < 0 || x < 0 || y >= shape.inputHeight() || x >= shape.inputWidth()) {
            return new Slot('o', 0);
        }
        long product = (long) layer.input().at(channel, y, x) * layer.weights().at(at.k, weightChannel, s, r);
        return new Slot(product == 0 ? 'z' : 'p', product);
    }

    long cycles() {
        return ticks.get(0).size();
    }

    /** Slots of a PE from cycle {@code from} to before {@code to}, by the counters' names. */
    Map<String, Long> counts(int pe, long from, long to) {
        Map<Character, Long> letters = new LinkedHashMap<>();
        for (long cycle = from; cycle < to; cycle++) {
            ticks.get(pe).get((int) cycle).slots.forEach(slot -> letters.merge(slot.cause, 1L, Long::sum));
        }
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("products", letters.getOrDefault('p', 0L));
        counts.put("zeroPairs", letters.getOrDefault('z', 0L));
        counts.put("paddingPairs", letters.getOrDefault('o', 0L));
        counts.put("emptySlots", letters.getOrDefault('e', 0L));
        counts.put("idleSlots", letters.getOrDefault('i', 0L));
        return counts;
    }

    /** Slots of all PEs from cycle {@code from} to before {@code to}. */
    Map<String, Long> counts(long from, long to) {
        Map<String, Long> sum = new LinkedHashMap<>();
        for (int pe = 0; pe < ticks.size(); pe++) {
            counts(pe, from, to).forEach((name, count) -> sum.merge(name, count, Long::sum));
        }
        return sum;
    }
}
