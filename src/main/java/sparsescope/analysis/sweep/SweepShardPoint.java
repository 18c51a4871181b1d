package sparsescope.analysis.sweep;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sparsescope.file.OneLine;
import sparsescope.machine.Machine;
import sparsescope.machine.Machines;

/** Holds the rows of one point in a shard's file: one for each layer, then all layers together. */
final class SweepShardPoint {
    private final List<String> lines = new ArrayList<>();
    private final List<Map<String, String>> cells = new ArrayList<>();

    void add(String line, Map<String, String> row) {
        lines.add(line);
        cells.add(row);
    }

    /** The rows as they stand. */
    List<String> lines() {
        return lines;
    }

    /** The names of the rows, in order. */
    List<String> layers() {
        return cells.stream()
                .map(row -> row.getOrDefault(SweepColumns.LAYER, ""))
                .toList();
    }

    /** What cannot be of rows that belong together. */
    Optional<String> problem() {
        String named = cells.get(0).get(SweepColumns.MACHINE);
        Optional<Machine> machine = named == null ? Optional.of(Machines.standard()) : Machines.find(named);
        if (machine.isEmpty()) {
            return Optional.of("a machine that there is none of, " + OneLine.quote(named));
        }
        int last = cells.size() - 1;
        if (last < 1 || !layers().get(last).equals(SweepRow.TOTAL)) {
            return Optional.of("rows without one of all layers at their end");
        }
        for (String column : SweepColumns.summed(machine.get())) {
            try {
                BigInteger sum = cells.subList(0, last).stream()
                        .map(row -> number(row, column))
                        .reduce(BigInteger.ZERO, BigInteger::add);
                if (!sum.equals(number(cells.get(last), column))) {
                    return Optional.of(column + " of all layers that is not the sum of theirs");
                }
            } catch (NumberFormatException e) {
                return Optional.of(column + " that is no number");
            }
        }
        return Optional.empty();
    }

    private static BigInteger number(Map<String, String> row, String column) {
        return new BigInteger(row.getOrDefault(column, ""));
    }
}
