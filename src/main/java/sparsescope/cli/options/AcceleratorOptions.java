package sparsescope.cli.options;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.accelerator.Presets;
import sparsescope.file.InputException;
import sparsescope.file.OneLine;
import sparsescope.machine.Machine;
import sparsescope.machine.MachineSetting;
import sparsescope.machine.MachineSettings;
import sparsescope.machine.Machines;

/** Declares the options that choose the accelerator and its settings. */
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

    /** The machine and its settings, with the changes. */
    public MachineSettings settings() {
        return settings(Machines.standard());
    }

    /** The same of a command that is about one machine, whose defaults it takes when no accelerator is named. */
    public MachineSettings settings(Machine unlessNamed) {
        MachineSettings base = accelerator == null
                ? MachineSettings.defaults(unlessNamed)
                : Presets.open(accelerator).settings();
        Map<String, String> changes = new LinkedHashMap<>();
        for (String setting : settings) {
            addChange("--set", setting, changes);
        }
        return base.with(changes);
    }

    /** The accelerator with its changes, for commands that only run on the machine with an {@link AcceleratorConfig}. */
    public AcceleratorConfig accelerator() {
        MachineSettings chosen = settings();
        if (!chosen.machine().name().equals(AcceleratorConfig.MACHINE)) {
            throw new InputException("--accelerator " + OneLine.quote(accelerator) + ": found machine "
                    + chosen.machine().name() + ", expected " + AcceleratorConfig.MACHINE
                    + ", which this command is made for; its presets are "
                    + String.join(", ", Presets.names(AcceleratorConfig.MACHINE)));
        }
        return AcceleratorConfig.of(chosen);
    }

    /** Whether an accelerator or a setting was named. */
    public boolean given() {
        return accelerator != null || !settings.isEmpty();
    }

    /** What people call it: {@code scnn}, {@code scnn with kc=4}. */
    public String described() {
        String name = accelerator == null ? "the default accelerator" : accelerator.replaceFirst(".*[/\\\\]", "");
        return settings.isEmpty() ? name : name + " with " + String.join(", ", settings);
    }

    /** Adds a change written as {@code name=value} to {@code changes}; {@code option} is where it was given. */
    public static void addChange(String option, String text, Map<String, String> changes) {
        int equals = text.indexOf('=');
        if (equals < 1) {
            throw new InputException(option + ": found " + OneLine.quote(text) + ", expected name=value");
        }
        changes.put(text.substring(0, equals), text.substring(equals + 1));
    }

    /** Throws when the setting {@code name} is given a value here although {@code option} gives it others. */
    public void refuseSet(String name, String option) {
        if (settings.stream().anyMatch(setting -> setting.startsWith(name + "="))) {
            throw new InputException(
                    "--set " + name + ": found together with " + option + " " + name + ", expected only one of them");
        }
    }

    /** Every setting of every machine with its range, a line each, for help texts. */
    private static String[] settingsHelp() {
        List<String> lines = new ArrayList<>();
        for (Machine machine : Machines.all()) {
            lines.add("");
            lines.add("Settings of machine " + machine.name() + " (default; range):");
            for (MachineSetting setting : machine.settings()) {
                Object standard = setting.standard() == null ? MachineSetting.NONE : setting.standard();
                lines.add(String.format(
                        "  %-15s %s (%s; %s)", setting.name(), setting.meaning(), standard, setting.range()));
            }
        }
        return lines.toArray(String[]::new);
    }
}
