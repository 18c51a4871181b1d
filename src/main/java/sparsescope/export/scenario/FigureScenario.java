package sparsescope.export.scenario;

import java.util.Optional;
import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.machine.Machine;
import sparsescope.machine.MachineRun;
import sparsescope.machine.MachineSettings;
import sparsescope.scene.machine.MachineStages;
import sparsescope.scene.sheet.FigureSubject;
import sparsescope.scene.style.Theme;
import sparsescope.scene.view.StageView;
import sparsescope.simulation.run.LayerRun;

/**
 * Everything needed to reopen the moment that a figure shows. It travels inside every exported file.
 *
 * @param origin where the tensors come from
 * @param layer the layer's name
 * @param tensors {@link TensorChecksum} of the layer's tensors
 * @param settings the machine and every setting
 * @param cycle the moment
 * @param view how one looks at it
 * @param theme the colours
 * @param subject what is shown of it
 * @param twin the second run of a picture of twins
 */
public record FigureScenario(
        FigureOrigin origin,
        String layer,
        String tensors,
        MachineSettings settings,
        long cycle,
        StageView view,
        Theme theme,
        FigureSubject subject,
        Optional<FigureTwin> twin)
        implements Reopenable {
    public FigureScenario {
        // Whether a title was painted says nothing about the moment.
        view = view.withoutTitle();
    }

    /** Of the machine with an {@link AcceleratorConfig}. */
    public FigureScenario(
            FigureOrigin origin,
            String layer,
            String tensors,
            AcceleratorConfig accelerator,
            long cycle,
            StageView view,
            Theme theme,
            FigureSubject subject,
            Optional<FigureTwin> twin) {
        this(origin, layer, tensors, accelerator.settings(), cycle, view, theme, subject, twin);
    }

    /** What any machine's run shows at a cycle. */
    public static FigureScenario of(FigureOrigin origin, MachineRun run, long cycle, StageView view, Theme theme) {
        return new FigureScenario(
                origin,
                run.layer().name(),
                TensorChecksum.of(run.layer()),
                run.settings(),
                cycle,
                view,
                theme,
                FigureSubject.STAGE,
                Optional.empty());
    }

    /** What a run shows at a cycle. */
    public static FigureScenario of(FigureOrigin origin, LayerRun run, long cycle, StageView view, Theme theme) {
        return new FigureScenario(
                origin,
                run.layer().name(),
                TensorChecksum.of(run.layer()),
                run.plan().accelerator(),
                cycle,
                view,
                theme,
                FigureSubject.STAGE,
                Optional.empty());
    }

    /** The settings of a scenario of the machine with an {@link AcceleratorConfig}; another machine is an error that names it. */
    public AcceleratorConfig accelerator() {
        return AcceleratorConfig.of(settings);
    }

    /** Whether a second run is another machine's. */
    public boolean isRace() {
        return twin.isPresent() && twin.get().otherMachine().isPresent();
    }

    /** The same at another moment. */
    public FigureScenario at(long other) {
        return new FigureScenario(origin, layer, tensors, settings, other, view, theme, subject, twin);
    }

    /** The same with its network elsewhere. */
    FigureScenario from(FigureNetwork elsewhere) {
        return new FigureScenario(origin.with(elsewhere), layer, tensors, settings, cycle, view, theme, subject, twin);
    }

    /** Something else of the moment. */
    public FigureScenario of(FigureSubject other) {
        return new FigureScenario(origin, layer, tensors, settings, cycle, view, theme, other, twin);
    }

    /** The same beside a second run. */
    public FigureScenario with(FigureTwin second) {
        return new FigureScenario(origin, layer, tensors, settings, cycle, view, theme, subject, Optional.of(second));
    }

    /** What the picture shows, in a few words. */
    public String title() {
        if (isRace()) {
            Machine second = twin.flatMap(FigureTwin::otherMachine).orElseThrow();
            return settings.machine().title() + " and " + second.title();
        }
        String name = settings.machine().name();
        return name.equals(AcceleratorConfig.MACHINE) || !subject.hasStage()
                ? subject.title(view)
                : settings.machine().title() + ", "
                        + MachineStages.of(name).landing(view).name(view);
    }

    /** {@inheritDoc} {@code teaching, layer edges, cycle 20, PE array, light theme, 2×2 PEs of 2×2}. */
    @Override
    public String summary() {
        return origin.network().name()
                + origin.input().map(name -> ", input " + name).orElse("") + ", layer " + layer + ", cycle "
                + cycle + ", " + title() + ", "
                + theme.name().toLowerCase(java.util.Locale.ROOT) + " theme, "
                + settings.machine().size(settings).replace(" multipliers", "");
    }
}
