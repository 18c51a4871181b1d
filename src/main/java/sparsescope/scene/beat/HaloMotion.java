package sparsescope.scene.beat;

import java.util.List;
import java.util.Optional;
import sparsescope.drawing.Box;
import sparsescope.scene.part.StagePart;
import sparsescope.scene.style.PaintContext;
import sparsescope.scene.view.HaloTraffic;
import sparsescope.scene.view.LevelOfDetail;
import sparsescope.scene.view.StageView;
import sparsescope.simulation.run.Moment;
import sparsescope.simulation.state.HaloTransfer;
import sparsescope.simulation.state.LinkLoad;
import sparsescope.simulation.state.PostMoment;

/** Draws halo sums that cross in one cycle: between cards on the Array, to and from the accumulators in the PE landing. */
public final class HaloMotion {
    private final MovingValues carrier;
    private final Moment moment;
    private final StageView view;

    public HaloMotion(MovingValues carrier, Moment moment, StageView view) {
        this.carrier = carrier;
        this.moment = moment;
        this.view = view;
    }

    /** Paints the halo sums that are {@code way} on their way, 0…1. */
    public void paint(double way) {
        PostMoment post = moment.post().orElseThrow();
        boolean pe = view.detail() == LevelOfDetail.PE;
        HaloTraffic.crossing(post).forEach(link -> {
            if (!pe) {
                betweenCards(post, link, way);
            } else if (HaloTraffic.touches(link, view)) {
                HaloTraffic.crossing(moment, link).forEach(sum -> fromOrToAccumulators(link, sum, way));
            }
        });
    }

    /** From card to card; sums that meet keep to their right, as their arrows do. */
    private void betweenCards(PostMoment post, LinkLoad link, double way) {
        Optional<Box> from = carrier.place(StagePart.PE.id(link.from()));
        Optional<Box> to = carrier.place(StagePart.PE.id(link.to()));
        if (from.isEmpty() || to.isEmpty()) {
            return;
        }
        double dx = Integer.signum(link.to().column() - link.from().column());
        double dy = Integer.signum(link.to().row() - link.from().row());
        double size = from.get().width();
        double aside = size * (dx != 0 && dy != 0 ? 0.08 : 0.17);
        double inside = size * 0.34;
        double x0 = from.get().centreX() + dx * inside - dy * aside;
        double y0 = from.get().centreY() + dy * inside + dx * aside;
        double x1 = to.get().centreX() - dx * inside - dy * aside;
        double y1 = to.get().centreY() - dy * inside + dx * aside;
        double x = x0 + (x1 - x0) * way;
        double y = y0 + (y1 - y0) * way;
        // Wide enough for most sums: which it is costs more than it takes to see that there is no room.
        if (carrier.width("−000") <= size * 0.34) {
            List<HaloTransfer> sums = HaloTraffic.crossing(moment, link);
            String text = sums.size() == 1 ? PaintContext.number(sums.get(0).value()) : sums.size() + "×";
            if (carrier.width(text) <= size * 0.4) {
                Box at = carrier.around(text, x, y);
                carrier.haloSum(text, at, sums.size() == 1 && sums.get(0).value() < 0);
                return;
            }
        }
        carrier.parcel(
                x,
                y,
                Math.max(4, Math.min(13 * carrier.unit, size * 0.14)),
                carrier.theme.halo(),
                carrier.theme.haloText());
    }

    private void fromOrToAccumulators(LinkLoad link, HaloTransfer sum, double way) {
        Optional<Box> neighbour = carrier.place(StagePart.LINK.id(link.from(), link.to()));
        boolean out = HaloTraffic.sends(link, view);
        boolean here = out
                ? sum.origin().column() == view.column() && sum.origin().row() == view.row()
                : sum.owner().column() == view.column() && sum.owner().row() == view.row();
        Optional<Box> own = here ? carrier.place(StagePart.SUM.id(sum.k(), sum.xo(), sum.yo())) : Optional.empty();
        // What is only passed on, and what there is no room to show, comes and goes through the PE's own place.
        own = own.or(() -> carrier.place(StagePart.PE.id(view.pe())));
        if (neighbour.isEmpty() || own.isEmpty()) {
            return;
        }
        Box from = out ? own.get() : neighbour.get();
        Box to = out ? neighbour.get() : own.get();
        String text = PaintContext.number(sum.value());
        double dx = to.centreX() - from.centreX();
        double dy = to.centreY() - from.centreY();
        // Those that come bow out to one side, those that go to the other.
        double bow = 30 * carrier.unit * Math.sin(Math.PI * way) / Math.max(1, Math.hypot(dx, dy));
        Box at = carrier.around(text, from.centreX() + dx * way - dy * bow, from.centreY() + dy * way + dx * bow);
        carrier.haloSum(text, at, sum.value() < 0);
    }
}
