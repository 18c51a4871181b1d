package sparsescope.cli.export;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Option;
import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.export.FrameSteps;
import sparsescope.export.scenario.FigureScenario;
import sparsescope.export.scenario.FigureTwin;
import sparsescope.file.InputException;
import sparsescope.file.OneLine;
import sparsescope.machine.Machine;
import sparsescope.machine.StepKind;
import sparsescope.scene.view.StageView;
import sparsescope.simulation.run.LayerRun;
import sparsescope.simulation.run.StepUnit;

/** The options that say which moments are shown. */
final class StepOptions {
    private static final String CYCLE = "cycle";

    @Option(
            names = "--from",
            paramLabel = "N|FILE",
            description =
                    "The first moment: a cycle of the layer, or how far through it, such as 25%%; 0 unless given. Or an exported"
                            + " file: its network, layer, machine, view and twin, and its moment, alone without --to.")
    private String from;

    @Option(names = "--to", paramLabel = "N", description = "The last moment; the layer's end unless given.")
    private String to;

    @Option(
            names = "--step",
            paramLabel = "UNIT",
            description = "How far it is from one frame to the next: ${COMPLETION-CANDIDATES}; cycle unless given.",
            completionCandidates = Units.class)
    private String step;

    @Option(names = "--cycles", paramLabel = "N,N,…", description = "These moments, in this order, instead of a range.")
    private String cycles;

    /** The names of the standard machine's step units; other machines have their own. */
    static final class Units implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return units().map(StepOptions::word).iterator();
        }
    }

    /** Runs know no shorter step than a cycle. */
    private static Stream<StepUnit> units() {
        return Arrays.stream(StepUnit.values()).filter(unit -> unit != StepUnit.PRODUCT);
    }

    private static String word(StepUnit unit) {
        return unit.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String word(StepKind unit) {
        return unit.word().replace(' ', '-');
    }

    private Optional<FigureScenario> like = Optional.empty();

    /** The exported file that everything begins from, if one was named. */
    Optional<Path> figure() {
        return CycleArgument.figure(from);
    }

    /** Begins at the moment of a figure. */
    void take(FigureScenario figure) {
        like = Optional.of(figure);
    }

    /** The moment of a figure on the clock that its export has: in a race, of both machines. */
    static long moment(FigureScenario figure) {
        long over = figure.isRace() ? figure.twin().map(FigureTwin::over).orElse(0L) : 0;
        return figure.cycle() + over;
    }

    private long first(long total) {
        return like.map(StepOptions::moment)
                .orElseGet(() -> from == null ? 0 : CycleArgument.parse("--from", from, total));
    }

    private long last(long first, long total) {
        if (to != null) {
            return CycleArgument.parse("--to", to, total);
        }
        return like.isPresent() && step == null ? first : total;
    }

    /** Checks what can be checked before any work. */
    void check(Machine machine) {
        if (machine.name().equals(AcceleratorConfig.MACHINE)) {
            unit();
        } else {
            unit(machine);
        }
        if (cycles != null && (from != null && figure().isEmpty() || to != null || step != null)) {
            throw new InputException("--cycles: found together with --from, --to or --step, expected only one of them");
        }
    }

    /** The moments of {@code run}; vectors and channels are those of the PE in focus. */
    FrameSteps steps(LayerRun run, StageView view) {
        if (cycles != null) {
            return FrameSteps.of(
                    run,
                    Arrays.stream(cycles.split(",", -1))
                            .map(text -> CycleArgument.parse("--cycles", text.strip(), run))
                            .toList());
        }
        long first = first(run.cycles());
        long last = last(first, run.cycles());
        if (last < first) {
            throw new InputException("--to: found " + OneLine.quote(to) + ", expected " + first + "…" + run.cycles());
        }
        return FrameSteps.range(run, first, last, unit(), view.pe());
    }

    /** The moments of any machine's run, or of a race; units are those of the PE in focus. */
    FrameSteps steps(MachineExport export) {
        long total = export.cycles();
        if (cycles != null) {
            return FrameSteps.of(
                    total,
                    Arrays.stream(cycles.split(",", -1))
                            .map(text -> CycleArgument.parse("--cycles", text.strip(), total))
                            .toList());
        }
        long first = first(total);
        long last = last(first, total);
        if (last < first) {
            throw new InputException("--to: found " + OneLine.quote(to) + ", expected " + first + "…" + total);
        }
        StepKind unit = unit(export.run().settings().machine());
        return FrameSteps.range(total, first, last, export.next(unit));
    }

    private StepKind unit(Machine machine) {
        String wanted = step == null ? CYCLE : step;
        return machine.stepKinds().stream()
                .filter(unit -> word(unit).equals(wanted))
                .findFirst()
                .orElseThrow(() -> new InputException("--step: found " + OneLine.quote(step) + ", expected one of "
                        + machine.stepKinds().stream().map(StepOptions::word).collect(Collectors.joining(", "))));
    }

    private StepUnit unit() {
        if (step == null) {
            return StepUnit.CYCLE;
        }
        return units().filter(unit -> word(unit).equals(step))
                .findFirst()
                .orElseThrow(() -> new InputException("--step: found " + OneLine.quote(step) + ", expected one of "
                        + String.join(", ", new Units())));
    }
}
