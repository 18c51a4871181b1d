package sparsescope.machine;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * A machine with a value for each of its settings; every value is in its setting's range, and all go together.
 *
 * @param machine which
 * @param values by name, in the machine's order: a number, a word, or null for an optional one that is not set
 */
public record MachineSettings(Machine machine, Map<String, Object> values) {
    public MachineSettings {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** A machine with the defaults of all its settings. */
    public static MachineSettings defaults(Machine machine) {
        Map<String, Object> values = new LinkedHashMap<>();
        machine.settings().forEach(setting -> values.put(setting.name(), setting.standard()));
        return new MachineSettings(machine, values);
    }

    /** The machine's setting of that name; a {@link SettingException} lists those it has. */
    public static MachineSetting setting(Machine machine, String name) {
        return machine.settings().stream()
                .filter(setting -> setting.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new SettingException("setting " + name + ": " + machine.name()
                        + " has none of that name"
                        + elsewhere(name) + "; expected one of "
                        + machine.settings().stream().map(MachineSetting::name).collect(Collectors.joining(", "))));
    }

    private static String elsewhere(String name) {
        String machines = Machines.having(name);
        return machines.isEmpty() ? "" : ", it is a setting of " + machines;
    }

    /** The same machine with some settings changed at once, so that they are checked together. */
    public MachineSettings with(Map<String, String> changes) {
        Map<String, Object> changed = new LinkedHashMap<>(values);
        changes.forEach((name, text) -> changed.put(name, setting(machine, name).parse(text)));
        MachineSettings settings = new MachineSettings(machine, changed);
        machine.check(settings);
        return settings;
    }

    /** Another machine with this one's values of the settings that both have, as far as it takes them; all others have their defaults. */
    public MachineSettings on(Machine other) {
        Map<String, String> shared = new LinkedHashMap<>();
        for (MachineSetting setting : other.settings()) {
            if (values.containsKey(setting.name())) {
                Object value = values.get(setting.name());
                shared.put(setting.name(), value == null ? MachineSetting.NONE : value.toString());
            }
        }
        try {
            return defaults(other).with(shared);
        } catch (SettingException together) {
            // What one machine's queues hold may be too little for another's: the rest still holds.
            MachineSettings settings = defaults(other);
            for (Map.Entry<String, String> each : shared.entrySet()) {
                settings = settings.orWith(each.getKey(), each.getValue());
            }
            return settings;
        }
    }

    private MachineSettings orWith(String name, String text) {
        try {
            return with(Map.of(name, text));
        } catch (SettingException e) {
            return this;
        }
    }

    /** The value of a number that is always set. */
    public int number(String name) {
        return (Integer) values.get(name);
    }

    /** The value of an optional number. */
    public OptionalInt optional(String name) {
        Integer value = (Integer) values.get(name);
        return value == null ? OptionalInt.empty() : OptionalInt.of(value);
    }

    /** The value of a choice. */
    public String word(String name) {
        return (String) values.get(name);
    }
}
