package sparsescope.analysis.sweep;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sparsescope.machine.Machine;
import sparsescope.machine.MachineSetting;
import sparsescope.network.tensors.Redrawing;
import sparsescope.tensor.Generator;

/**
 * The values that a {@link SweepAxis} may take.
 *
 * @param words the words to choose from, and then no number; may be empty
 * @param optional whether it may be left unset
 * @param lowest the smallest number
 * @param highest the largest number
 * @param whole whether numbers are whole
 * @param range all that in words
 */
record SweepDomain(
        List<String> words, boolean optional, BigDecimal lowest, BigDecimal highest, boolean whole, String range) {
    private static final SweepDomain DENSITY =
            new SweepDomain(List.of(), false, BigDecimal.ZERO, BigDecimal.ONE, false, "densities 0…1");
    private static final SweepDomain SEED = new SweepDomain(
            List.of(),
            false,
            BigDecimal.valueOf(Long.MIN_VALUE),
            BigDecimal.valueOf(Long.MAX_VALUE),
            true,
            "whole numbers of 64 bits");
    private static final SweepDomain GENERATOR = new SweepDomain(
            Arrays.stream(Generator.values()).map(Generator::word).toList(),
            false,
            BigDecimal.ZERO,
            BigDecimal.ZERO,
            false,
            Generator.words());

    /** Those of how tensors are drawn, by name. */
    static final Map<String, SweepDomain> DRAWINGS = Map.of(
            Redrawing.WEIGHT_DENSITY, DENSITY,
            Redrawing.INPUT_DENSITY, DENSITY,
            Redrawing.GENERATOR, GENERATOR,
            Redrawing.SEED, SEED);

    /** The domain of what has that name on a machine, or empty when it cannot be swept. */
    static Optional<SweepDomain> of(String name, Machine machine) {
        return DRAWINGS.containsKey(name)
                ? Optional.of(DRAWINGS.get(name))
                : machine.settings().stream()
                        .filter(setting -> setting.name().equals(name))
                        .findFirst()
                        .map(SweepDomain::of);
    }

    private static SweepDomain of(MachineSetting setting) {
        return new SweepDomain(
                setting.choices(),
                setting.optional(),
                BigDecimal.valueOf(setting.lowest()),
                BigDecimal.valueOf(setting.highest()),
                true,
                setting.range());
    }

    /** Whether it takes words and no numbers. */
    boolean isWord() {
        return !words.isEmpty();
    }

    /** Whether it is a word of this domain, and not a number. */
    boolean hasWord(String value) {
        return words.contains(value) || optional && value.equals(MachineSetting.NONE);
    }
}
