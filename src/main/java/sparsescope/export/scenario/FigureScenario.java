package sparsescope.export.scenario;

import java.util.Optional;
import sparsescope.accelerator.AcceleratorConfig;
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
 * @param accelerator every setting
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
        AcceleratorConfig accelerator,
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

    /** The same at another moment. */
    public FigureScenario at(long other) {
        return new FigureScenario(origin, layer, tensors, accelerator, other, view, theme, subject, twin);
    }

    /** The same with its network elsewhere. */
    FigureScenario from(FigureNetwork elsewhere) {
        return new FigureScenario(
                origin.with(elsewhere), layer, tensors, accelerator, cycle, view, theme, subject, twin);
    }

    /** Something else of the moment. */
    public FigureScenario of(FigureSubject other) {
        return new FigureScenario(origin, layer, tensors, accelerator, cycle, view, theme, other, twin);
    }

    /** The same beside a second run. */
    public FigureScenario with(FigureTwin second) {
        return new FigureScenario(
                origin, layer, tensors, accelerator, cycle, view, theme, subject, Optional.of(second));
    }

    /** {@inheritDoc} {@code teaching, layer edges, cycle 20, PE array, light theme, 2×2 PEs of 2×2}. */
    @Override
    public String summary() {
        return origin.network().name()
                + origin.input().map(name -> ", input " + name).orElse("") + ", layer " + layer + ", cycle "
                + cycle + ", " + subject.title(view) + ", "
                + theme.name().toLowerCase(java.util.Locale.ROOT) + " theme, " + accelerator.columns() + "×"
                + accelerator.rows() + " PEs of " + accelerator.f() + "×" + accelerator.i();
    }
}
