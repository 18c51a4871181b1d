package sparsescope.analysis.sweep;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import sparsescope.file.InputException;
import sparsescope.file.OneLine;
import sparsescope.machine.Machine;
import sparsescope.machine.MachineSetting;
import sparsescope.machine.Machines;
import sparsescope.network.tensors.Redrawing;
import sparsescope.tensor.Generator;

/**
 * One thing a sweep varies, and the values it takes, as files show them.
 *
 * @param name a setting's name, or one of {@link Redrawing}'s
 * @param values at least one, none twice
 */
public record SweepAxis(String name, List<String> values) {
    public SweepAxis {
        values = List.copyOf(values);
    }

    /**
     * Reads {@code NAME=VALUES}: a list {@code 4,8,16} of values and ranges {@code 1..8}, {@code 8..32+8}, {@code 1..64*2}.
     *
     * @param option what errors call it, such as {@code --vary}
     */
    public static SweepAxis parse(String option, String text) {
        return parse(option, text, Machines.standard());
    }

    /** The same of a machine that is named. */
    public static SweepAxis parse(String option, String text, Machine machine) {
        int equals = text.indexOf('=');
        if (equals < 1) {
            throw new InputException(option + ": found " + OneLine.quote(text) + ", expected NAME=VALUES");
        }
        String name = text.substring(0, equals).strip();
        SweepDomain domain = SweepDomain.of(name, machine)
                .orElseThrow(() -> new InputException(option + ": found " + OneLine.quote(name)
                        + ", which cannot be swept; expected " + Redrawing.WEIGHT_DENSITY + ", "
                        + Redrawing.INPUT_DENSITY + ", " + Redrawing.GENERATOR + ", " + Redrawing.SEED
                        + " or one of the settings of " + machine.name() + ": "
                        + machine.settings().stream().map(MachineSetting::name).collect(Collectors.joining(", "))));
        List<String> values = new SweepValues(option + " " + name, domain).parse(text.substring(equals + 1));
        Set<String> seen = new HashSet<>();
        for (String value : values) {
            if (!seen.add(value)) {
                throw new InputException(
                        option + " " + name + ": found " + value + " a second time, expected every value once");
            }
        }
        return new SweepAxis(name, values);
    }

    /** {@code redrawing} with {@code value}, when this varies how tensors are drawn. */
    Redrawing redrawing(Redrawing redrawing, String value) {
        return switch (name) {
            case Redrawing.WEIGHT_DENSITY -> redrawing.withWeightDensity(Double.parseDouble(value));
            case Redrawing.INPUT_DENSITY -> redrawing.withInputDensity(Double.parseDouble(value));
            case Redrawing.GENERATOR ->
                redrawing.withGenerator(Generator.find(value).orElseThrow());
            case Redrawing.SEED -> redrawing.withSeed(Long.parseLong(value));
            default -> redrawing;
        };
    }

    /** Whether {@code value} is a word and not a number. */
    boolean isWord(String value, Machine machine) {
        return SweepDomain.of(name, machine).orElseThrow().hasWord(value);
    }

    /** Whether it varies how tensors are drawn, and no setting. */
    public boolean drawsTensors() {
        return SweepDomain.DRAWINGS.containsKey(name);
    }
}
