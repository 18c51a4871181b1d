package sparsescope.ui.model.setup;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import sparsescope.machine.MachineSetting;
import sparsescope.machine.MachineSettings;

/** One setting as it stands in the setup panel: what is typed, and what is wrong with it. */
public final class SettingField {
    private static final String AUTOMATIC = "automatic";

    private final MachineSetting setting;
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper left = new ReadOnlyStringWrapper(MachineSetting.NONE);
    /** Filters in a group of the run, where known: what Kc is when it is automatic. */
    private int planned;

    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    SettingField(MachineSetting setting) {
        this.setting = setting;
    }

    /** The setting. */
    public MachineSetting setting() {
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
        return setting.optional() && (word.equals(left.get()) || word.equals(AUTOMATIC)) ? MachineSetting.NONE : word;
    }

    /** What a person reads for the text that is kept. */
    public String shown(String kept) {
        return MachineSetting.NONE.equals(kept) ? left.get() : kept;
    }

    /** Other settings are in force. */
    void inForce(MachineSettings now) {
        left.set(
                switch (setting.name()) {
                    case "queueDepth" -> AUTOMATIC + product(now, "F", "I");
                    case "ppuWidth" -> AUTOMATIC + product(now, "F");
                    case "kc" -> planned == 0 ? AUTOMATIC : AUTOMATIC + " (" + planned + ")";
                    case "maxKc" -> "no limit";
                    default -> MachineSetting.NONE;
                });
    }

    /** What follows from other settings where this one is not set: {@code " (16)"}; nothing on a machine without them. */
    private static String product(MachineSettings now, String... factors) {
        int product = 1;
        for (String factor : factors) {
            if (!now.values().containsKey(factor)) {
                return "";
            }
            product *= now.number(factor);
        }
        return " (" + product + ")";
    }

    /** A run has been laid out with so many filters in its largest group. */
    void planned(int filters, MachineSettings now) {
        planned = filters;
        inForce(now);
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

    /** The setting's value among others, as it is written. */
    static String text(MachineSetting setting, MachineSettings of) {
        Object value = of.values().get(setting.name());
        return value == null ? MachineSetting.NONE : value.toString();
    }
}
