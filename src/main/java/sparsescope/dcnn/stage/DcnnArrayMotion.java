package sparsescope.dcnn.stage;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import sparsescope.dcnn.run.DcnnCause;
import sparsescope.dcnn.run.DcnnPair;
import sparsescope.dcnn.run.DcnnPe;
import sparsescope.dcnn.run.DcnnState;
import sparsescope.drawing.Box;
import sparsescope.drawing.Shape;
import sparsescope.drawing.Stroke;
import sparsescope.scene.beat.Beats;
import sparsescope.scene.beat.MovingValues;
import sparsescope.scene.part.StagePart;
import sparsescope.scene.style.Easing;

/**
 * On the PE array: in each card every multiplier has its pair, then all slots go where they are counted, those for nothing too. Squares of
 * one kind are one path: an array may have thousands of multipliers.
 */
final class DcnnArrayMotion {
    private final MovingValues carrier;
    private final DcnnFocus focus;
    private final double meet;
    private final double sum;

    DcnnArrayMotion(MovingValues carrier, DcnnFocus focus) {
        Beats beats = focus.beats();
        this.carrier = carrier;
        this.focus = focus;
        this.meet = Easing.inOut(beats.progress(DcnnBeat.MEET));
        this.sum = Easing.inOut(beats.progress(DcnnBeat.SUM));
    }

    void paint() {
        if (meet == 0) {
            return;
        }
        for (DcnnPe pe : focus.moment().pes()) {
            Optional<Box> card = carrier.place(StagePart.PE.id(pe.position()));
            if (pe.state() == DcnnState.COMPUTING && card.isPresent()) {
                card(
                        focus.moment()
                                .pairs(pe.position().index(focus.plan().config().columns())),
                        card.get());
            }
        }
    }

    private void card(List<DcnnPair> pairs, Box card) {
        int columns = focus.plan().config().f();
        int rows = focus.plan().config().i();
        double cell = Math.min(card.width() * 0.72 / columns, card.height() * 0.56 / rows);
        double left = card.centreX() - cell * columns / 2;
        double top = card.y() + card.height() * 0.6 - cell * rows / 2;
        Box bar = DcnnArray.bar(card);
        int[] rank = rank(pairs);
        Map<DcnnCause, Shape> kinds = new TreeMap<>();
        for (int i = 0; i < pairs.size(); i++) {
            double size = cell * meet;
            double x = left + (i % columns + 0.5) * cell;
            double y = top + (i / columns + 0.5) * cell;
            double width = size + (bar.width() / pairs.size() - size) * sum;
            double height = size + (bar.height() - size) * sum;
            double endX = bar.x() + (rank[i] + 0.5) / pairs.size() * bar.width();
            Box at = new Box(
                    x + (endX - x) * sum - width / 2, y + (bar.centreY() - y) * sum - height / 2, width, height);
            square(
                    kinds.computeIfAbsent(pairs.get(i).cause(), kind -> new Shape()),
                    at.inset(Math.min(1, width * 0.1) * (1 - sum)));
        }
        Stroke rim = Stroke.solid(carrier.theme.outline(), 0.6);
        kinds.forEach((cause, shape) ->
                carrier.stage.path(shape, carrier.theme.cause(cause), cause == DcnnCause.EMPTY ? rim : null));
    }

    /** The place of each slot in a bar in which causes stand one after the other. */
    private static int[] rank(List<DcnnPair> pairs) {
        List<Integer> order = IntStream.range(0, pairs.size())
                .boxed()
                .sorted(Comparator.comparing(i -> pairs.get(i).cause()))
                .toList();
        int[] rank = new int[pairs.size()];
        for (int place = 0; place < rank.length; place++) {
            rank[order.get(place)] = place;
        }
        return rank;
    }

    private static void square(Shape shape, Box at) {
        shape.moveTo(at.x(), at.y())
                .lineTo(at.right(), at.y())
                .lineTo(at.right(), at.bottom())
                .lineTo(at.x(), at.bottom())
                .close();
    }
}
