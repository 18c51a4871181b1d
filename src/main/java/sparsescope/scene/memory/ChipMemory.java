package sparsescope.scene.memory;

import java.util.List;
import java.util.Optional;
import sparsescope.accelerator.EnergyEntry;
import sparsescope.accelerator.EnergyTable;
import sparsescope.analysis.cost.EnergyComponent;
import sparsescope.drawing.Colour;
import sparsescope.file.Named;
import sparsescope.scene.style.Theme;

/** A memory of an accelerator whose size can be thought otherwise. */
public enum ChipMemory implements Named {
    SCNN_ACCUMULATORS(
            "SCNN accumulator bank", "SCNN", 96, EnergyEntry.ACCUMULATOR_READ, 24, EnergyComponent.ACCUMULATORS),
    SCNN_FIFO("SCNN weight FIFO", "SCNN", 500, EnergyEntry.WEIGHT_FIFO_READ, 16, EnergyComponent.WEIGHT_FIFO),
    EIE_ACTIVATIONS("EIE activations", "EIE", 2048, EnergyEntry.ACTIVATION_RAM_READ, 16),
    SCNN_ACTIVATIONS(
            "SCNN activations",
            "SCNN",
            10_240,
            EnergyEntry.ACTIVATION_RAM_READ,
            16,
            EnergyComponent.IARAM,
            EnergyComponent.OARAM),
    DCNN_ACTIVATIONS(
            "DCNN activations",
            "DCNN",
            16_384,
            EnergyEntry.DENSE_RAM_READ,
            16,
            EnergyComponent.IARAM,
            EnergyComponent.OARAM),
    EIE_POINTERS("EIE pointers", "EIE", 32_768, EnergyEntry.ACTIVATION_RAM_READ, 16),
    EIE_WEIGHTS("EIE weights", "EIE", 131_072, EnergyEntry.ACTIVATION_RAM_READ, 16);

    private final String title;
    private final String machine;
    private final int bytes;
    private final EnergyEntry entry;
    private final int bits;
    private final List<EnergyComponent> components;

    ChipMemory(String title, String machine, int bytes, EnergyEntry entry, int bits, EnergyComponent... components) {
        this.title = title;
        this.machine = machine;
        this.bytes = bytes;
        this.entry = entry;
        this.bits = bits;
        this.components = List.of(components);
    }

    /** Its name for people. */
    public String title() {
        return title;
    }

    /** Its name in files. */
    @Override
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** The accelerator it belongs to. */
    public String machine() {
        return machine;
    }

    /** Its size as published, in each PE. */
    public int bytes() {
        return bytes;
    }

    /** What an access to 16 bits costs at a size, in pJ. */
    public double access(EnergyTable table, double size) {
        return table.of(entry, size) * 16 / bits;
    }

    /** The components of its machine's energy that are accesses to it. */
    public List<EnergyComponent> components() {
        return components;
    }

    Colour colour(Theme theme) {
        return switch (this) {
            case SCNN_ACCUMULATORS -> theme.sum();
            case SCNN_FIFO, EIE_WEIGHTS -> theme.weight();
            case EIE_POINTERS -> theme.recess();
            case SCNN_ACTIVATIONS, DCNN_ACTIVATIONS, EIE_ACTIVATIONS -> theme.activation();
        };
    }

    /** The memory with a name. */
    public static Optional<ChipMemory> named(String word) {
        return Named.find(values(), word);
    }
}
