package sparsescope.ui.model.setup;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.accelerator.Setting;

/** One setting as it stands in the setup panel: what is typed, and what is wrong with it. */
public final class SettingField {
    private final Setting setting;
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    SettingField(Setting setting) {
        this.setting = setting;
    }

    /** The setting. */
    public Setting setting() {
        return setting;
    }

    /** What is typed or chosen. */
    public StringProperty textProperty() {
        return text;
    }

    /** What is wrong with it, in one line; empty when nothing is. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    void problem(String message) {
        problem.set(message);
    }

    /** Whether the setting is in its range. */
    public boolean isGood() {
        return problem.get().isEmpty();
    }

    /** The setting's value in {@code accelerator}, as it is written. */
    static String text(Setting setting, AcceleratorConfig accelerator) {
        Object value = setting.value(accelerator);
        return value == null ? Setting.NONE : value.toString();
    }
}
