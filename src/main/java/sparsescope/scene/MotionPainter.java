package sparsescope.scene;

import sparsescope.simulation.Moment;

/** What is on its way within a cycle, over a painted landing. */
public final class MotionPainter {
    private MotionPainter() {}

    /** Paints what is on its way; {@code stage} was painted with the same {@code beats} at {@code height} pixels. */
    public static void paint(
            DrawingList stage,
            Moment moment,
            StageView wanted,
            Beats beats,
            Theme theme,
            Lettering lettering,
            double height) {
        StageView view = wanted.within(moment.run().plan().accelerator());
        if (beats.whole()) {
            return;
        }
        Carrier carrier = new Carrier(stage, theme, lettering, height);
        switch (view.landing()) {
            case (int) StageView.PLANE -> new PlaneMotion(carrier, moment, view, beats).paint();
            case (int) StageView.ARRAY -> new ArrayMotion(carrier, moment, beats).paint();
            default -> new PeMotion(carrier, moment.detail(view.column(), view.row()), beats).paint();
        }
        if (beats.under(Beat.EXCHANGE) && view.landing() != (int) StageView.PLANE) {
            new HaloMotion(carrier, moment, view).paint(Ease.inOut(beats.progress(Beat.EXCHANGE)));
        }
    }
}
