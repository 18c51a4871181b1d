package sparsescope.scene.reuse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import sparsescope.drawing.PartId;
import sparsescope.reuse.cost.LevelEnergy;
import sparsescope.reuse.count.OperandCounts;
import sparsescope.reuse.mapping.Dimension;
import sparsescope.reuse.mapping.Form;
import sparsescope.reuse.mapping.Level;
import sparsescope.reuse.mapping.Loop;
import sparsescope.reuse.mapping.Operand;
import sparsescope.reuse.preset.Preset;
import sparsescope.reuse.search.Candidate;
import sparsescope.reuse.walk.Flow;
import sparsescope.reuse.walk.WalkMoment;
import sparsescope.scene.style.PaintContext;

/** Words the pictures of reuse. */
public final class ReuseWords {
    private ReuseWords() {}

    /** A dimension for people. */
    public static String of(Dimension dimension) {
        return switch (dimension) {
            case K -> "output channels";
            case C -> "input channels";
            case Y -> "output rows";
            case X -> "output columns";
            case H -> "input rows";
            case W -> "input columns";
            case S -> "filter rows";
            case R -> "filter columns";
        };
    }

    /** A level for people. */
    public static String of(Level level) {
        return switch (level) {
            case DRAM -> "DRAM";
            case BUFFER -> "Buffer";
            case ARRAY -> "PEs";
            case REGISTER -> "Registers";
        };
    }

    static String of(Operand operand, boolean many) {
        return switch (operand) {
            case WEIGHT -> many ? "weights" : "weight";
            case INPUT -> many ? "inputs" : "input";
            case OUTPUT -> many ? "sums" : "sum";
        };
    }

    /** Whether another turn of a dimension's loop takes other values of an operand. */
    public static boolean changes(Dimension dimension, Operand operand, Form form) {
        return switch (operand) {
            case WEIGHT ->
                List.of(Dimension.K, Dimension.C, Dimension.S, Dimension.R).contains(dimension);
            case INPUT ->
                dimension != Dimension.K
                        && (form == Form.GATHER || dimension != Dimension.S && dimension != Dimension.R);
            case OUTPUT ->
                dimension != Dimension.C
                        && (form == Form.SCATTER || dimension != Dimension.S && dimension != Dimension.R);
        };
    }

    static long buffered(OperandCounts counts) {
        return counts.bufferReads() + counts.bufferWrites();
    }

    /** The idea of a mapping in plain words, from its counts. */
    static String headline(ReuseView view) {
        if (view.proposed().isPresent()) {
            double now = view.chosen().energyPerMac();
            double then = view.proposed().get().energyPerMac();
            String change =
                    Math.abs(now - then) < 0.005 ? "the energy stays" : now > then ? "energy falls" : "energy rises";
            return "Drop it here and " + change + ": " + one(now) + " → " + one(then) + unit(view) + ".";
        }
        Candidate chosen = view.chosen();
        List<Operand> byTravel = Arrays.stream(Operand.values())
                .sorted(Comparator.comparingLong(
                        operand -> buffered(chosen.counts().of(operand))))
                .toList();
        Operand least = byTravel.get(0);
        Operand most = byTravel.get(2);
        return "A trip to the buffer for one " + of(least, false) + " serves " + number(uses(chosen, least))
                + " multiplications; for one " + of(most, false) + ", the most frequent, only "
                + number(uses(chosen, most)) + ".";
    }

    private static double uses(Candidate chosen, Operand operand) {
        long trips = buffered(chosen.counts().of(operand));
        return trips == 0 ? chosen.counts().macs() : (double) chosen.counts().macs() / trips;
    }

