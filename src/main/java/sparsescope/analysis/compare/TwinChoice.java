package sparsescope.analysis.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.accelerator.Presets;
import sparsescope.accelerator.Setting;
import sparsescope.dataflow.LayerPlan;
import sparsescope.file.InputException;
import sparsescope.file.OneLine;
import sparsescope.machine.Machines;
import sparsescope.network.LayerOperands;
import sparsescope.network.tensors.PaintedTensor;
import sparsescope.network.tensors.Redrawing;
import sparsescope.network.tensors.Repainting;
import sparsescope.simulation.run.LayerRun;

/**
 * Holds the one setting, preset, density or machine in which a twin differs from the open run.
 *
 * @param kind a setting's name, {@link #PRESET}, {@link #MACHINE}, or one of the densities of {@link Redrawing}
 * @param value the setting's value, the preset's or machine's name, or the density, 0…1
 */
public record TwinChoice(String kind, String value) {
    /** A whole accelerator that comes with the program. */
    public static final String PRESET = "preset";

    /** The same layer on another machine, beside which no run of this one's settings is a twin: two machines have a race of their own. */
    public static final String MACHINE = "machine";

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
                .sorted(Comparator.comparing(setting -> setting.choices().isEmpty()))
                .map(Setting::word)
                .filter(word -> !kinds.contains(word))
                .forEach(kinds::add);
        return kinds;
    }

    /** Whether {@code kind} can be more than {@link #values} says: a number. */
    public static boolean isNumber(String kind) {
        return !kind.equals(PRESET)
                && Setting.find(kind)
                        .map(setting -> setting.choices().isEmpty())
                        .orElse(true);
    }

    /** What {@code kind} can be on a twin of a run, or some of it: never what it is already, as far as that can be told. */
    public static List<String> values(String kind, LayerRun run) {
        AcceleratorConfig own = run.plan().accelerator();
        return switch (kind) {
            case PRESET ->
                Presets.names(AcceleratorConfig.MACHINE).stream()
                        .filter(name -> !Presets.get(name).equals(own))
                        .toList();
            case Redrawing.WEIGHT_DENSITY, Redrawing.INPUT_DENSITY ->
                IntStream.rangeClosed(1, DENSITIES)
                        .mapToObj(i -> String.valueOf((double) i / DENSITIES))
                        .toList();
            default -> {
                Setting setting = Setting.named(kind);
                Stream<String> all = setting.choices().isEmpty() ? numbers(setting, run) : setting.choices().stream();
                yield all.filter(word -> !word.equals(written(setting, own)))
                        .filter(word -> new TwinChoice(kind, word).problem(run).isEmpty())
                        .distinct()
                        .toList();
            }
        };
    }

    private static String written(Setting setting, AcceleratorConfig own) {
        return Objects.toString(setting.value(own), Setting.NONE);
    }

    /** A quarter to four times of what there is now; of index bits, those that tell most. */
    private static Stream<String> numbers(Setting setting, LayerRun run) {
        if (setting == Setting.INDEX_BITS) {
            return Stream.of("0", "1", "2", "3", "4", "8", "16");
        }
        long now = inForce(setting, run);
        Stream<String> numbers =
                LongStream.of(now / 4, now / 2, 2 * now, 4 * now).mapToObj(String::valueOf);
        return setting.optional() ? Stream.concat(numbers, Stream.of(Setting.NONE)) : numbers;
    }

    private static int inForce(Setting setting, LayerRun run) {
        AcceleratorConfig own = run.plan().accelerator();
        return switch (setting) {
            case KC, MAX_KC -> run.plan().kc();
            case QUEUE_DEPTH -> own.effectiveQueueDepth();
            case PPU_WIDTH -> own.effectivePpuWidth();
            default -> (Integer) setting.value(own);
        };
    }

    /** The value to begin with: nothing compressed against all, half as dense or many, else the first there is. */
    public static String first(String kind, LayerRun run) {
        List<String> values = values(kind, run);
        String wanted = kind.equals(DENSE.kind)
                ? DENSE.value
                : Setting.find(kind)
                        .filter(setting -> setting.choices().isEmpty())
                        .map(setting -> String.valueOf(inForce(setting, run) / 2))
                        .orElse("0.5");
        return values.contains(wanted) ? wanted : values.isEmpty() ? "" : values.get(0);
    }

    /** Why a run cannot have this twin; empty when it can. */
    public Optional<String> problem(LayerRun run) {
        try {
            switch (kind) {
                case Redrawing.WEIGHT_DENSITY, Redrawing.INPUT_DENSITY -> density(kind, value);
                default ->
                    new LayerPlan(run.layer().shape(), accelerator(run.plan().accelerator()));
            }
            return Optional.empty();
        } catch (InputException e) {
            return Optional.of(e.getMessage());
        }
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
            case Redrawing.WEIGHT_DENSITY -> LayerRun.of(atDensity(layer, true), own);
            case Redrawing.INPUT_DENSITY -> LayerRun.of(atDensity(layer, false), own);
            default -> LayerRun.of(layer, accelerator(own));
        };
    }

    private AcceleratorConfig accelerator(AcceleratorConfig own) {
        if (isMachine()) {
            throw new InputException("twin: found machine " + value + ", expected a setting, a preset or a density");
        }
        return kind.equals(PRESET) ? Presets.get(value) : own.with(Setting.named(kind), value);
    }

    private LayerOperands atDensity(LayerOperands layer, boolean weights) {
        short[] values = PaintedTensor.values(layer, weights);
        return Repainting.density(layer.name(), weights, values, values, Double.parseDouble(value))
                .on(layer);
    }

    /** Whether the twin is on another machine. */
    public boolean isMachine() {
        return kind.equals(MACHINE);
    }

    /** What the twin is called when what differs is not the best name for it. */
    public Optional<String> name() {
        return kind.equals(PRESET) ? Optional.of(value) : Optional.empty();
    }

    /** The preset that an accelerator is, if it is one. */
    public static Optional<String> preset(AcceleratorConfig accelerator) {
        return Presets.names(AcceleratorConfig.MACHINE).stream()
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
                case MACHINE -> Machines.named(value);
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
