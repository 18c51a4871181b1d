package sparsescope.accelerator;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import sparsescope.file.InputException;
import sparsescope.file.JsonObject;
import sparsescope.file.StrictJson;
import sparsescope.machine.Machine;
import sparsescope.machine.MachineSetting;
import sparsescope.machine.MachineSettings;
import sparsescope.machine.Machines;
import sparsescope.machine.SettingException;

/**
 * An accelerator file: a machine and its settings by name; those it leaves out have their defaults.
 *
 * @param name its name
 * @param source what it describes; may be empty
 * @param settings the machine and all its settings
 */
public record AcceleratorFile(String name, String source, MachineSettings settings) {
    static final String FORMAT = "sparsescope-accelerator/1";
    static final List<String> FIELDS = List.of("$schema", "format", "name", "source", "machine", "settings");

    /** Reads and checks the accelerator in {@code file}. */
    public static AcceleratorFile read(Path file) {
        JsonObject json = StrictJson.read(file, "an accelerator file");
        json.word("format", FORMAT);
        json.allowOnly(FIELDS);
        String name = json.text("name");
        String source = json.optionalText("source").orElse("");
        return new AcceleratorFile(name, source, settings(machine(json), json.object("settings")));
    }

    /** The settings of a file that is for the machine with an {@link AcceleratorConfig}; another machine is an error that names it. */
    public AcceleratorConfig config() {
        try {
            return AcceleratorConfig.of(settings);
        } catch (SettingException e) {
            throw new InputException("accelerator " + name + ": " + e.getMessage(), e);
        }
    }

    /** The machine that {@code json} names in its field {@code machine}; without one the standard machine. */
    public static Machine machine(JsonObject json) {
        return json.optionalText("machine")
                .map(name -> Machines.find(name)
                        .orElseThrow(() -> json.error("machine", "one of " + String.join(", ", Machines.names()))))
                .orElseGet(Machines::standard);
    }

    /** The settings in an object of any file, of the machine with an {@link AcceleratorConfig}. */
    public static AcceleratorConfig config(JsonObject settings) {
        return AcceleratorConfig.of(settings(Machines.named(AcceleratorConfig.MACHINE), settings));
    }

    /** The settings of a machine in an object of any file; those it leaves out have their defaults. */
    public static MachineSettings settings(Machine machine, JsonObject json) {
        try {
            return MachineSettings.defaults(machine).with(texts(machine, json));
        } catch (SettingException e) {
            throw new InputException(json.file() + ": " + e.getMessage(), e);
        }
    }

    private static Map<String, String> texts(Machine machine, JsonObject json) {
        List<String> known =
                machine.settings().stream().map(MachineSetting::name).toList();
        Map<String, String> texts = new LinkedHashMap<>();
        for (String field : json.fields()) {
            if (!known.contains(field)) {
                String others = Machines.having(field);
                String found = others.isEmpty() ? "an unknown field" : "a setting of " + others;
                String of = others.isEmpty() ? "one of " : "one of " + machine.name() + ": ";
                throw json.error(field, found, of + String.join(", ", known));
            }
            MachineSetting setting = MachineSettings.setting(machine, field);
            boolean unsets =
                    setting.optional() && json.isText(field) && json.text(field).equals(MachineSetting.NONE);
            boolean number = setting.numeric() && !unsets;
            String value = json.scalar(field, number, setting.range()).orElseGet(() -> {
                if (!setting.optional()) {
                    throw json.error(field, setting.range());
                }
                return MachineSetting.NONE;
            });
            texts.put(field, value);
        }
        return texts;
    }
}
