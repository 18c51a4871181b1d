package sparsescope.cli.reuse;

import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import sparsescope.cli.options.Table;
import sparsescope.network.ConvShape;
import sparsescope.reuse.cost.LevelEnergy;
import sparsescope.reuse.count.OperandCounts;
import sparsescope.reuse.mapping.Loop;
import sparsescope.reuse.mapping.Mapping;
import sparsescope.reuse.mapping.Operand;
import sparsescope.reuse.preset.Preset;
import sparsescope.reuse.preset.ReuseMachine;
import sparsescope.reuse.search.Candidate;
import sparsescope.reuse.search.Goal;
import sparsescope.reuse.search.OrderSearch;

/** Counts of reuse as text for people. */
final class ReuseReport {
    private ReuseReport() {}

    static String head(Question question) {
        ConvShape shape = question.shape();
        return question.described() + ": " + shape.inputChannels() + " → " + shape.outputChannels() + " channels, "
                + shape.filterWidth() + "×" + shape.filterHeight() + " filters, " + shape.inputWidth() + "×"
                + shape.inputHeight() + " inputs, stride " + shape.stride() + ", padding " + shape.padding() + "\n"
                + machine(question.machine()) + "energy: " + question.costs().described() + "\n";
    }

    private static String machine(ReuseMachine machine) {
        return machine.equals(ReuseMachine.UNLIMITED)
                ? "as many PEs and words as the mapping needs; "
                : limit(machine.pes(), "PEs") + ", " + limit(machine.bufferWords(), "words in the buffer") + ", "
                        + limit(machine.registerWords(), "words in a PE's registers") + "; ";
    }

    private static String limit(int number, String what) {
        return number == Integer.MAX_VALUE ? "any number of " + what : number + " " + what;
    }

    static String one(Candidate counted) {
        Table rows = new Table().row("", "weights", "inputs", "outputs", "all");
        row(rows, "DRAM reads", counted, OperandCounts::dramReads);
        row(rows, "DRAM writes", counted, OperandCounts::dramWrites);
        row(rows, "buffer reads", counted, OperandCounts::bufferReads);
        row(rows, "buffer writes", counted, OperandCounts::bufferWrites);
        row(rows, "transfers to and from PEs", counted, OperandCounts::arrayTransfers);
        row(rows, "register reads", counted, OperandCounts::registerReads);
        row(rows, "register writes", counted, OperandCounts::registerWrites);
        row(rows, "most words in the buffer", counted, OperandCounts::bufferWords);
        row(rows, "most words in a PE's registers", counted, OperandCounts::registerWords);
        reuse(rows, "uses for each DRAM read", counted.counts()::dramReuse);
        reuse(rows, "uses for each buffer read", counted.counts()::bufferReuse);
        LevelEnergy perMac = counted.energy().per(counted.counts().macs());
        return loops(counted.mapping()) + "\n\n" + counted.counts().macs() + " multiplications in "
                + counted.counts().steps() + " steps on up to "
                + counted.counts().pesUsed() + " PEs\n\n" + rows + "\n" + energies(counted.energy(), perMac);
    }

    private static void row(Table rows, String name, Candidate counted, ToLongFunction<OperandCounts> count) {
        rows.row(
                name,
                Long.toString(count.applyAsLong(counted.counts().of(Operand.WEIGHT))),
                Long.toString(count.applyAsLong(counted.counts().of(Operand.INPUT))),
                Long.toString(count.applyAsLong(counted.counts().of(Operand.OUTPUT))),
                Long.toString(count.applyAsLong(counted.counts().total())));
    }

    private static void reuse(Table rows, String name, Function<Operand, OptionalDouble> reuse) {
        rows.row(
                name,
                times(reuse.apply(Operand.WEIGHT)),
                times(reuse.apply(Operand.INPUT)),
                times(reuse.apply(Operand.OUTPUT)),
                "");
    }

