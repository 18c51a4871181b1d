package sparsescope.ui.model.memory;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.accelerator.Operands;
import sparsescope.accelerator.Setting;
import sparsescope.analysis.compare.ComparedMachine;
import sparsescope.analysis.cost.EnergyComponent;
import sparsescope.drawing.DrawingList;
import sparsescope.machine.MachineSettings;
import sparsescope.machine.Machines;

/** What of the stage a component of the energy is: the landing it is on, the kinds of parts that are lit, and the machine it is on. */
public enum ComponentParts {
    MULTIPLIERS(EnergyComponent.MULTIPLIERS, Landing.INNERMOST, "detail/slot", "multiplier"),
    COORDINATES(EnergyComponent.COORDINATES, Landing.INNERMOST, "detail/slot", "detail/queue"),
    CROSSBAR(EnergyComponent.CROSSBAR, Landing.INNERMOST, "detail/banks"),
    ACCUMULATORS(EnergyComponent.ACCUMULATORS, Landing.INNERMOST, "detail/sums", "accumulator"),
    WEIGHT_FIFO(
            EnergyComponent.WEIGHT_FIFO, Landing.INNERMOST, "detail/weight", "buffer/weight", "multiplier/\\d+/weight"),
    IARAM(EnergyComponent.IARAM, Landing.INNERMOST, "detail/activation", "buffer/input", "multiplier/\\d+/activation"),
    OARAM(EnergyComponent.OARAM, Landing.OUTERMOST, "plane/finish", "plane/output", "plane/window"),
    HALO_LINKS(EnergyComponent.HALO_LINKS, Landing.ARRAY, "link", "transfer"),
    DRAM(EnergyComponent.DRAM, Landing.OUTERMOST, "plane/weight", "plane/tile");

    /** Which landing it is on, of however many a machine has. */
    public enum Landing {
        OUTERMOST,
        ARRAY,
        INNERMOST
    }

    private static final Map<ComparedMachine, Operands> OPERANDS = Map.of(
            ComparedMachine.SCNN,
            Operands.SPARSE,
            ComparedMachine.SPARSE_A,
            Operands.SPARSE_ACTIVATIONS,
            ComparedMachine.SPARSE_W,
            Operands.SPARSE_WEIGHTS);

    private final EnergyComponent component;
    private final Landing landing;
    private final List<String> kinds;

    /** {@code kinds} are patterns of ids, without the numbers at their end. */
    ComponentParts(EnergyComponent component, Landing landing, String... kinds) {
        this.component = component;
        this.landing = landing;
        this.kinds = List.of(kinds);
    }

    /** Those of a component. */
    public static ComponentParts of(EnergyComponent component) {
        return valueOf(component.name());
    }

    /** The landing to look at. */
    public Landing landing() {
        return landing;
    }

    /** Whether they are there only when a group ends. */
    public boolean atGroupEnd() {
        return this == HALO_LINKS || this == OARAM;
    }

    /** Ids of those of the parts on a picture. */
    public List<String> on(DrawingList picture) {
        return picture.parts().stream()
                .map(DrawingList.Part::id)
                .filter(id -> kinds.stream().anyMatch(kind -> id.matches(kind + "(/\\d+)*")))
                .distinct()
                .toList();
    }

    /** The settings under which a compared machine runs, with the PEs and multipliers of an accelerator. */
    public static MachineSettings settings(ComparedMachine machine, MachineSettings accelerator) {
        if (OPERANDS.containsKey(machine)) {
            return AcceleratorConfig.of(accelerator)
                    .with(Setting.OPERANDS, OPERANDS.get(machine).word())
                    .settings();
        }
        String name = machine.title().toLowerCase(Locale.ROOT).split("-")[0];
        return Machines.find(name).map(accelerator::on).orElse(accelerator);
    }
}
