package sparsescope.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.accelerator.Presets;
import sparsescope.accelerator.Setting;
import sparsescope.file.InputException;
import sparsescope.file.OneLine;
import sparsescope.network.LayerOperands;
import sparsescope.network.PaintedTensor;
import sparsescope.network.Redrawing;
import sparsescope.network.Repainting;
import sparsescope.simulation.LayerRun;

/**
 * In what a twin is to differ from the run that is open.
 *
 * @param kind a setting's name, {@link #PRESET}, or one of the densities of {@link Redrawing}
 * @param value the setting's value, the preset's name, or the density, 0…1
 */
public record TwinChoice(String kind, String value) {
    /** A whole accelerator that comes with the program. */
    public static final String PRESET = "preset";

    /** Nothing is compressed. */
    public static final TwinChoice DENSE = new TwinChoice(Setting.OPERANDS.word(), "dense");

    private static final int DENSITIES = 10;

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
                IntStream.rangeClosed(1, DENSITIES)
                        .mapToObj(i -> String.valueOf((double) i / DENSITIES))
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
        String wanted = kind.equals(DENSE.kind) ? DENSE.value : "0.5";
        return values.contains(wanted) ? wanted : values.isEmpty() ? "" : values.get(0);
    }

    /**
     * The twin of a run.
     *
     * @throws InputException when there is no such twin
     */
    public LayerRun of(LayerRun run) {
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
        return Repainting.density(layer.name(), weights, values, values, Double.parseDouble(value))
                .on(layer);
    }

    /** What the twin is called when what differs is not the best name for it. */
    public Optional<String> name() {
        return kind.equals(PRESET) ? Optional.of(value) : Optional.empty();
    }

    /** The preset that an accelerator is, if it is one. */
    public static Optional<String> preset(AcceleratorConfig accelerator) {
        return Presets.names().stream()
                .filter(name -> Presets.get(name).equals(accelerator))
                .findFirst();
    }

    /**
     * Reads a choice.
     *
     * @param where what errors name, such as an option
     * @throws InputException when there is no such setting, preset or density
     */
    public static TwinChoice read(String where, String kind, String value) {
        try {
            switch (kind) {
                case PRESET -> Presets.get(value);
                case Redrawing.WEIGHT_DENSITY, Redrawing.INPUT_DENSITY -> density(kind, value);
                default -> AcceleratorConfig.DEFAULTS.with(Setting.named(kind), value);
            }
        } catch (InputException e) {
            throw new InputException(where + ": " + e.getMessage(), e);
        }
        return new TwinChoice(kind, value);
    }

    private static void density(String kind, String value) {
        try {
            double density = Double.parseDouble(value);
            if (density >= 0 && density <= 1) {
                return;
            }
        } catch (NumberFormatException e) {
            // Told below, as any other value that is no density.
        }
        throw new InputException(kind + ": found " + OneLine.quote(value) + ", expected 0…1");
    }
}
