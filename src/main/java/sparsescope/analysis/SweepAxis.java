package sparsescope.analysis;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import sparsescope.accelerator.Setting;
import sparsescope.file.InputException;
import sparsescope.file.OneLine;

/**
 * One thing a sweep varies, and the values it takes, as files show them.
 *
 * @param name a setting's name, {@value #WEIGHT_DENSITY} or {@value #INPUT_DENSITY}
 * @param values at least one, none twice
 */
public record SweepAxis(String name, List<String> values) {
    /** Redraws every drawn weight tensor at a density. */
    public static final String WEIGHT_DENSITY = "weightDensity";
    /** Redraws every drawn input tensor at a density. */
    public static final String INPUT_DENSITY = "inputDensity";

    public SweepAxis {
        values = List.copyOf(values);
    }

    /**
     * Reads {@code NAME=VALUES}: a list {@code 4,8,16} of values and ranges {@code 1..8}, {@code 8..32+8}, {@code 1..64*2}.
     *
     * @param option what errors call it, such as {@code --vary}
     */
    public static SweepAxis parse(String option, String text) {
        int equals = text.indexOf('=');
        if (equals < 1) {
            throw new InputException(option + ": found " + OneLine.quote(text) + ", expected NAME=VALUES");
        }
        String name = text.substring(0, equals).strip();
        Optional<Setting> setting = Setting.find(name);
        if (setting.isEmpty() && !isDensity(name)) {
            throw new InputException(option + ": found " + OneLine.quote(name) + ", which cannot be swept; expected "
                    + WEIGHT_DENSITY + ", " + INPUT_DENSITY + " or one of the settings "
                    + Arrays.stream(Setting.values()).map(Setting::word).collect(Collectors.joining(", ")));
        }
        List<String> values = new SweepValues(option + " " + name, setting).parse(text.substring(equals + 1));
        Set<String> seen = new HashSet<>();
        for (String value : values) {
            if (!seen.add(value)) {
                throw new InputException(
                        option + " " + name + ": found " + value + " a second time, expected every value once");
            }
        }
        return new SweepAxis(name, values);
    }

    private static boolean isDensity(String name) {
        return name.equals(WEIGHT_DENSITY) || name.equals(INPUT_DENSITY);
    }

    /** The setting it varies; empty when it varies a density. */
    public Optional<Setting> setting() {
        return Setting.find(name);
    }
}