    /** The counts behind the headline. */
    static String example(ReuseView view) {
        if (view.proposed().isPresent()) {
            OperandCounts now = view.chosen().counts().total();
            OperandCounts then = view.proposed().get().counts().total();
            return "Accesses to the buffer " + PaintContext.number(buffered(now)) + " → "
                    + PaintContext.number(buffered(then)) + "; words in a PE’s registers "
                    + PaintContext.number(now.registerWords()) + " → " + PaintContext.number(then.registerWords())
                    + ".";
        }
        Candidate chosen = view.chosen();
        return PaintContext.number(chosen.counts().of(Operand.WEIGHT).bufferReads()) + " weight reads, "
                + PaintContext.number(chosen.counts().of(Operand.INPUT).bufferReads()) + " input reads and "
                + PaintContext.number(buffered(chosen.counts().of(Operand.OUTPUT)))
                + " trips of sums between buffer and PEs for "
                + PaintContext.number(chosen.counts().macs())
                + " multiplications. Energy: " + one(chosen.energyPerMac()) + unit(view) + ".";
    }

    private static String unit(ReuseView view) {
        return view.costs().unit().equals("pJ")
                ? " pJ for each multiplication"
                : " for each multiplication, which itself costs "
                        + trimmed(view.costs().mac());
    }

    /** What happens at the step on show. */
    static String step(ReuseView view) {
        if (view.running().isEmpty()) {
            return "This layer is too large to be gone through step by step; its counts are exact all the same.";
        }
        Running running = view.running().get();
        WalkMoment moment = running.moment();
        String head = running.atEnd() ? "The end: " : "Step " + moment.step() + ": ";
        List<String> moves = new ArrayList<>();
        for (Operand operand : List.of(Operand.WEIGHT, Operand.INPUT)) {
            long fetched = flows(moment, operand, Flow.Kind.DELIVERED);
            if (fetched > 0) {
                long served = moment.flows().stream()
                        .filter(flow -> flow.operand() == operand)
                        .mapToLong(Flow::transfers)
                        .sum();
                moves.add(counted(fetched, operand) + (fetched == 1 ? " is" : " are") + " fetched"
                        + (served > fetched ? " for " + served + " PEs’ registers" : ""));
            }
        }
        long back =
                flows(moment, Operand.OUTPUT, Flow.Kind.RETURNED) + flows(moment, Operand.OUTPUT, Flow.Kind.UPDATED);
        long gone = flows(moment, Operand.OUTPUT, Flow.Kind.SENT)
                + flows(moment, Operand.OUTPUT, Flow.Kind.STORED)
                + flows(moment, Operand.OUTPUT, Flow.Kind.UPDATED);
        if (gone > 0) {
            moves.add(counted(gone, Operand.OUTPUT) + (gone == 1 ? " leaves" : " leave") + " for the buffer");
        }
        if (back > 0) {
            moves.add(counted(back, Operand.OUTPUT) + (back == 1 ? " comes" : " come") + " back");
        }
        String work = running.atEnd()
                ? ""
                : (moves.isEmpty() ? "" : "; ")
                        + (moment.working() == 0
                                ? "no PE multiplies"
                                : moment.working() + (moment.working() == 1 ? " PE multiplies" : " PEs multiply"));
        return head + (moves.isEmpty() && !running.atEnd() ? "nothing moves; " : String.join(", ", moves))
                + (moves.isEmpty() ? work.replaceFirst("^; ", "") : work) + ".";
    }

    private static long flows(WalkMoment moment, Operand operand, Flow.Kind kind) {
        return moment.flows().stream()
                .filter(flow -> flow.operand() == operand && flow.kind() == kind)
                .count();
    }

    private static String counted(long number, Operand operand) {
        return PaintContext.number(number) + " " + of(operand, number != 1);
    }

    /** A number with one place, or none when it is large. */
    static String one(double number) {
        return number >= 1000 ? PaintContext.number(Math.round(number)) : String.format(Locale.ROOT, "%.1f", number);
    }

    private static String trimmed(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : String.format(Locale.ROOT, "%.2f", number);
    }

    static String times(double number) {
        return number(number) + "×";
    }

    private static String number(double number) {
        return number >= 10
                ? PaintContext.number(Math.round(number))
                : one(number).replace(".0", "");
    }

    /** What a part of the picture is, with exact values. */
    static String about(ReuseView view, String part) {
        PartId id = PartId.parse(part);
        return switch (id.kind()) {
            case "loop" -> loop(view, id.number(0));
            case "level" -> level(view, id.last());
            case "count" -> id.size() < 2 ? "" : count(view, id.fields().get(1), id.last());
            case "bar" -> bar(view, id.last());
            case "step" -> step(view);
            case "pe" -> pe(view, id.number(0));
            default -> "";
        };
    }

