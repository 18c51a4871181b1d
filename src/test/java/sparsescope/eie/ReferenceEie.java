package sparsescope.eie;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * EIE the slow way: every queue is a queue, every cycle is gone through, every weight is asked for its nearest centroid. It shares no
 * code with the program's own.
 */
final class ReferenceEie {
    /** What a PE did, and what it looked like, in one cycle. */
    record Pe(String cause, int column, boolean taken, int position, List<Integer> queue, List<Long> sums) {}

    /** One cycle. */
    record Cycle(int pass, String detector, int column, List<Integer> full, List<Pe> pes) {}

    private record Entry(int local, int zeros, int weight) {}

    private static final class Worker {
        final Deque<Integer> queue = new ArrayDeque<>();
        final long[] sums;
        int column = -1;
        int position;

        Worker(int rows) {
            sums = new long[rows];
        }
    }

    final List<Cycle> cycles = new ArrayList<>();
    final Map<String, Long> counters = new LinkedHashMap<>();
    final long[] outputs;
    final List<Integer> table = new ArrayList<>();

    private final int[][] matrix;
    private final int[] inputs;
    private final EieConfig config;
    private Map<Integer, Integer> standIn;

    ReferenceEie(int[][] matrix, int[] inputs, EieConfig config) {
        this.matrix = matrix;
        this.inputs = inputs;
        this.config = config;
        this.outputs = new long[matrix.length];
        for (String name : List.of(
                "cycles",
                "entries",
                "placeholders",
                "emptyColumns",
                "starved",
                "finished",
                "broadcasts",
                "broadcastStalls",
                "detectorSteps",
                "products",
                "nonZeroWeights",
                "storedWeights",
                "nonZeroInputs",
                "idealCycles")) {
            counters.put(name, 0L);
        }
        share();
        count("nonZeroInputs", Arrays.stream(inputs).filter(a -> a != 0).count());
        count(
                "nonZeroWeights",
                Arrays.stream(matrix)
                        .flatMapToInt(Arrays::stream)
                        .filter(w -> w != 0)
                        .count());
        int run = config.pes() * config.registers();
        for (int first = 0; first < matrix.length; first += run) {
            pass(first, Math.min(matrix.length, first + run), first / run);
        }
        count("cycles", cycles.size());
        count("products", counters.get("entries"));
        long products = counters.get("products");
        count("idealCycles", products / config.pes() + (products % config.pes() == 0 ? 0 : 1));
    }

    private void count(String counter, long more) {
        counters.merge(counter, more, Long::sum);
    }

    // Shared weights

    private void share() {
        int[] weights = Arrays.stream(matrix)
                .flatMapToInt(Arrays::stream)
                .filter(w -> w != 0)
                .toArray();
        standIn = new LinkedHashMap<>();
        int[] different = Arrays.stream(weights).sorted().distinct().toArray();
        int n = (1 << config.codeBits()) - 1;
        if (config.weightSharing() == WeightSharing.NONE || different.length <= n) {
            Arrays.stream(different).forEach(w -> standIn.put(w, w));
            if (config.weightSharing() == WeightSharing.CODEBOOK) {
                table.add(0);
                Arrays.stream(different).forEach(table::add);
            }
            return;
        }
        double min = different[0];
        double max = different[different.length - 1];
        double[] centroids = new double[n];
        for (int i = 0; i < n; i++) {
            centroids[i] = n == 1 ? min : min + (max - min) * i / (n - 1);
        }
        int[] of = new int[weights.length];
        Arrays.fill(of, -1);
        for (int round = 0; round < 100; round++) {
            boolean changed = false;
            double[] sums = new double[n];
            int[] counts = new int[n];
            for (int i = 0; i < weights.length; i++) {
                int best = 0;
                for (int c = 1; c < n; c++) {
                    if (Math.abs(weights[i] - centroids[c]) < Math.abs(weights[i] - centroids[best])) {
                        best = c;
                    }
                }
                changed |= of[i] != best;
                of[i] = best;
                sums[best] += weights[i];
                counts[best]++;
            }
            if (!changed) {
                break;
            }
            for (int c = 0; c < n; c++) {
                if (counts[c] > 0) {
                    centroids[c] = sums[c] / counts[c];
                }
            }
        }
        table.add(0);
        for (double centroid : centroids) {
            int whole = (int) Math.signum(centroid) * (int) Math.round(Math.abs(centroid));
            table.add(whole != 0 ? whole : centroid < 0 ? -1 : 1);
        }
        for (int i = 0; i < weights.length; i++) {
            standIn.put(weights[i], table.get(of[i] + 1));
        }
    }

    // Layout: what PE p stores of column j, of rows first…end−1

