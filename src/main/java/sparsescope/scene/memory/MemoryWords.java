package sparsescope.scene.memory;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import sparsescope.accelerator.EnergyEntry;
import sparsescope.analysis.compare.LayerFigures;
import sparsescope.analysis.cost.Energy;
import sparsescope.analysis.cost.EnergyComponent;
import sparsescope.drawing.PartId;

/** Words the picture of memories. */
final class MemoryWords {
    private MemoryWords() {}

    static String headline(MemoryView view) {
        long multiplications =
                Math.round(view.table().of(EnergyEntry.DRAM) / view.table().of(EnergyEntry.MULTIPLY));
        return "Four times the memory, twice the energy of every access; and one trip to DRAM costs as much as "
                + multiplications + " multiplications.";
    }

    static String example(MemoryView view) {
        ChipMemory memory = view.selected();
        if (memory == null) {
            return "Take hold of a memory and give it another size: what its accesses cost follows.";
        }
        if (view.bytes(memory) == memory.bytes()) {
            double cost = memory.access(view.table(), memory.bytes());
            return memory.title() + ", " + size(memory.bytes()) + " as published: each access costs " + number(cost)
                    + " pJ, as much as " + multiplications(cost / view.table().of(EnergyEntry.MULTIPLY)) + ".";
        }
        String access = size(view.bytes(memory)) + " instead of " + size(memory.bytes()) + ": each access costs "
                + number(memory.access(view.table(), view.bytes(memory))) + " pJ, " + number(view.factor(memory))
                + " times as much";
        if (view.layers().isEmpty() || memory.components().isEmpty()) {
            return memory.title() + " of " + access + ".";
        }
        boolean dense = memory.machine().equals("DCNN");
        Energy counted = dense ? view.dense() : view.sparse();
        return memory.title() + " of " + access + "; " + view.network() + " takes "
                + energy(view.priced(memory.machine()).total()) + ", not " + energy(counted.total()) + "."
                + (memory == ChipMemory.SCNN_ACTIVATIONS || memory == ChipMemory.DCNN_ACTIVATIONS
                        ? " " + spills(view, memory.machine())
                        : "");
    }

    private static String multiplications(double many) {
        return number(many) + (number(many).equals("1") ? " multiplication" : " multiplications");
    }

    /** {@code 3 of 13 layers then go through DRAM.} */
    static String spills(MemoryView view, String machine) {
        long spilling = view.spilling(machine);
        return spilling == 0
                ? "All activations then stay on the chip."
                : "In " + spilling + " of " + view.layers().size()
                        + " layers activations then do not fit and go through DRAM.";
    }

    /** Bytes for people. */
    static String size(double bytes) {
        if (bytes >= 1 << 20) {
            return number(bytes / (1 << 20)) + " MB";
        }
        return bytes >= 1024 ? number(bytes / 1024) + " KB" : Math.round(bytes) + " B";
    }

    static String number(double value) {
        return value >= 100
                ? Long.toString(Math.round(value))
                : String.format(Locale.ROOT, value >= 10 ? "%.1f" : "%.2f", value)
                        .replaceAll("\\.?0+$", "");
    }

    static String energy(double picojoules) {
        return picojoules >= 1e9
                ? number(picojoules / 1e9) + " mJ"
                : picojoules >= 1e6 ? number(picojoules / 1e6) + " µJ" : number(picojoules / 1e3) + " nJ";
    }

    static String component(EnergyComponent component) {
        return switch (component) {
            case MULTIPLIERS -> "multipliers";
            case COORDINATES -> "coordinates";
            case CROSSBAR -> "crossbar";
            case ACCUMULATORS -> "accumulators";
            case WEIGHT_FIFO -> "weight FIFO";
            case IARAM -> "input memory";
            case OARAM -> "output memory";
            case HALO_LINKS -> "halo links";
            case DRAM -> "DRAM";
        };
    }

    static String about(MemoryView view, String part) {
        PartId id = PartId.parse(part);
        switch (id.kind()) {
            case "memory" -> {
                return ChipMemory.named(id.last())
                        .map(memory -> memory.title() + ": " + size(view.bytes(memory)) + " in each PE, "
                                + number(memory.access(view.table(), view.bytes(memory)))
                                + " pJ for 16 bits. Drag it, or press ← and →, to give it another size.")
                        .orElse("");
            }
            case "worth" -> {
                double cost = ChipMemory.named(id.last())
                        .map(memory -> memory.access(view.table(), view.bytes(memory)))
                        .orElse(view.table().of(EnergyEntry.DRAM));
                String title =
                        ChipMemory.named(id.last()).map(ChipMemory::title).orElse("DRAM");
                return title + ": " + number(cost) + " pJ for 16 bits, as much as "
                        + multiplications(cost / view.table().of(EnergyEntry.MULTIPLY)) + ".";
            }
            case "published" -> {
                var all = PublishedAccess.all(view.table());
                return id.number(0) < 0 || id.number(0) >= all.size()
                        ? ""
                        : all.get(id.number(0)).what() + " ("
                                + all.get(id.number(0)).source().words() + ").";
            }
            case "layer" -> {
                if (id.number(0) < 0 || id.number(0) >= view.layers().size()) {
                    return "";
                }
                LayerFigures layer = view.layers().get(id.number(0));
                return layer.name() + ": "
                        + energy(view.priced(layer, "SCNN").total()) + " ("
                        + view.priced(layer, "SCNN").largest(3) + "); DCNN "
                        + energy(view.priced(layer, "DCNN").total()) + ".";
            }
            case "component" -> {
                boolean dense = id.sort().equals("dcnn");
                Energy energy = view.priced(dense ? "DCNN" : "SCNN");
                return Arrays.stream(EnergyComponent.values())
                        .filter(each -> each.word().equals(id.last()))
                        .map(each -> (dense ? "DCNN, " : "") + component(each) + " (" + each.meaning() + "): "
                                + energy(energy.of(each)) + " of " + energy(energy.total()) + ".")
                        .collect(Collectors.joining());
            }
            default -> {
                return "";
            }
        }
    }
}
