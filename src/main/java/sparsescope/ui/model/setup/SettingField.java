package sparsescope.ui.model.setup;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.accelerator.Setting;

/** One setting as it stands in the setup panel: what is typed, and what is wrong with it. */
public final class SettingField {
    private static final String AUTOMATIC = "automatic";

    private final Setting setting;
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper left = new ReadOnlyStringWrapper(Setting.NONE);
    /** Filters in a group of the run, where known: what Kc is when it is automatic. */
    private int planned;

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

    /** How it reads where nothing is given: the word for none, or what is in force then. */
    public ReadOnlyStringProperty leftProperty() {
        return left.getReadOnlyProperty();
    }

    /** The text that is kept for what a person reads or types. */
    public String kept(String shown) {
        String word = shown.strip();
        return setting.optional() && (word.equals(left.get()) || word.equals(AUTOMATIC)) ? Setting.NONE : word;
    }

    /** What a person reads for the text that is kept. */
    public String shown(String kept) {
        return Setting.NONE.equals(kept) ? left.get() : kept;
    }

    /** Another accelerator is in force. */
    void inForce(AcceleratorConfig accelerator) {
        left.set(
                switch (setting) {
                    case QUEUE_DEPTH -> AUTOMATIC + " (" + accelerator.multipliers() + ")";
                    case PPU_WIDTH -> AUTOMATIC + " (" + accelerator.f() + ")";
                    case KC -> planned == 0 ? AUTOMATIC : AUTOMATIC + " (" + planned + ")";
                    case MAX_KC -> "no limit";
                    default -> Setting.NONE;
                });
    }

    /** A run has been laid out with so many filters in its largest group. */
    void planned(int filters, AcceleratorConfig accelerator) {
        planned = filters;
        inForce(accelerator);
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
