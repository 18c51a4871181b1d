package sparsescope.eie.stage;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import sparsescope.drawing.Box;
import sparsescope.drawing.Stroke;
import sparsescope.eie.focus.EieBeat;
import sparsescope.eie.focus.EieFocus;
import sparsescope.eie.layout.RowPlacement;
import sparsescope.eie.simulation.Addition;
import sparsescope.eie.simulation.EieMoment;
import sparsescope.eie.simulation.PeStatus;
import sparsescope.eie.simulation.QueuedActivation;
import sparsescope.scene.beat.Beats;
import sparsescope.scene.beat.MovingValues;
import sparsescope.scene.style.Easing;

/**
 * On the Vector: inputs go down to the weights that they meet, products along their rows to the outputs; the detector goes on over zeros to
 * the next input that is none, which is sent to the rows of every PE.
 */
final class EieVectorMotion {
    private final MovingValues carrier;
    private final EieTravel travel;
    private final EieMoment moment;
    private final Beats beats;

    EieVectorMotion(MovingValues carrier, EieFocus focus) {
        this.carrier = carrier;
        this.travel = new EieTravel(carrier);
        this.moment = focus.moment();
        this.beats = focus.beats();
    }

    void paint() {
        for (PeStatus pe : moment.pes()) {
            moment.addition(pe.pe()).ifPresent(this::work);
        }
        moment.detector().next().ifPresent(this::detector);
    }

    private void work(Addition sum) {
        String weight = "w/" + sum.entry().row() + "/" + sum.activation().column();
        String product = "product/" + sum.entry().row();
        if (beats.under(EieBeat.MULTIPLY)) {
            double way = Easing.inOut(beats.progress(EieBeat.MULTIPLY));
            double down = EieTravel.half(way, false);
            double along = EieTravel.half(way, true);
            if (along == 0) {
                String input = "x/" + sum.activation().column();
                travel.value(sum.activation().value(), carrier.theme.activation(), input, weight, down);
            } else {
                travel.value(sum.product(), carrier.theme.product(), weight, product, along);
            }
        } else if (beats.under(EieBeat.ADD)) {
            double way = Easing.inOut(beats.progress(EieBeat.ADD));
            travel.value(
                    sum.product(),
                    carrier.theme.product(),
                    product,
                    "y/" + sum.entry().row(),
                    way);
        }
    }

    private void detector(QueuedActivation next) {
        if (beats.under(EieBeat.DETECT)) {
            look(next, Easing.inOut(beats.progress(EieBeat.DETECT)));
        } else if (beats.under(EieBeat.WAIT)) {
            // It goes as far as it can, and stands there.
            look(next, 0.6 * Math.min(1, Easing.inOut(beats.progress(EieBeat.WAIT)) * 2));
        } else if (beats.under(EieBeat.BROADCAST)) {
            send(next, Easing.inOut(beats.progress(EieBeat.BROADCAST)));
        }
    }

    /** A frame that goes over the inputs from the one before, over all zeros, to the next. */
    private void look(QueuedActivation next, double way) {
        Optional<Box> to = travel.place("x/" + next.column());
        if (to.isEmpty()) {
            return;
        }
        Box from = before(next.column(), to.get());
        Box at = from.towards(to.get(), way).inset(-3 * carrier.unit);
        carrier.stage.rect(
                at.x(),
                at.y(),
                at.width(),
                at.height(),
                4 * carrier.unit,
                null,
                Stroke.solid(carrier.theme.text(), 3 * carrier.unit));
    }

    private Box before(int column, Box to) {
        short[] inputs = moment.run().layer().input().values();
        for (int at = column - 1; at >= 0; at--) {
            if (inputs[at] != 0) {
                return travel.place("x/" + at).orElse(to);
            }
        }
        return new Box(to.x() - column * to.width(), to.y(), to.width(), to.height());
    }

    /** To the first row of each PE that is on the picture: all at once. */
    private void send(QueuedActivation next, double way) {
        RowPlacement placement = moment.run().placement();
        Set<Integer> reached = new HashSet<>();
        for (int row = moment.span().firstRow(); row < moment.span().endRow(); row++) {
            String tag = "tag/" + row;
            if (reached.size() < placement.pes()
                    && !reached.contains(placement.pe(row))
                    && travel.place(tag).isPresent()) {
                reached.add(placement.pe(row));
                travel.value(next.value(), carrier.theme.activation(), "x/" + next.column(), tag, way);
            }
        }
    }
}
