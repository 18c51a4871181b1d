package sparsescope.reuse.count;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sparsescope.network.ConvShape;
import sparsescope.reuse.mapping.Dimension;
import sparsescope.reuse.mapping.Form;
import sparsescope.reuse.mapping.Level;
import sparsescope.reuse.mapping.Loop;
import sparsescope.reuse.mapping.Mapping;
import sparsescope.reuse.mapping.Operand;

/**
 * The counts by their definition: every iteration as a tuple of counters, every word as a tuple of indices, everything held as a set of
 * tuples. Slow, and without a thought of how the program counts.
 */
final class TupleCount {
    private final ConvShape shape;
    private final Mapping mapping;
    private final Map<String, Long> counts = new HashMap<>();
    private final Map<Operand, Set<List<Integer>>> inBuffer = new EnumMap<>(Operand.class);
    private final Map<List<Integer>, Map<Operand, Set<List<Integer>>>> inPe = new LinkedHashMap<>();
    private final Set<List<Integer>> sent = new HashSet<>();
    private final Set<List<Integer>> written = new HashSet<>();
    private final Set<List<Integer>> updated = new HashSet<>();

    private TupleCount(ConvShape shape, Mapping mapping) {
        this.shape = shape;
        this.mapping = mapping;
    }

    static ReuseCounts of(ConvShape shape, Mapping mapping) {
        TupleCount count = new TupleCount(shape, mapping);
        count.run();
        Map<Operand, OperandCounts> operands = new EnumMap<>(Operand.class);
        for (Operand operand : Operand.values()) {
            operands.put(
                    operand,
                    new OperandCounts(
                            count.get(operand, "bufferReads"),
                            count.get(operand, "bufferWrites"),
                            count.get(operand, "arrayTransfers"),
                            count.get(operand, "dramReads"),
                            count.get(operand, "dramWrites"),
                            count.get(operand, "registerReads"),
                            count.get(operand, "registerWrites"),
                            count.get(operand, "registerWords"),
                            count.get(operand, "bufferWords")));
        }
        return new ReuseCounts(
                count.counts.getOrDefault("macs", 0L),
                count.counts.getOrDefault("steps", 0L),
                count.counts.getOrDefault("pesUsed", 0L),
                operands);
    }

    private long get(Operand operand, String counter) {
        return counts.getOrDefault(operand + counter, 0L);
    }

    private void add(Operand operand, String counter, long number) {
        counts.merge(operand + counter, number, Long::sum);
    }

    private void most(Operand operand, String counter, long number) {
        counts.merge(operand + counter, number, Math::max);
    }

    /** All tuples of counters of the loops at these levels. */
    private List<List<Integer>> tuples(Level... levels) {
        List<List<Integer>> tuples = new ArrayList<>();
        tuples.add(List.of());
        for (Loop loop : mapping.loops()) {
            if (!List.of(levels).contains(loop.level())) {
                continue;
            }
            List<List<Integer>> longer = new ArrayList<>();
            for (List<Integer> tuple : tuples) {
                for (int counter = 0; counter < loop.size(); counter++) {
                    List<Integer> next = new ArrayList<>(tuple);
                    next.add(counter);
                    longer.add(next);
                }
            }
            tuples = longer;
        }
        return tuples;
    }

    /** The words that one iteration touches, and whether it works. */
    private record Touch(Map<Operand, List<Integer>> words) {
        boolean works() {
            return words.size() == 3;
        }
    }

    /** What an iteration with these counters, of all loops in order, touches. */
    private Touch touch(List<Integer> counters) {
        Map<Dimension, Integer> index = new HashMap<>();
        for (Dimension dimension : mapping.form().dimensions()) {
            index.put(dimension, 0);
        }
        for (int i = 0; i < counters.size(); i++) {
            Loop loop = mapping.loops().get(i);
            index.merge(loop.dimension(), counters.get(i), (so, far) -> so * loop.size() + far);
        }
        Map<Operand, List<Integer>> words = new EnumMap<>(Operand.class);
        if (index.entrySet().stream()
                .anyMatch(one -> one.getValue() >= one.getKey().size(shape))) {
            return new Touch(words);
        }
        int k = index.get(Dimension.K);
        int c = index.get(Dimension.C);
        int s = index.get(Dimension.S);
        int r = index.get(Dimension.R);
        words.put(Operand.WEIGHT, List.of(k, c, s, r));
        if (mapping.form() == Form.GATHER) {
            int y = index.get(Dimension.Y);
            int x = index.get(Dimension.X);
            words.put(Operand.OUTPUT, List.of(k, y, x));
            int h = y * shape.stride() + s - shape.padding();
            int w = x * shape.stride() + r - shape.padding();
            if (h >= 0 && h < shape.inputHeight() && w >= 0 && w < shape.inputWidth()) {
                words.put(Operand.INPUT, List.of(c, h, w));
            }
        } else {
            int h = index.get(Dimension.H);
            int w = index.get(Dimension.W);
            words.put(Operand.INPUT, List.of(c, h, w));
            Optional<Integer> y = divided(h + shape.padding() - s, shape.outputHeight());
            Optional<Integer> x = divided(w + shape.padding() - r, shape.outputWidth());
            if (y.isPresent() && x.isPresent()) {
                words.put(Operand.OUTPUT, List.of(k, y.get(), x.get()));
            }
        }
        return new Touch(words);
    }

    private Optional<Integer> divided(int scaled, int size) {
        for (int quotient = 0; quotient < size; quotient++) {
            if (quotient * shape.stride() == scaled) {
                return Optional.of(quotient);
            }
        }
        return Optional.empty();
    }

    private static List<Integer> join(List<Integer> a, List<Integer> b) {
        List<Integer> joined = new ArrayList<>(a);
        joined.addAll(b);
        return joined;
    }

