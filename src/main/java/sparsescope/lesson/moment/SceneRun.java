package sparsescope.lesson.moment;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.accelerator.PePosition;
import sparsescope.accelerator.Presets;
import sparsescope.analysis.compare.TwinChoice;
import sparsescope.dataflow.PeTile;
import sparsescope.file.InputException;
import sparsescope.file.OneLine;
import sparsescope.file.Progress;
import sparsescope.lesson.Scene;
import sparsescope.lesson.When;
import sparsescope.machine.LayerTypes;
import sparsescope.machine.Machine;
import sparsescope.machine.MachineReport;
import sparsescope.machine.MachineRun;
import sparsescope.machine.MachineSettings;
import sparsescope.machine.Machines;
import sparsescope.network.ConvShape;
import sparsescope.network.InputChoice;
import sparsescope.network.Layer;
import sparsescope.network.LayerOperands;
import sparsescope.network.Network;
import sparsescope.network.file.NetworkFile;
import sparsescope.network.tensors.NetworkTensors;
import sparsescope.network.tensors.PaintedTensor;
import sparsescope.reuse.mapping.Mapping;
import sparsescope.reuse.preset.ReuseMachine;
import sparsescope.scene.view.PeInFocus;
import sparsescope.simulation.condition.Condition;
import sparsescope.simulation.condition.ConditionParser;
import sparsescope.simulation.run.LayerRun;
import sparsescope.simulation.search.ConditionSearch;

/** The run that a scene shows a cycle of. Opened once for all scenes that differ in cycle and view alone. */
public final class SceneRun {
    /** Of a twin: the same layer on another machine. */
    public static final String MACHINE = "machine";

    private final NetworkTensors tensors;
    private final LayerOperands layer;
    private final MachineSettings settings;
    private final MachineRun run;
    private final Optional<LayerRun> sparse;
    private final Map<Scene.Twin, Long> twins = new HashMap<>();
    private final Optional<OrderedLoops> loops;
    private MachineReport report;

    /**
     * A layer's loops as a person has ordered them.
     *
     * @param shape the layer, of one filter group
     * @param machine what it runs on
     * @param mapping the loops
     */
    public record OrderedLoops(ConvShape shape, ReuseMachine machine, Mapping mapping) {}

    private SceneRun(NetworkTensors tensors, MachineRun run, Optional<OrderedLoops> loops) {
        this.loops = loops;
        this.tensors = tensors;
        this.layer = run.layer();
        this.settings = run.settings();
        this.run = run;
        sparse = run instanceof LayerRun own ? Optional.of(own) : Optional.empty();
    }

    /**
     * Opens the run of a scene; an {@link InputException} names the field that cannot be.
     *
     * @throws CancellationException when {@code progress} cancels
     */
    public static SceneRun open(Scene scene, Progress progress) {
        Network network = scene.redrawing().of(at("scene.network", () -> NetworkFile.open(scene.network())));
        Optional<InputChoice> input = scene.input()
                .map(name -> network.input(name)
                        .orElseThrow(() -> new InputException("scene.input: found " + OneLine.quote(name)
                                + ", expected one of "
                                + OneLine.list(network.inputs().stream()
                                        .map(InputChoice::name)
                                        .toList()))));
        int index = scene.layer()
                .map(name -> network.indexOf(name)
                        .orElseThrow(() -> new InputException("scene.layer: found " + OneLine.quote(name)
                                + ", expected one of "
                                + OneLine.list(network.layers().stream()
                                        .map(Layer::name)
                                        .toList()))))
                .orElse(0);
        MachineSettings settings = settings(scene);
        at("scene.layer", () -> {
            LayerTypes.check(settings.machine(), network.layers().get(index));
            return true;
        });
        NetworkTensors tensors = NetworkTensors.of(network, input);
        for (PaintedTensor painted : scene.painted()) {
            painted.problem(tensors).ifPresent(problem -> {
                throw new InputException("scene." + problem);
            });
            tensors = painted.on(tensors);
        }
        SceneRun opened = of(tensors, settings.machine().open(tensors.layer(index), settings));
        boolean there = opened.sparse.map(own -> own.index(progress)).orElseGet(() -> opened.run.index(progress));
        if (!there) {
            throw new CancellationException();
        }
        return opened;
    }

    /** A run that is open already, of one of these tensors' layers. */
    public static SceneRun of(NetworkTensors tensors, MachineRun run) {
        return new SceneRun(tensors, run, Optional.empty());
    }

    /** The same with loops ordered by a person. */
    public SceneRun with(OrderedLoops ordered) {
        return new SceneRun(tensors, run, Optional.of(ordered));
    }

    /** The loops as a person has ordered them; empty where a scene's own count. */
    Optional<OrderedLoops> loops() {
        return loops;
    }

