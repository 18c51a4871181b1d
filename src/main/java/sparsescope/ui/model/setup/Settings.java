package sparsescope.ui.model.setup;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.accelerator.Setting;
import sparsescope.machine.SettingException;

/**
 * Every setting of the accelerator, editable. A change is checked with all the others and handed on at once; one that is out of
 * range is kept where it was typed, with the reason, and the accelerator stays as it was.
 */
public final class Settings {
    private final Map<Setting, SettingField> fields = new EnumMap<>(Setting.class);
    private final Consumer<AcceleratorConfig> changed;
    private AcceleratorConfig good = AcceleratorConfig.DEFAULTS;
    private Setting lastEdited;
    private boolean adopting;

    /** Settings that hand every good change to {@code changed}. */
    public Settings(Consumer<AcceleratorConfig> changed) {
        this.changed = changed;
        for (Setting setting : Setting.values()) {
            SettingField field = new SettingField(setting);
            field.textProperty().set(SettingField.text(setting, good));
            field.textProperty().addListener((o, before, now) -> edited(setting));
            field.inForce(good);
            fields.put(setting, field);
        }
    }

    /** The settings, in the order of the model's table. */
    public List<SettingField> fields() {
        return List.copyOf(fields.values());
    }

    /** One of them. */
    public SettingField field(Setting setting) {
        return fields.get(setting);
    }

    /** Shows {@code accelerator}, as of a preset or a file; what was typed wrong is forgotten, unless nothing else changes. */
    void adopt(AcceleratorConfig accelerator) {
        if (accelerator.equals(good)) {
            return;
        }
        reset(accelerator);
    }

    /** Shows {@code accelerator}; what was typed wrong is forgotten. */
    void reset(AcceleratorConfig accelerator) {
        adopting = true;
        inForce(accelerator);
        fields.forEach((setting, field) -> {
            field.textProperty().set(SettingField.text(setting, accelerator));
            field.problem("");
        });
        adopting = false;
    }

    /** The run could not be laid out with the last change: says so where it was made. */
    void reject(AcceleratorConfig stays, String message) {
        inForce(stays);
        if (lastEdited != null) {
            fields.get(lastEdited).problem(message);
        }
    }

    private void edited(Setting setting) {
        if (adopting) {
            return;
        }
        lastEdited = setting;
        fields.values().forEach(field -> field.problem(aloneWrong(field)));
        if (fields.get(setting).isGood()) {
            applyTogether(setting);
        }
    }

    private void inForce(AcceleratorConfig accelerator) {
        good = accelerator;
        fields.values().forEach(field -> field.inForce(accelerator));
    }

    private String aloneWrong(SettingField field) {
        try {
            // On the widest queues and smallest vectors, so that only the setting's own range is judged.
            Map<Setting, String> alone = new EnumMap<>(Setting.class);
            alone.put(Setting.F, "1");
            alone.put(Setting.I, "1");
            alone.put(field.setting(), field.textProperty().get());
            Setting.applyAll(AcceleratorConfig.DEFAULTS, alone);
            return "";
        } catch (SettingException e) {
            return e.getMessage();
        }
    }

    private void applyTogether(Setting edited) {
        Map<Setting, String> all = new EnumMap<>(Setting.class);
        fields.forEach((setting, field) ->
                all.put(setting, field.isGood() ? field.textProperty().get() : SettingField.text(setting, good)));
        try {
            AcceleratorConfig now = Setting.applyAll(good, all);
            if (!now.equals(good)) {
                inForce(now);
                changed.accept(now);
            }
        } catch (SettingException e) {
            fields.get(edited).problem(e.getMessage());
        }
    }
}
