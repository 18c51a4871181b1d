package sparsescope.cli.export;

import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import sparsescope.accelerator.PePosition;
import sparsescope.analysis.compare.TwinChoice;
import sparsescope.analysis.compare.TwinClock;
import sparsescope.cli.options.SheetOptions;
import sparsescope.export.FilmPace;
import sparsescope.export.FrameLook;
import sparsescope.export.StageFrames;
import sparsescope.export.scenario.FigureScenario;
import sparsescope.export.scenario.FigureTwin;
import sparsescope.file.InputException;
import sparsescope.file.OneLine;
import sparsescope.machine.Machine;
import sparsescope.machine.MachineRun;
import sparsescope.machine.Machines;
import sparsescope.scene.machine.MachineStage;
import sparsescope.scene.machine.MachineStages;
import sparsescope.scene.sheet.FigureSubject;
import sparsescope.scene.stage.PageFurniture;
import sparsescope.scene.view.StageView;
import sparsescope.simulation.run.LayerRun;

/** Declares the options that say how frames look. */
final class LookOptions {
    private static final String MACHINE = "machine=";

    @Mixin
    private ViewOptions viewOptions;

    @Option(
            names = "--what",
            paramLabel = "WHAT",
            completionCandidates = Subjects.class,
            description = "What is shown of a moment: ${COMPLETION-CANDIDATES}; stage unless given.")
    private String what;

    @Option(
            names = "--twin",
            paramLabel = "name=value",
            description = "Shows a second run beside the first that differs in this: a setting, preset=NAME,"
                    + " weightDensity=0…1 or inputDensity=0…1; or the same layer on machine=NAME.")
    private String twin;

    @Option(
            names = "--align",
            paramLabel = "HOW",
            description = "Which cycles of twins stand side by side: those of the same time, or of the same work.")
    private String align;

    @Option(
            names = "--diagram-scale",
            paramLabel = "N",
            defaultValue = "1",
            description = "How much larger type and lines are drawn, 0.75…3; 1 unless given.")
    private double diagramScale;

    @Option(
            names = "--hall",
            description = "Type that can be read from the last row of a lecture hall; shows only what then fits.")
    private boolean hall;

    @Option(names = "--transparent", description = "Paints nothing behind the diagram.")
    private boolean transparent;

    @Option(names = "--no-title", description = "Leaves out the title line: network, layer, group and PE.")
    private boolean noTitle;

    @Option(names = "--no-caption", description = "Leaves out the caption: the sentence below that says what happens.")
    private boolean noCaption;

    @Option(names = "--no-code", description = "Leaves out the small code in the corner that names the scenario.")
    private boolean noCode;