    private static String times(OptionalDouble times) {
        return times.isPresent() ? number("%.1f×", times.getAsDouble()) : "–";
    }

    private static String energies(LevelEnergy energy, LevelEnergy perMac) {
        Table table =
                new Table().row("energy", "DRAM", "buffer", "transfers", "registers", "multiplications", "in all");
        table.row(cells("all", energy, "%.0f"));
        table.row(cells("for each multiplication", perMac, "%.2f"));
        return table.toString();
    }

    private static String[] cells(String name, LevelEnergy energy, String format) {
        return new String[] {
            name,
            number(format, energy.dram()),
            number(format, energy.buffer()),
            number(format, energy.array()),
            number(format, energy.register()),
            number(format, energy.mac()),
            number(format, energy.total())
        };
    }

    static String all(Map<Preset, Candidate> counted, Map<Preset, String> refused) {
        Table table = head();
        counted.forEach((preset, candidate) -> add(table, preset.title(), candidate));
        return (counted.isEmpty() ? "" : table + "\nE: energy for each multiplication\n\n" + orders(counted))
                + refusals(refused);
    }

    private static Table head() {
        return new Table()
                .row(
                        "mapping",
                        "steps",
                        "PEs",
                        "DRAM",
                        "buffer",
                        "transfers",
                        "registers",
                        "E DRAM",
                        "E buffer",
                        "E transfers",
                        "E registers",
                        "E in all");
    }

    private static void add(Table table, String name, Candidate candidate) {
        OperandCounts total = candidate.counts().total();
        LevelEnergy perMac = candidate.energy().per(candidate.counts().macs());
        table.row(
                name,
                Long.toString(candidate.counts().steps()),
                Long.toString(candidate.counts().pesUsed()),
                Long.toString(total.dramReads() + total.dramWrites()),
                Long.toString(total.bufferReads() + total.bufferWrites()),
                Long.toString(total.arrayTransfers()),
                Long.toString(total.registerReads() + total.registerWrites()),
                number("%.2f", perMac.dram()),
                number("%.2f", perMac.buffer()),
                number("%.2f", perMac.array()),
                number("%.2f", perMac.register()),
                number("%.2f", perMac.total()));
    }

    private static String orders(Map<Preset, Candidate> counted) {
        return counted.entrySet().stream()
                .map(each ->
                        each.getKey().title() + ": " + loops(each.getValue().mapping()) + "\n")
                .collect(Collectors.joining());
    }

    private static String refusals(Map<Preset, String> refused) {
        return refused.entrySet().stream()
                .map(each -> each.getKey().title() + ": " + each.getValue() + "\n")
                .collect(Collectors.joining());
    }

    static String found(Goal goal, OrderSearch.Found found) {
        Table table = head();
        found.best().forEach((preset, candidate) -> add(table, preset.title(), candidate));
        String winner = found.winner(goal)
                .map(preset -> "least " + goal.title() + ": " + preset.title() + "\n\n" + table
                        + "\nE: energy for each multiplication\n\n"
                        + orders(found.best()))
                .orElse("");
        return "tried " + found.tried() + " orders, of which " + found.fitting() + " fit\n" + winner
                + refusals(found.refused());
    }

    /** The loops of a mapping in a line, by level. */
    static String loops(Mapping mapping) {
        StringBuilder text = new StringBuilder(mapping.form().word());
        Loop before = null;
        for (Loop loop : mapping.loops()) {
            boolean another = before == null || before.level() != loop.level();
            text.append(another ? " | " + loop.level().word() : "")
                    .append(' ')
                    .append(loop.dimension().word())
                    .append(' ')
                    .append(loop.size());
            before = loop;
        }
        if (!mapping.bypass().isEmpty()) {
            text.append(" | no registers for ")
                    .append(mapping.bypass().stream().map(Operand::word).collect(Collectors.joining(", ")));
        }
        return text.toString();
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
