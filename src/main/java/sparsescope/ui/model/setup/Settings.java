package sparsescope.ui.model.setup;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import sparsescope.accelerator.Setting;
import sparsescope.machine.Machine;
import sparsescope.machine.MachineSetting;
import sparsescope.machine.MachineSettings;
import sparsescope.machine.Machines;
import sparsescope.machine.SettingException;

/**
 * Every setting of the machine that runs, editable. A change is checked with all the others and handed on at once; one that is out of
 * range is kept where it was typed, with the reason, and the machine stays as it was.
 */
public final class Settings {
    private final ReadOnlyObjectWrapper<Machine> machine = new ReadOnlyObjectWrapper<>();
    private final Map<String, SettingField> fields = new LinkedHashMap<>();
    private final Consumer<MachineSettings> changed;
    private MachineSettings good;
    private SettingField lastEdited;
    private boolean adopting;

    /** Settings that hand every good change to {@code changed}. */
    public Settings(Consumer<MachineSettings> changed) {
        this.changed = changed;
        begin(MachineSettings.defaults(Machines.standard()));
    }

    /** Another machine: its settings take the place of the fields there are. */
    private void begin(MachineSettings settings) {
        good = settings;
        lastEdited = null;
        fields.clear();
        for (MachineSetting setting : settings.machine().settings()) {
            SettingField field = new SettingField(setting);
            field.textProperty().set(SettingField.text(setting, settings));
            field.textProperty().addListener((o, before, now) -> edited(field));
            field.inForce(settings);
            fields.put(setting.name(), field);
        }
        machine.set(settings.machine());
    }

    /** The machine whose settings these are; when it changes, so do the fields. */
    public ReadOnlyObjectProperty<Machine> machineProperty() {
        return machine.getReadOnlyProperty();
    }

    /** The settings, in the machine's order. */
    public List<SettingField> fields() {
        return List.copyOf(fields.values());
    }

    /** One of them; null when the machine has none of that name. */
    public SettingField field(String name) {
        return fields.get(name);
    }

    /** One of SCNN's. */
    public SettingField field(Setting setting) {
        return field(setting.word());
    }

    /** Shows other settings, as of a preset or a file; what was typed wrong is forgotten, unless nothing else changes. */
    void adopt(MachineSettings settings) {
        if (!settings.equals(good)) {
            reset(settings);
        }
    }

    /** Shows other settings; what was typed wrong is forgotten. */
    void reset(MachineSettings settings) {
        if (!settings.machine().equals(good.machine())) {
            begin(settings);
            return;
        }
        adopting = true;
        inForce(settings);
        fields.values().forEach(field -> {
            field.textProperty().set(SettingField.text(field.setting(), settings));
            field.problem("");
        });
        adopting = false;
    }

    /** The run could not be laid out with the last change: says so where it was made. */
    void reject(MachineSettings stays, String message) {
        inForce(stays);
        if (lastEdited != null) {
            lastEdited.problem(message);
        }
    }

    private void edited(SettingField edited) {
        if (adopting) {
            return;
        }
        lastEdited = edited;
        fields.values().forEach(field -> field.problem(aloneWrong(field)));
        if (edited.isGood()) {
            applyTogether(edited);
        }
    }

    private void inForce(MachineSettings settings) {
        good = settings;
        fields.values().forEach(field -> field.inForce(settings));
    }

    private static String aloneWrong(SettingField field) {
        try {
            field.setting().parse(field.textProperty().get());
            return "";
        } catch (SettingException e) {
            return e.getMessage();
        }
    }

    private void applyTogether(SettingField edited) {
        Map<String, String> all = new LinkedHashMap<>();
        fields.forEach((name, field) ->
                all.put(name, field.isGood() ? field.textProperty().get() : SettingField.text(field.setting(), good)));
        try {
            MachineSettings now = good.with(all);
            if (!now.equals(good)) {
                inForce(now);
                changed.accept(now);
            }
        } catch (SettingException e) {
            edited.problem(e.getMessage());
        }
    }
}