    /** The machine and all its settings that a scene asks for. */
    public static MachineSettings settings(Scene scene) {
        MachineSettings base = scene.accelerator()
                .map(name -> at("scene.accelerator", () -> Presets.open(name)).settings())
                .orElseGet(() -> MachineSettings.defaults(Machines.standard()));
        Map<String, String> changes = new LinkedHashMap<>(scene.settings());
        return changes.isEmpty() ? base : at("scene.settings", () -> base.with(changes));
    }

    /** What a task finds; its errors name the field. */
    static <T> T at(String field, Supplier<T> task) {
        try {
            return task.get();
        } catch (InputException e) {
            throw new InputException(field + ": " + e.getMessage(), e);
        }
    }

    /** The tensors of the whole network. */
    public NetworkTensors tensors() {
        return tensors;
    }

    /** The layer. */
    public LayerOperands layer() {
        return layer;
    }

    /** The machine and all its settings. */
    public MachineSettings settings() {
        return settings;
    }

    /** The run as what is general sees it. */
    public MachineRun run() {
        return run;
    }

    /** The run with all that the sparse convolution machine has; empty on others. */
    public Optional<LayerRun> sparse() {
        return sparse;
    }

    /** Its cycles. */
    public long cycles() {
        return sparse.map(LayerRun::cycles).orElseGet(run::cycles);
    }

    /**
     * The cycle of a scene.
     *
     * @param before that of the stop before
     */
    public long cycle(Scene scene, long before) {
        When when = scene.when();
        if (when instanceof When.Cycle at) {
            if (at.cycle() > cycles()) {
                throw new InputException("scene.cycle: found " + at.cycle() + ", expected 0…" + cycles());
            }
            return at.cycle();
        }
        if (when instanceof When.First first) {
            return met("scene.first", first.condition(), scene, -1);
        }
        return when instanceof When.Next next ? met("scene.next", next.condition(), scene, before) : cycles();
    }

    /**
     * The next cycle that meets a condition.
     *
     * @param field names it in errors
     */
    public long met(String field, String text, Scene scene, long after) {
        LayerRun own = sparse.orElseThrow(() -> new InputException(field + ": found a condition on "
                + settings.machine().name() + ", expected a cycle: conditions are those of "
                + AcceleratorConfig.MACHINE));
        Condition condition = at(field, () -> condition(text, scene));
        if (after < 0 && condition.isMet(own.at(0), Optional.empty())) {
            return 0;
        }
        OptionalLong found = new ConditionSearch(own, condition, Progress.NONE).next(after);
        return found.orElseThrow(() -> new InputException(field + ": found " + OneLine.quote(text)
                + ", which no cycle after " + Math.max(0, after) + " meets, expected one that is met in 0…"
                + own.cycles()));
    }

    /** A condition as a scene's files have it. */
    public Condition condition(String text, Scene scene) {
        AcceleratorConfig grid = AcceleratorConfig.of(settings);
        PePosition pe = pe(scene);
        return ConditionParser.parse(text, Condition.Where.pe(pe), grid);
    }

    /** The PE in focus. */
    public PePosition pe(Scene scene) {
        Optional<PePosition> chosen = scene.view().pe();
        if (sparse.isEmpty()) {
            return chosen.orElse(new PePosition(0, 0));
        }
        AcceleratorConfig grid = sparse.get().plan().accelerator();
        chosen.filter(pe -> pe.column() >= grid.columns() || pe.row() >= grid.rows())
                .ifPresent(pe -> {
                    throw new InputException("scene.pe: found [" + pe.column() + ", " + pe.row()
                            + "], expected [0, 0]…[" + (grid.columns() - 1) + ", " + (grid.rows() - 1) + "]");
                });
        return chosen.orElseGet(() -> {
            PeTile tile = PeInFocus.unlessChosen(sparse.get());
            return tile.position();
        });
    }

    /** Every counter of the layer, counted once. */
    synchronized MachineReport report() {
        if (report == null) {
            report = settings.machine().count(layer, settings, Progress.NONE);
        }
        return report;
    }

    /** How long the layer takes on a twin. */
    synchronized long twinCycles(Scene.Twin twin) {
        return twins.computeIfAbsent(twin, this::countTwin);
    }

    private long countTwin(Scene.Twin twin) {
        return at("scene.twin", () -> {
            if (twin.kind().equals(MACHINE)) {
                Machine machine = Machines.named(twin.value());
                return machine.open(layer, settings.on(machine)).cycles();
            }
            LayerRun own = sparse.orElseThrow(() -> new InputException(
                    "found " + twin.kind() + " on " + settings.machine().name() + ", expected " + MACHINE));
            TwinChoice choice = TwinChoice.read("value", twin.kind(), twin.value());
            choice.problem(own).ifPresent(problem -> {
                throw new InputException(problem);
            });
            return choice.of(own).cycles();
        });
    }
}
