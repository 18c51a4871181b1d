package sparsescope.cli.options;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.accelerator.Presets;
import sparsescope.accelerator.Setting;
import sparsescope.file.InputException;
import sparsescope.file.OneLine;

/** The options that say what it runs on. */
public final class AcceleratorOptions {
    @Option(
            names = "--accelerator",
            paramLabel = "FILE-or-preset",
            description =
                    "An accelerator file, or the name of a preset: ${COMPLETION-CANDIDATES}. Without it every setting has"
                            + " its default.",
            completionCandidates = OptionNames.Accelerators.class)
    private String accelerator;

    @Option(
            names = "--set",
            paramLabel = "name=value",
            description =
                    "Changes one setting; may be given several times, the last one counts. The settings are listed below.")
    private List<String> settings = List.of();

    /** Commands that take settings list them below their help. */
    @Spec(Spec.Target.MIXEE)
    void listSettings(CommandSpec command) {
        command.usageMessage().footer(settingsHelp());
    }

    /** The accelerator with its changes. */
    public AcceleratorConfig accelerator() {
        AcceleratorConfig base = accelerator == null
                ? AcceleratorConfig.DEFAULTS
                : Presets.open(accelerator).config();
        Map<Setting, String> changes = new LinkedHashMap<>();
        for (String setting : settings) {
            addChange("--set", setting, changes);
        }
        return Setting.applyAll(base, changes);
    }

    /** What people call it: {@code scnn}, {@code scnn with kc=4}. */
    public String described() {
        String name = accelerator == null ? "the default accelerator" : accelerator.replaceFirst(".*[/\\\\]", "");
        return settings.isEmpty() ? name : name + " with " + String.join(", ", settings);
    }

    /** Adds a change written as {@code name=value} to {@code changes}; {@code option} is where it was given. */
    public static void addChange(String option, String text, Map<Setting, String> changes) {
        int equals = text.indexOf('=');
        if (equals < 1) {
            throw new InputException(option + ": found " + OneLine.quote(text) + ", expected name=value");
        }
        changes.put(Setting.named(text.substring(0, equals)), text.substring(equals + 1));
    }

    /** Throws when the setting {@code name} is given a value here although {@code option} gives it others. */
    public void refuseSet(String name, String option) {
        if (settings.stream().anyMatch(setting -> setting.startsWith(name + "="))) {
            throw new InputException(
                    "--set " + name + ": found together with " + option + " " + name + ", expected only one of them");
        }
    }

    /** Every setting with its range, a line each, for help texts. */
    private static String[] settingsHelp() {
        Map<String, Object> defaults = Setting.asMap(AcceleratorConfig.DEFAULTS);
        String[] lines = new String[Setting.values().length + 2];
        lines[0] = "";
        lines[1] = "Settings (default; range):";
        for (Setting setting : Setting.values()) {
            Object standard = defaults.get(setting.word());
            lines[setting.ordinal() + 2] = String.format(
                    "  %-15s %s (%s; %s)",
                    setting.word(), setting.meaning(), standard == null ? Setting.NONE : standard, setting.range());
        }
        return lines;
    }
}
