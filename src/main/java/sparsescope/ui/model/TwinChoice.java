package sparsescope.ui.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.accelerator.Presets;
import sparsescope.accelerator.Setting;
import sparsescope.network.LayerOperands;
import sparsescope.network.PaintedTensor;
import sparsescope.network.Redrawing;
import sparsescope.simulation.LayerRun;

/**
 * In what a twin is to differ from the run that is open.
 *
 * @param kind a setting's name, {@link #PRESET}, or one of the densities of {@link Redrawing}
 * @param value the setting's value, the preset's name, or the density in percent
 */
public record TwinChoice(String kind, String value) {
    /** A whole accelerator that comes with the program. */
    public static final String PRESET = "preset";

    /** Nothing is compressed. */
    static final TwinChoice DENSE = new TwinChoice(Setting.OPERANDS.word(), "dense");

    private static final int PERCENT_STEP = 10;

    /** In what twins can differ: what most ask for comes first. */
    public static List<String> kinds() {
        List<String> kinds = new ArrayList<>(List.of(
                Setting.OPERANDS.word(),
                Setting.CONTENTION.word(),
                PRESET,
                Redrawing.WEIGHT_DENSITY,
                Redrawing.INPUT_DENSITY));
        Stream.of(Setting.values())
                .filter(setting -> !setting.choices().isEmpty())
                .map(Setting::word)
                .filter(word -> !kinds.contains(word))
                .forEach(kinds::add);
        return kinds;
    }

    /** What {@code kind} can be on a twin of a run: never what it is already, as far as that can be told. */
    public static List<String> values(String kind, LayerRun run) {
        AcceleratorConfig own = run.plan().accelerator();
        return switch (kind) {
            case PRESET ->
                Presets.names().stream()
                        .filter(name -> !Presets.get(name).equals(own))
                        .toList();
            case Redrawing.WEIGHT_DENSITY, Redrawing.INPUT_DENSITY ->
                IntStream.rangeClosed(1, 100 / PERCENT_STEP)
                        .mapToObj(i -> String.valueOf(i * PERCENT_STEP))
                        .toList();
            default -> {
                Setting setting = Setting.named(kind);
                yield setting.choices().stream()
                        .filter(word -> !word.equals(String.valueOf(setting.value(own))))
                        .toList();
            }
        };
    }

    /** The value to begin with: nothing compressed against all, half as dense, else the first there is. */
    public static String first(String kind, LayerRun run) {
        List<String> values = values(kind, run);
        String wanted = kind.equals(DENSE.kind) ? DENSE.value : "50";
        return values.contains(wanted) ? wanted : values.isEmpty() ? "" : values.get(0);
    }

    /** The twin of a run. */
    LayerRun of(LayerRun run) {
        LayerOperands layer = run.layer();
        AcceleratorConfig own = run.plan().accelerator();
        return switch (kind) {
            case PRESET -> LayerRun.of(layer, Presets.get(value));
            case Redrawing.WEIGHT_DENSITY -> LayerRun.of(atDensity(layer, true), own);
            case Redrawing.INPUT_DENSITY -> LayerRun.of(atDensity(layer, false), own);
            default -> LayerRun.of(layer, own.with(Setting.named(kind), value));
        };
    }

    private LayerOperands atDensity(LayerOperands layer, boolean weights) {
        short[] values = PaintedTensor.values(layer, weights);
        return Strokes.density(0, weights, values, values, Integer.parseInt(value) / 100.0)
                .in(layer.name())
                .on(layer);
    }

    /** What the twin is called when what differs is not the best name for it. */
    Optional<String> name() {
        return kind.equals(PRESET) ? Optional.of(value) : Optional.empty();
    }

    /** The preset that an accelerator is, if it is one. */
    static Optional<String> preset(AcceleratorConfig accelerator) {
        return Presets.names().stream()
                .filter(name -> Presets.get(name).equals(accelerator))
                .findFirst();
    }

    /** Whether there is such a choice at all; what a file says need not be one. */
    static boolean isChoice(String kind, String value) {
        return switch (kind) {
            case PRESET -> Presets.names().contains(value);
            case Redrawing.WEIGHT_DENSITY, Redrawing.INPUT_DENSITY ->
                value.matches("\\d{1,3}") && Integer.parseInt(value) <= 100;
            default ->
                Arrays.stream(Setting.values())
                        .anyMatch(setting ->
                                setting.word().equals(kind) && setting.choices().contains(value));
        };
    }
}
