package sparsescope.ui.setup;

import javafx.scene.control.SpinnerValueFactory;
import javafx.util.StringConverter;
import sparsescope.machine.MachineSetting;
import sparsescope.ui.model.setup.SettingField;

/** The values of a numeric setting as a spinner counts through them; what is typed stays as typed, right or wrong. */
final class SettingValues extends SpinnerValueFactory<String> {
    private final MachineSetting setting;

    SettingValues(SettingField field) {
        this.setting = field.setting();
        setConverter(new StringConverter<>() {
            @Override
            public String toString(String value) {
                return value == null ? "" : field.shown(value);
            }

            @Override
            public String fromString(String text) {
                return field.kept(text);
            }
        });
    }

    @Override
    public void increment(int steps) {
        move(steps);
    }

    @Override
    public void decrement(int steps) {
        move(-steps);
    }

    /** Below the lowest value of an optional setting is "none". */
    private void move(int steps) {
        long floor = setting.optional() ? setting.lowest() - 1L : setting.lowest();
        long to = Math.max(floor, Math.min(setting.highest(), number(floor) + steps));
        setValue(to < setting.lowest() ? MachineSetting.NONE : String.valueOf(to));
    }

    private long number(long otherwise) {
        try {
            return Long.parseLong(getValue());
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }
}
