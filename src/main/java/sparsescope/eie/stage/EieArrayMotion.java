package sparsescope.eie.stage;

import java.util.Optional;
import sparsescope.drawing.Box;
import sparsescope.eie.focus.EieBeat;
import sparsescope.eie.focus.EieFocus;
import sparsescope.eie.simulation.EieMoment;
import sparsescope.eie.simulation.PeStatus;
import sparsescope.eie.simulation.QueuedActivation;
import sparsescope.scene.beat.Beats;
import sparsescope.scene.beat.MovingValues;
import sparsescope.scene.style.Easing;
import sparsescope.scene.style.PaintContext;

/** On the PE array: heads leave their queues, products come about, and the broadcast reaches every queue at once, or is held up. */
final class EieArrayMotion {
    private final MovingValues carrier;
    private final EieTravel travel;
    private final EieMoment moment;
    private final Beats beats;

    EieArrayMotion(MovingValues carrier, EieFocus focus) {
        this.carrier = carrier;
        this.travel = new EieTravel(carrier);
        this.moment = focus.moment();
        this.beats = focus.beats();
    }

    void paint() {
        for (PeStatus pe : moment.pes()) {
            if (beats.under(EieBeat.TAKE) && EieFocus.takes(pe)) {
                take(pe, Easing.inOut(beats.progress(EieBeat.TAKE)));
            }
            if (beats.under(EieBeat.MULTIPLY)) {
                multiply(pe, Easing.inOut(beats.progress(EieBeat.MULTIPLY)));
            }
            moment.detector().next().ifPresent(next -> deliver(pe, next));
        }
    }

    private void take(PeStatus pe, double way) {
        String head = queue(pe, 0);
        travel.value(
                pe.work().orElseThrow().activation().value(), carrier.theme.activation(), head, "hand/" + pe.pe(), way);
    }

    /** A place in a PE's queue, or the queue where its places are not drawn apart. */
    private String queue(PeStatus pe, int place) {
        String id = "queue/" + pe.pe() + "/" + place;
        return travel.place(id).isPresent() ? id : "queue/" + pe.pe();
    }

    /** The operands come together over what the PE has in hand, then there is their product. */
    private void multiply(PeStatus pe, double way) {
        Optional<Box> hand = travel.place("hand/" + pe.pe());
        moment.addition(pe.pe())
                .ifPresent(sum -> hand.ifPresent(box -> {
                    if (way >= 0.6) {
                        travel.at(
                                PaintContext.number(sum.product()),
                                carrier.theme.product(),
                                box.centreX(),
                                box.centreY());
                        return;
                    }
                    double apart = (1 - way / 0.6) * 1.5 * box.width();
                    travel.at(
                            PaintContext.number(sum.activation().value()),
                            carrier.theme.activation(),
                            box.centreX() - apart,
                            box.centreY());
                    travel.at(
                            PaintContext.number(sum.entry().value()),
                            carrier.theme.weight(),
                            box.centreX() + apart,
                            box.centreY());
                }));
    }

    /** Down the broadcast's line, and into the queue behind what waits there. */
    private void deliver(PeStatus pe, QueuedActivation next) {
        boolean waits = beats.under(EieBeat.WAIT);
        if (!waits && !beats.under(EieBeat.BROADCAST)) {
            return;
        }
        Optional<Box> from = travel.place("x/" + next.column());
        Optional<Box> to = travel.place(queue(pe, pe.queue().size()));
        if (from.isEmpty() || to.isEmpty()) {
            return;
        }
        double way = Easing.inOut(beats.progress(waits ? EieBeat.WAIT : EieBeat.BROADCAST));
        double end = waits ? 0.4 : 1;
        double at = end * way;
        double x0 = from.get().centreX();
        double y0 = from.get().centreY();
        double y1 = to.get().centreY();
        double down = Math.min(1, at / 0.5);
        double across = Math.max(0, (at - 0.5) / 0.5);
        travel.at(
                PaintContext.number(next.value()),
                carrier.theme.activation(),
                x0 + (to.get().centreX() - x0) * across,
                y0 + (y1 - y0) * down);
    }
}
