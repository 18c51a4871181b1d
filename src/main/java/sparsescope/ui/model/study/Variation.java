package sparsescope.ui.model.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import sparsescope.accelerator.Setting;
import sparsescope.network.tensors.Redrawing;
import sparsescope.tensor.Generator;

/** The settings and densities that a sweep can vary, each with values to begin with. */
public final class Variation {
    private static final String DENSITIES = "0.1..1+0.1";

    private Variation() {}

    /** The names of all that can be varied. */
    public static List<String> names() {
        List<String> names = new ArrayList<>(
                List.of(Redrawing.WEIGHT_DENSITY, Redrawing.INPUT_DENSITY, Redrawing.GENERATOR, Redrawing.SEED));
        Stream.of(Setting.values()).map(Setting::word).forEach(names::add);
        return names;
    }

    /** Values worth looking at, as a list or a range. */
    public static String values(String name) {
        return switch (name) {
            case Redrawing.WEIGHT_DENSITY, Redrawing.INPUT_DENSITY -> DENSITIES;
            case Redrawing.GENERATOR ->
                String.join(
                        ",",
                        Arrays.stream(Generator.values()).map(Generator::word).toList());
            case Redrawing.SEED -> "1..5";
            default -> values(Setting.named(name));
        };
    }

    /** Values of a setting worth looking at, as a list or a range. */
    public static String values(Setting setting) {
        return switch (setting) {
            case COLUMNS, ROWS -> "2..16*2";
            case F, I, LINK_WIDTH, PPU_WIDTH -> "1..8*2";
            case BANKS -> "8..64*2";
            case BANK_ENTRIES -> "16..256*2";
            case KC, MAX_KC -> "1..64*2";
            case INDEX_BITS -> "1..8";
            case QUEUE_DEPTH -> "16..64*2";
            default -> String.join(",", setting.choices());
        };
    }
}