    /** The names of what can be shown. */
    static final class Subjects implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(FigureSubject.values())
                    .map(FigureSubject::word)
                    .iterator();
        }
    }

    private Optional<FigureScenario> like = Optional.empty();

    /** What is not asked for is as a figure has it. */
    void take(FigureScenario figure) {
        like = Optional.of(figure);
        viewOptions.take(figure);
    }

    private FigureSubject subject() {
        if (what == null && twin == null && like.isPresent()) {
            return like.get().isRace() ? FigureSubject.STAGE : like.get().subject();
        }
        String asked = what == null ? FigureSubject.STAGE.word() : what;
        FigureSubject subject = FigureSubject.find(asked)
                .orElseThrow(() -> new InputException("--what: found " + OneLine.quote(asked) + ", expected one of "
                        + String.join(", ", new Subjects())));
        if (twin == null) {
            if (subject == FigureSubject.TWINS) {
                throw new InputException("--what twins: found no --twin, expected in what the second run differs");
            }
            return subject;
        }
        if (otherMachine().isPresent()) {
            return race(subject);
        }
        if (subject != FigureSubject.TWINS && subject != FigureSubject.STAGE) {
            throw new InputException("--twin: found together with --what " + what + ", expected only one of them");
        }
        return FigureSubject.TWINS;
    }

    /** The machine of a second run that differs in its machine. */
    Optional<Machine> otherMachine() {
        if (twin == null) {
            return what == null
                    ? like.flatMap(FigureScenario::twin).flatMap(FigureTwin::otherMachine)
                    : Optional.empty();
        }
        if (!twin.startsWith(MACHINE)) {
            return Optional.empty();
        }
        String name = twin.substring(MACHINE.length());
        return Optional.of(Machines.find(name)
                .orElseThrow(() -> new InputException("--twin machine: found " + OneLine.quote(name)
                        + ", expected one of " + String.join(", ", Machines.names()))));
    }

    private FigureSubject race(FigureSubject subject) {
        if (subject != FigureSubject.STAGE) {
            throw new InputException("--twin: found together with --what " + what + ", expected only one of them");
        }
        return subject;
    }

    /** The second run of a picture of two, of whatever machine. */
    Optional<FigureTwin> twin() {
        if (twin == null) {
            return what == null ? like.flatMap(FigureScenario::twin).map(this::realigned) : Optional.empty();
        }
        int equals = twin.indexOf('=');
        if (equals < 1) {
            throw new InputException("--twin: found " + OneLine.quote(twin) + ", expected name=value");
        }
        String kind = twin.substring(0, equals);
        String value = twin.substring(equals + 1);
        TwinChoice choice =
                otherMachine().isPresent() ? new TwinChoice(kind, value) : TwinChoice.read("--twin", kind, value);
        return Optional.of(new FigureTwin(choice, aligned(TwinClock.Alignment.TIME), 0));
    }

    private FigureTwin realigned(FigureTwin own) {
        return new FigureTwin(own.choice(), aligned(own.alignment()), own.over());
    }

    private TwinClock.Alignment aligned(TwinClock.Alignment otherwise) {
        return align == null
                ? otherwise
                : Arrays.stream(TwinClock.Alignment.values())
                        .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(align))
                        .findFirst()
                        .orElseThrow(() -> new InputException(
                                "--align: found " + OneLine.quote(align) + ", expected time or work"));
    }

    /** Frames with the second run beside them, when one was asked for. */
    StageFrames beside(StageFrames frames) {
        return twin().filter(second -> second.otherMachine().isEmpty())
                .map(frames::with)
                .orElse(frames);
    }

    /** The size, and what is shown, checked before any work. */
    SheetOptions.Size size() {
        subject();
        twin();
        return viewOptions.size();
    }

    boolean transparent() {
        return transparent;
    }

    /** The look of frames of {@code run} that play so. */
    FrameLook look(LayerRun run, FilmPace pace) {
        return look(viewOptions.view(run), pace);
    }

    /** The look of frames of any machine's run, which shows no second run. */
    FrameLook look(MachineRun run, FilmPace pace) {
        String machine = run.settings().machine().name();
        if (twin().isPresent() && otherMachine().isEmpty()) {
            throw new InputException("--twin: found " + OneLine.quote(twin == null ? "settings" : twin)
                    + " for machine " + machine + ", expected machine=NAME, another machine");
        }
        MachineStage stage = MachineStages.of(machine);
        int columns = stage.columns(run.settings());
        int rows = run.settings().machine().pes(run.settings()) / columns;
        int focus = stage.unlessChosen(run);
        StageView view = viewOptions.view(
                stage.landings(),
                columns,
                rows,
                PePosition.of(focus, columns),
                run.layer().shape());
        return look(view, pace);
    }

    private FrameLook look(StageView view, FilmPace pace) {
        SheetOptions.Size size = viewOptions.size();
        return new FrameLook(
                subject(),
                view,
                viewOptions.theme(),
                size.width(),
                size.height(),
                diagramScale,
                hall,
                new PageFurniture(!noTitle, !noCaption, transparent, ""),
                !noCode,
                pace);
    }
}