    private Map<Operand, Set<List<Integer>>> touched(List<Integer> outer, List<List<Integer>> inner) {
        Map<Operand, Set<List<Integer>>> touched = new EnumMap<>(Operand.class);
        for (List<Integer> rest : inner) {
            touch(join(outer, rest))
                    .words()
                    .forEach((operand, word) -> touched.computeIfAbsent(operand, any -> new HashSet<>())
                            .add(word));
        }
        return touched;
    }

    private static Set<List<Integer>> without(Set<List<Integer>> all, Set<List<Integer>> those) {
        Set<List<Integer>> rest = new HashSet<>(all);
        rest.removeAll(those);
        return rest;
    }

    private void run() {
        List<List<Integer>> pes = tuples(Level.ARRAY);
        List<List<Integer>> inPes = tuples(Level.REGISTER);
        for (List<Integer> dram : tuples(Level.DRAM)) {
            fillBuffer(touched(dram, tuples(Level.BUFFER, Level.ARRAY, Level.REGISTER)));
            for (List<Integer> buffer : tuples(Level.BUFFER)) {
                List<Integer> outer = join(dram, buffer);
                Map<List<Integer>, Map<Operand, Set<List<Integer>>>> touched = new LinkedHashMap<>();
                pes.forEach(pe -> touched.put(pe, touched(join(outer, pe), inPes)));
                for (Operand operand : Operand.values()) {
                    if (!mapping.bypass().contains(operand)) {
                        fillRegisters(operand, touched);
                    }
                }
                for (List<Integer> register : inPes) {
                    List<Touch> work = new ArrayList<>();
                    for (List<Integer> pe : pes) {
                        Touch touch = touch(join(join(outer, pe), register));
                        if (touch.works()) {
                            work.add(touch);
                        }
                    }
                    multiply(work);
                }
            }
        }
        empty();
    }

    private void fillBuffer(Map<Operand, Set<List<Integer>>> touched) {
        touched.forEach((operand, now) -> {
            Set<List<Integer>> before = inBuffer.getOrDefault(operand, Set.of());
            if (operand == Operand.OUTPUT) {
                Set<List<Integer>> leaving = without(before, now);
                add(operand, "dramWrites", leaving.size());
                written.addAll(leaving);
                add(
                        operand,
                        "dramReads",
                        without(now, before).stream().filter(written::contains).count());
            } else {
                add(operand, "dramReads", without(now, before).size());
            }
            inBuffer.put(operand, now);
            most(operand, "bufferWords", now.size());
        });
    }

    private void fillRegisters(Operand operand, Map<List<Integer>, Map<Operand, Set<List<Integer>>>> touched) {
        Set<List<Integer>> leavingAny = new HashSet<>();
        Set<List<Integer>> arrivingAny = new HashSet<>();
        long arriving = 0;
        for (List<Integer> pe : touched.keySet()) {
            Set<List<Integer>> now = touched.get(pe).get(operand);
            if (now == null) {
                continue;
            }
            Map<Operand, Set<List<Integer>>> registers = inPe.computeIfAbsent(pe, any -> new HashMap<>());
            Set<List<Integer>> before = registers.getOrDefault(operand, Set.of());
            Set<List<Integer>> missing = without(now, before);
            arriving += missing.size();
            arrivingAny.addAll(missing);
            if (operand == Operand.OUTPUT) {
                leavingAny.addAll(leave(without(before, now)));
            }
            registers.put(operand, now);
            most(operand, "registerWords", now.size());
        }
        if (operand == Operand.OUTPUT) {
            add(operand, "bufferWrites", leavingAny.size());
            sent.addAll(leavingAny);
            long returning = arrivingAny.stream().filter(sent::contains).count();
            add(operand, "bufferReads", returning);
            add(operand, "arrayTransfers", returning);
            add(operand, "registerWrites", returning);
        } else {
            add(operand, "bufferReads", arrivingAny.size());
            add(operand, "arrayTransfers", arriving);
            add(operand, "registerWrites", arriving);
        }
    }

    /** Outputs leave one PE. */
    private Set<List<Integer>> leave(Set<List<Integer>> leaving) {
        add(Operand.OUTPUT, "arrayTransfers", leaving.size());
        add(Operand.OUTPUT, "registerReads", leaving.size());
        return leaving;
    }

    private void multiply(List<Touch> work) {
        counts.merge("macs", (long) work.size(), Long::sum);
        counts.merge("steps", work.isEmpty() ? 0L : 1L, Long::sum);
        counts.merge("pesUsed", (long) work.size(), Math::max);
        for (Operand operand : Operand.values()) {
            if (!mapping.bypass().contains(operand)) {
                add(operand, "registerReads", work.size());
                add(operand, "registerWrites", operand == Operand.OUTPUT ? work.size() : 0);
                continue;
            }
            Set<List<Integer>> used = new HashSet<>();
            work.forEach(touch -> used.add(touch.words().get(operand)));
            add(operand, "arrayTransfers", work.size());
            if (operand == Operand.OUTPUT) {
                add(operand, "bufferWrites", used.size());
                add(
                        operand,
                        "bufferReads",
                        used.stream().filter(updated::contains).count());
                updated.addAll(used);
            } else {
                add(operand, "bufferReads", used.size());
            }
        }
    }

    private void empty() {
        Set<List<Integer>> leaving = new HashSet<>();
        inPe.values().forEach(registers -> leaving.addAll(leave(registers.getOrDefault(Operand.OUTPUT, Set.of()))));
        add(Operand.OUTPUT, "bufferWrites", leaving.size());
        add(
                Operand.OUTPUT,
                "dramWrites",
                inBuffer.getOrDefault(Operand.OUTPUT, Set.of()).size());
    }
}
