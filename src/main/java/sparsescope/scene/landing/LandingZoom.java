package sparsescope.scene.landing;

import java.util.List;
import sparsescope.drawing.Box;
import sparsescope.machine.MachineMoment;
import sparsescope.scene.style.PaintContext;
import sparsescope.scene.view.StageView;

/** Zooms through landings: paints the one that a view asks for, or one growing out of the other. */
public final class LandingZoom {
    private static final double NEARLY = 1e-3;

    private final List<? extends Landing> landings;
    private final PaintContext pen;
    private final MachineMoment moment;
    private final StageView view;
    private final Box area;

    /**
     * A zoom.
     *
     * @param landings from the outermost to the innermost
     * @param area what they are painted on
     */
    public LandingZoom(
            List<? extends Landing> landings, PaintContext pen, MachineMoment moment, StageView view, Box area) {
        this.landings = landings;
        this.pen = pen;
        this.moment = moment;
        this.view = view;
        this.area = area;
    }

    /** Paints what is seen at the view's depth. */
    public void paint() {
        double depth = Math.max(0, Math.min(landings.size() - 1, view.depth()));
        int outer = (int) Math.floor(depth + NEARLY);
        double fraction = depth - outer;
        if (fraction < NEARLY) {
            paint(landings.get(outer));
        } else {
            grow(fraction, landings.get(outer), landings.get(outer + 1));
        }
    }

    private void paint(Landing landing) {
        landing.paint(pen, moment, view, area);
    }

    /** One landing grows out of a part of the other. */
    private void grow(double fraction, Landing outer, Landing inner) {
        Box from = outer.anchor(pen, moment, view, area);
        Box to = inner.image(pen, moment, view, area);
        double eased = fraction * fraction * (3 - 2 * fraction);
        Box now = from.towards(to, eased);
        double innerFade = Math.max(0, Math.min(1, (fraction - 0.25) / 0.5));
        if (innerFade < 1) {
            place(from, now, 1, () -> paint(outer));
        }
        if (innerFade > 0) {
            place(to, now, innerFade, () -> {
                // On a sheet of its own, so that the two landings are never read through each other.
                pen.list.rect(
                        area.x() - pen.gap(),
                        area.y() - pen.gap(),
                        area.width() + 2 * pen.gap(),
                        area.height() + 2 * pen.gap(),
                        0,
                        pen.theme.background(),
                        null);
                paint(inner);
            });
        }
    }

    /** Paints so that box {@code part} of a landing comes to lie on {@code target}. */
    private void place(Box part, Box target, double opacity, Runnable painter) {
        double scale = Math.sqrt(target.width() / part.width() * target.height() / part.height());
        pen.list.push(
                target.centreX() - part.centreX() * scale, target.centreY() - part.centreY() * scale, scale, opacity);
        painter.run();
        pen.list.pop();
    }
}
