package sparsescope.reuse.walk;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import sparsescope.reuse.mapping.Operand;

/** The contents of the buffer and the PEs' registers while a walk goes on, and what must move when they are to hold something else. */
final class Memories {
    private final Set<Operand> bypass;
    private final Map<Operand, SortedSet<Integer>> buffer = new EnumMap<>(Operand.class);
    private final List<Map<Operand, SortedSet<Integer>>> registers = new ArrayList<>();
    private Map<Operand, SortedSet<Integer>> bufferShown = Map.of();
    private boolean bufferChanged = true;
    private List<Map<Operand, SortedSet<Integer>>> registersShown = List.of();
    private boolean registersChanged = true;
    private final Set<Integer> written = new HashSet<>();
    private final Set<Integer> sent = new HashSet<>();
    private final Set<Integer> stored = new HashSet<>();

    Memories(int pes, Set<Operand> bypass) {
        this.bypass = bypass;
        for (int pe = 0; pe < pes; pe++) {
            registers.add(new EnumMap<>(Operand.class));
        }
    }

    /** What the buffer holds; the same map as before when it holds the same. */
    Map<Operand, SortedSet<Integer>> buffer() {
        if (bufferChanged) {
            bufferShown = Collections.unmodifiableMap(new EnumMap<>(buffer));
            bufferChanged = false;
        }
        return bufferShown;
    }

    /** What each PE's registers hold; the same list as before when they hold the same, for a walk keeps one of every time step. */
    List<Map<Operand, SortedSet<Integer>>> registers() {
        if (registersChanged) {
            List<Map<Operand, SortedSet<Integer>>> held = new ArrayList<>();
            registers.forEach(
                    own -> held.add(own.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(own))));
            registersShown = Collections.unmodifiableList(held);
            registersChanged = false;
        }
        return registersShown;
    }

    /** Lets the buffer hold what is touched; an operand that is not touched stays. */
    DramTraffic fillBuffer(Map<Operand, SortedSet<Integer>> touched) {
        Map<Operand, SortedSet<Integer>> reads = new EnumMap<>(Operand.class);
        SortedSet<Integer> writes = new TreeSet<>();
        touched.forEach((operand, now) -> {
            SortedSet<Integer> before = buffer.getOrDefault(operand, Collections.emptySortedSet());
            SortedSet<Integer> missing = without(now, before);
            if (operand == Operand.OUTPUT) {
                writes.addAll(without(before, now));
                written.addAll(writes);
                missing.retainAll(written);
            }
            reads.put(operand, missing);
            if (!now.equals(before)) {
                buffer.put(operand, Collections.unmodifiableSortedSet(now));
                bufferChanged = true;
            }
        });
        return new DramTraffic(reads, writes);
    }

    /** Lets every PE's registers hold what it touches; an operand that a PE does not touch stays in it. */
    List<Flow> fillRegisters(List<Map<Operand, SortedSet<Integer>>> touched) {
        List<Flow> flows = new ArrayList<>();
        for (Operand operand : Operand.values()) {
            if (!bypass.contains(operand)) {
                fillRegisters(operand, touched, flows);
            }
        }
        return flows;
    }

    private void fillRegisters(Operand operand, List<Map<Operand, SortedSet<Integer>>> touched, List<Flow> flows) {
        SortedMap<Integer, List<Integer>> leaving = new TreeMap<>();
        SortedMap<Integer, List<Integer>> arriving = new TreeMap<>();
        for (int pe = 0; pe < touched.size(); pe++) {
            SortedSet<Integer> now = touched.get(pe).get(operand);
            if (now != null) {
                SortedSet<Integer> before = registers.get(pe).getOrDefault(operand, Collections.emptySortedSet());
                if (now.equals(before)) {
                    continue;
                }
                collect(without(before, now), pe, leaving);
                collect(without(now, before), pe, arriving);
                registers.get(pe).put(operand, Collections.unmodifiableSortedSet(now));
                registersChanged = true;
            }
        }
        if (operand == Operand.OUTPUT) {
            send(leaving, flows);
            arriving.forEach((word, pes) -> begin(word, pes, flows));
        } else {
            arriving.forEach((word, pes) -> flows.add(new Flow(Flow.Kind.DELIVERED, operand, word, pes)));
        }
    }

    private void send(SortedMap<Integer, List<Integer>> leaving, List<Flow> flows) {
        leaving.forEach((word, pes) -> flows.add(new Flow(Flow.Kind.SENT, Operand.OUTPUT, word, pes)));
        sent.addAll(leaving.keySet());
    }

    /** A sum comes to PEs: when it was sent before, the first of them goes on with it; the others begin at zero. */
    private void begin(int word, List<Integer> pes, List<Flow> flows) {
        List<Integer> atZero = pes;
        if (sent.contains(word)) {
            flows.add(new Flow(Flow.Kind.RETURNED, Operand.OUTPUT, word, pes.subList(0, 1)));
            atZero = pes.subList(1, pes.size());
        }
        if (!atZero.isEmpty()) {
            flows.add(new Flow(Flow.Kind.BEGUN, Operand.OUTPUT, word, atZero));
        }
    }

    /** What one time step moves for operands without registers. */
    List<Flow> bypass(List<Optional<Multiplication>> work) {
        List<Flow> flows = new ArrayList<>();
        for (Operand operand : bypass) {
            SortedMap<Integer, List<Integer>> used = new TreeMap<>();
            for (int pe = 0; pe < work.size(); pe++) {
                int own = pe;
                work.get(pe).ifPresent(product -> collect(Set.of(product.word(operand)), own, used));
            }
            used.forEach((word, pes) -> flows.add(new Flow(kind(operand, word), operand, word, pes)));
        }
        return flows;
    }

    private Flow.Kind kind(Operand operand, int word) {
        if (operand != Operand.OUTPUT) {
            return Flow.Kind.DELIVERED;
        }
        return stored.add(word) ? Flow.Kind.STORED : Flow.Kind.UPDATED;
    }

    /** In the end all sums leave the PEs. */
    List<Flow> emptyRegisters() {
        SortedMap<Integer, List<Integer>> leaving = new TreeMap<>();
        for (int pe = 0; pe < registers.size(); pe++) {
            collect(registers.get(pe).getOrDefault(Operand.OUTPUT, Collections.emptySortedSet()), pe, leaving);
            registers.get(pe).clear();
        }
        registersChanged = true;
        List<Flow> flows = new ArrayList<>();
        send(leaving, flows);
        return flows;
    }

    /** In the end all outputs leave the buffer. */
    DramTraffic emptyBuffer() {
        SortedSet<Integer> writes = buffer.getOrDefault(Operand.OUTPUT, Collections.emptySortedSet());
        buffer.clear();
        bufferChanged = true;
        return new DramTraffic(Map.of(), writes);
    }

    private static void collect(Set<Integer> words, int pe, Map<Integer, List<Integer>> pes) {
        words.forEach(
                word -> pes.computeIfAbsent(word, any -> new ArrayList<>()).add(pe));
    }

    private static SortedSet<Integer> without(SortedSet<Integer> all, SortedSet<Integer> those) {
        SortedSet<Integer> rest = new TreeSet<>(all);
        rest.removeAll(those);
        return rest;
    }
}
