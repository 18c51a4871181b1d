package sparsescope.ui.setup;

import sparsescope.machine.Machine;
import sparsescope.machine.MachineSetting;

/** Lists the groups of settings: settings that belong together fold together. */
enum SettingGroup {
    /** The grid of PEs, and the multipliers of each. */
    MULTIPLIERS,
    /** What is stored in which form. */
    STORAGE,
    /** How a layer's work is divided, and where PEs wait for one another. */
    DIVISION,
    /** Where products are added, and what happens when they meet. */
    ACCUMULATORS,
    /** How inputs are found and handed out to all PEs. */
    BROADCAST,
    /** What happens to sums after a group is computed. */
    OUTPUTS;

    /** The group of a setting by its name. */
    static SettingGroup of(String setting) {
        return switch (setting) {
            case "columns", "rows", "F", "I", "pes", "registers" -> MULTIPLIERS;
            case "operands", "indexBits", "weightSharing", "codeBits" -> STORAGE;
            case "banks", "bankEntries", "bankMapping", "contention" -> ACCUMULATORS;
            case "halos", "postProcessing", "linkWidth", "ppuWidth" -> OUTPUTS;
            case "detector" -> BROADCAST;
            default -> DIVISION;
        };
    }

    /** The group of a machine's setting: queues wait for products, or where inputs are broadcast for inputs. */
    static SettingGroup of(Machine machine, MachineSetting setting) {
        if (!setting.name().equals("queueDepth")) {
            return of(setting.name());
        }
        boolean broadcasts = machine.settings().stream().anyMatch(own -> of(own.name()) == BROADCAST);
        return broadcasts ? BROADCAST : ACCUMULATORS;
    }
}