    private static String loop(ReuseView view, int place) {
        List<Loop> loops = view.chosen().mapping().loops();
        if (place < 0 || place >= loops.size()) {
            return "";
        }
        Loop loop = loops.get(place);
        List<String> other = Arrays.stream(Operand.values())
                .filter(operand -> changes(
                        loop.dimension(), operand, view.chosen().mapping().form()))
                .map(operand -> of(operand, true))
                .toList();
        return "Loop over " + of(loop.dimension()) + " (" + loop.dimension().word() + "), " + loop.size()
                + (loop.size() == 1 ? " turn" : " turns") + ", at " + of(loop.level()) + ". Each turn takes other "
                + String.join(" and ", other) + ".";
    }

    private static String level(ReuseView view, String word) {
        OperandCounts held = view.chosen().counts().total();
        return switch (word) {
            case "buffer" ->
                "The buffer holds up to " + PaintContext.number(held.bufferWords()) + " words of "
                        + PaintContext.number(view.machine().bufferWords()) + ".";
            case "array" ->
                view.chosen().mapping().pes() + " PEs of "
                        + PaintContext.number(view.machine().pes()) + " work side by side.";
            case "register" ->
                "A PE’s registers hold up to " + PaintContext.number(held.registerWords()) + " words of "
                        + PaintContext.number(view.machine().registerWords()) + ".";
            default -> "DRAM holds the whole layer; each turn of its loops brings a tile to the buffer.";
        };
    }

    private static String count(ReuseView view, String operandWord, String levelWord) {
        for (Operand operand : Operand.values()) {
            if (operand.word().equals(operandWord)) {
                OperandCounts counts = view.chosen().counts().of(operand);
                LevelEnergy energy = LevelEnergy.accesses(counts, view.costs());
                String name = of(operand, true);
                return switch (levelWord) {
                    case "dram" ->
                        capital(name) + ", DRAM: " + PaintContext.number(counts.dramReads()) + " reads, "
                                + PaintContext.number(counts.dramWrites()) + " writes; energy " + one(energy.dram())
                                + ".";
                    case "buffer" ->
                        capital(name) + ", buffer: " + PaintContext.number(counts.bufferReads()) + " reads, "
                                + PaintContext.number(counts.bufferWrites()) + " writes; energy " + one(energy.buffer())
                                + ".";
                    case "array" ->
                        capital(name) + ", to and from PEs: "
                                + PaintContext.number(counts.arrayTransfers()) + " transfers; energy "
                                + one(energy.array()) + ".";
                    default ->
                        capital(name) + ", registers: " + PaintContext.number(counts.registerReads())
                                + " reads, " + PaintContext.number(counts.registerWrites()) + " writes; energy "
                                + one(energy.register()) + ".";
                };
            }
        }
        return "";
    }

    private static String bar(ReuseView view, String word) {
        Candidate found = word.equals("chosen")
                ? view.chosen()
                : Arrays.stream(Preset.values())
                        .filter(preset -> preset.word().equals(word))
                        .findFirst()
                        .map(view.presets()::get)
                        .orElse(null);
        if (found == null) {
            return "";
        }
        LevelEnergy each = found.energy().per(found.counts().macs());
        return capital(found.mapping().name()) + ", energy for each multiplication: DRAM " + one(each.dram())
                + ", buffer " + one(each.buffer()) + ", to PEs " + one(each.array()) + ", registers "
                + one(each.register()) + ", multiplying " + one(each.mac()) + "; in all " + one(each.total()) + ".";
    }

    private static String pe(ReuseView view, int number) {
        if (view.running().isEmpty()
                || number < 0
                || number >= view.running().get().moment().registers().size()) {
            return "";
        }
        var held = view.running().get().moment().registers().get(number);
        List<String> words = Arrays.stream(Operand.values())
                .map(operand ->
                        counted(held.containsKey(operand) ? held.get(operand).size() : 0, operand))
                .toList();
        return "PE " + number + " holds " + String.join(", ", words) + ".";
    }

    static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
