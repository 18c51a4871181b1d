package sparsescope.accelerator;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import sparsescope.file.InputException;
import sparsescope.file.JsonObject;
import sparsescope.file.StrictJson;

/**
 * An accelerator file: settings by name; those it leaves out have their defaults.
 *
 * @param name its name
 * @param source what it describes; may be empty
 * @param config all settings
 */
public record AcceleratorFile(String name, String source, AcceleratorConfig config) {
    static final String FORMAT = "sparsescope-accelerator/1";
    static final List<String> FIELDS = List.of("$schema", "format", "name", "source", "settings");

    /** Reads and checks the accelerator in {@code file}. */
    public static AcceleratorFile read(Path file) {
        JsonObject json = StrictJson.read(file, "an accelerator file");
        json.word("format", FORMAT);
        json.allowOnly(FIELDS);
        String name = json.text("name");
        String source = json.optionalText("source").orElse("");
        return new AcceleratorFile(name, source, config(json.object("settings")));
    }

    /** The settings in an object of any file; those it leaves out have their defaults. */
    public static AcceleratorConfig config(JsonObject settings) {
        try {
            return Setting.applyAll(AcceleratorConfig.DEFAULTS, settings(settings));
        } catch (SettingException e) {
            throw new InputException(settings.file() + ": " + e.getMessage(), e);
        }
    }

    private static Map<Setting, String> settings(JsonObject json) {
        json.allowOnly(List.copyOf(Setting.asMap(AcceleratorConfig.DEFAULTS).keySet()));
        Map<Setting, String> settings = new LinkedHashMap<>();
        for (String field : json.fields()) {
            Setting setting = Setting.named(field);
            boolean unsets =
                    setting.optional() && json.isText(field) && json.text(field).equals(Setting.NONE);
            boolean number = setting.choices().isEmpty() && !unsets;
            String value = json.scalar(field, number, setting.range()).orElseGet(() -> {
                if (!setting.optional()) {
                    throw json.error(field, setting.range());
                }
                return Setting.NONE;
            });
            settings.put(setting, value);
        }
        return settings;
    }
}