    private List<Entry> stored(int pe, int column, int first, int end) {
        List<Entry> kept = new ArrayList<>();
        List<Entry> pending = new ArrayList<>();
        int zeros = 0;
        int local = 0;
        for (int row = first; row < end; row++) {
            if (row % config.pes() != pe) {
                continue;
            }
            int weight = matrix[row][column];
            if (weight != 0) {
                kept.addAll(pending);
                pending.clear();
                kept.add(new Entry(local, zeros, weight));
                zeros = 0;
            } else if (zeros == (1 << config.indexBits()) - 1) {
                pending.add(new Entry(local, zeros, 0));
                zeros = 0;
            } else {
                zeros++;
            }
            local++;
        }
        return kept;
    }

    // Detector: what it does if nothing is ever full; a column to deliver, or −1 for a step

    private Deque<Integer> errands() {
        Deque<Integer> errands = new ArrayDeque<>();
        for (int j = 0; j < inputs.length; j++) {
            if (inputs[j] != 0) {
                errands.add(j);
            }
            boolean groupEnds = j % config.pes() == config.pes() - 1;
            if (config.detector() == Detector.GROUPED && groupEnds && inputs[j] == 0) {
                errands.add(-1);
            }
        }
        while (!errands.isEmpty() && errands.peekLast() == -1) {
            errands.removeLast();
        }
        return errands;
    }

    private void pass(int first, int end, int number) {
        List<List<List<Entry>>> columns = new ArrayList<>();
        for (int j = 0; j < inputs.length; j++) {
            List<List<Entry>> column = new ArrayList<>();
            for (int pe = 0; pe < config.pes(); pe++) {
                column.add(stored(pe, j, first, end));
                count("storedWeights", column.get(pe).size());
            }
            columns.add(column);
        }
        List<Worker> workers = new ArrayList<>();
        for (int pe = 0; pe < config.pes(); pe++) {
            int rows = 0;
            for (int row = first; row < end; row++) {
                rows += row % config.pes() == pe ? 1 : 0;
            }
            workers.add(new Worker(rows));
        }
        Deque<Integer> errands = errands();
        while (!errands.isEmpty() || workers.stream().anyMatch(w -> w.column >= 0 || !w.queue.isEmpty())) {
            boolean more = !errands.isEmpty();
            List<Integer> full = new ArrayList<>();
            for (int pe = 0; pe < config.pes(); pe++) {
                if (workers.get(pe).queue.size() == config.queueDepth()) {
                    full.add(pe);
                }
            }
            List<Pe> states = new ArrayList<>();
            for (int pe = 0; pe < config.pes(); pe++) {
                states.add(work(workers.get(pe), columns, pe, more));
            }
            String detector = "done";
            int column = -1;
            List<Integer> blockers = List.of();
            if (more) {
                column = errands.peek();
                if (column == -1) {
                    detector = "step";
                    count("detectorSteps", 1);
                    errands.remove();
                } else if (full.isEmpty()) {
                    detector = "broadcast";
                    count("broadcasts", 1);
                    errands.remove();
                    for (Worker worker : workers) {
                        worker.queue.add(column);
                    }
                } else {
                    detector = "stall";
                    blockers = full;
                    count("broadcastStalls", 1);
                }
            }
            cycles.add(new Cycle(number, detector, column, blockers, states));
        }
        for (int pe = 0; pe < config.pes(); pe++) {
            for (int local = 0; local < workers.get(pe).sums.length; local++) {
                outputs[first + local * config.pes() + pe] = workers.get(pe).sums[local];
            }
        }
    }

    private Pe work(Worker worker, List<List<List<Entry>>> columns, int pe, boolean more) {
        List<Integer> queue = List.copyOf(worker.queue);
        boolean taken = false;
        if (worker.column < 0 && !worker.queue.isEmpty()) {
            worker.column = worker.queue.remove();
            worker.position = 0;
            taken = true;
        }
        int column = worker.column;
        int position = worker.position;
        String cause;
        if (column < 0) {
            cause = more ? "starved" : "finished";
        } else {
            List<Entry> entries = columns.get(column).get(pe);
            if (entries.isEmpty()) {
                cause = "emptyColumns";
            } else {
                Entry entry = entries.get(position);
                cause = entry.weight() == 0 ? "placeholders" : "entries";
                if (entry.weight() != 0) {
                    worker.sums[entry.local()] += (long) standIn.get(entry.weight()) * inputs[column];
                }
            }
            worker.position++;
            if (worker.position >= entries.size()) {
                worker.column = -1;
            }
        }
        count(cause, 1);
        return new Pe(
                cause,
                column,
                taken,
                position,
                queue,
                Arrays.stream(worker.sums).boxed().toList());
    }
}
