package sparsescope.dcnn.stage;

import java.util.Optional;
import sparsescope.dcnn.plan.DcnnPlace;
import sparsescope.dcnn.run.DcnnCause;
import sparsescope.dcnn.run.DcnnPair;
import sparsescope.drawing.Box;
import sparsescope.drawing.Colour;
import sparsescope.drawing.Stroke;
import sparsescope.scene.beat.MovingValues;
import sparsescope.scene.part.StagePart;
import sparsescope.scene.style.Easing;
import sparsescope.scene.style.PaintContext;

/** On the Planes: the inputs of this cycle go to the weights that they meet, and what comes of it, zero or not, to the one output in hand. */
final class DcnnPlaneMotion {
    private final MovingValues carrier;
    private final DcnnFocus focus;

    DcnnPlaneMotion(MovingValues carrier, DcnnFocus focus) {
        this.carrier = carrier;
        this.focus = focus;
    }

    void paint() {
        DcnnPlace at = focus.place().orElse(null);
        if (at == null) {
            return;
        }
        boolean meets = focus.beats().under(DcnnBeat.MEET);
        boolean adds = focus.beats().under(DcnnBeat.SUM);
        double way = Easing.inOut(focus.beats().progress(meets ? DcnnBeat.MEET : DcnnBeat.SUM));
        Optional<Box> output = carrier.place(StagePart.OUTPUT.id(at.filter(), at.y(), at.x()));
        for (DcnnPair pair : focus.shownPairs()) {
            Optional<Box> input = carrier.place(StagePart.PAIR.id(pair.s(), pair.r()));
            Optional<Box> weight = carrier.place(
                    StagePart.FILTER_WEIGHT.id(focus.outputChannel(), focus.inputChannel(), pair.s(), pair.r()));
            if (meets && input.isPresent() && weight.isPresent()) {
                travel(pair.activation(), ground(pair), input.get(), weight.get(), way);
            } else if (adds && output.isPresent() && weight.isPresent()) {
                boolean product = pair.cause() == DcnnCause.PRODUCT;
                Colour ground = product ? carrier.theme.product() : DcnnPlaneMarks.WASTED;
                travel(pair.product(), ground, weight.get(), output.get(), way);
            }
        }
    }

    private Colour ground(DcnnPair pair) {
        return pair.cause() == DcnnCause.PADDING_PAIR
                ? carrier.theme.recess()
                : pair.activation() == 0 ? carrier.theme.panel() : carrier.theme.activation();
    }

    private void travel(long value, Colour ground, Box from, Box to, double way) {
        String text = PaintContext.number(value);
        double x = from.centreX() + (to.centreX() - from.centreX()) * way;
        double y = from.centreY() + (to.centreY() - from.centreY()) * way;
        carrier.value(
                text,
                carrier.around(text, x, y),
                4 * carrier.unit,
                ground,
                Stroke.solid(carrier.theme.text(), carrier.unit));
    }
}
