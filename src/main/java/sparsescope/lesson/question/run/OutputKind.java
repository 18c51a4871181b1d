package sparsescope.lesson.question.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import sparsescope.dataflow.Rect;
import sparsescope.lesson.question.AnswerForm;
import sparsescope.lesson.question.Focus;
import sparsescope.lesson.question.Offer;
import sparsescope.lesson.question.Question;
import sparsescope.lesson.question.Say;
import sparsescope.scene.beat.Beat;
import sparsescope.simulation.state.Product;

/** Asks which output a product belongs to. */
final class OutputKind extends PeKind {
    OutputKind() {
        super(
                "output",
                "Which output does this product land on?",
                "while the PE in focus makes a product that reaches an accumulator");
    }

    @Override
    Optional<Question> ask(AtPe at, Focus focus, Random dice) {
        if (!at.issues() || at.tile().window().area() * at.group().filters() < 2) {
            return Optional.empty();
        }
        return AtPe.choose(at.slots(product -> product.cause().isUseful()), focus, dice)
                .map(slot -> about(at, at.detail().slots().get(slot), dice));
    }

    private Question about(AtPe at, Product product, Random dice) {
        Landing landing = new Landing(at.shape());
        var reason = new Say()
                .and(at.operands(product))
                .and(" A weight of filter " + product.k() + " makes outputs of filter " + product.k() + ", and "
                        + landing.both(product) + ": ")
                .and(List.of(AtPe.output(product.k(), product.xo(), product.yo())))
                .and(".")
                .phrases();
        Offer offer = new Offer(
                AtPe.sumPart(product.k(), product.xo(), product.yo()),
                label(product.k(), product.xo(), product.yo()),
                reason);
        mistakes(at, product, landing, offer);
        return question(
                asks(),
                at.operands(product),
                List.of(
                        landing.step(),
                        "The output channel is the weight\u2019s filter.",
                        "Click the output in the accumulators."),
                new AnswerForm.Click(places(at)),
                offer.shuffled(MISTAKES, dice),
                reason,
                insidePe(
                        at,
                        Beat.ADDRESS,
                        List.of(at.slotPart(product), at.activationPart(product), at.weightPart(product)),
                        List.of(AtPe.sumPart(product.k(), product.xo(), product.yo()), at.slotPart(product))));
    }

    private static List<AnswerForm.Place> places(AtPe at) {
        Rect window = at.tile().window();
        List<AnswerForm.Place> places = new ArrayList<>();
        for (int k = at.group().firstFilter();
                k < at.group().firstFilter() + at.group().filters();
                k++) {
            for (int y = window.y(); y <= window.y1(); y++) {
                for (int x = window.x(); x <= window.x1(); x++) {
                    places.add(new AnswerForm.Place(AtPe.sumPart(k, x, y), label(k, x, y)));
                }
            }
        }
        return places;
    }

    private static String label(int k, int xo, int yo) {
        return "output (" + xo + ", " + yo + ") of filter " + k;
    }

    private static void mistakes(AtPe at, Product product, Landing landing, Offer offer) {
        int padding = at.shape().padding();
        if (padding > 0) {
            wrong(
                    at,
                    offer,
                    product.k(),
                    landing.mistaken(product, 0, false, false),
                    "That forgets the padding of " + padding + ", which moves every output " + padding
                            + " to the right and down.");
        }
        wrong(
                at,
                offer,
                product.k(),
                landing.mistaken(product, padding, true, false),
                "That adds the weight\u2019s place. It must be taken away: a weight further right in its filter serves an "
                        + "output further left.");
        wrong(
                at,
                offer,
                product.k(),
                landing.mistaken(product, padding, false, true),
                "That takes r for s: r runs along x, s along y.");
        wrong(
                at,
                offer,
                product.k(),
                new Landing.Cell(product.activation().x(), product.activation().y()),
                "That is where the activation stands: the weight’s place and the padding are still to be counted.");
        wrong(
                at,
                offer,
                product.k(),
                new Landing.Cell(product.yo(), product.xo()),
                "That takes x for y: (x, y) is column, then row.");
        int other =
                product.k() + 1 < at.group().firstFilter() + at.group().filters() ? product.k() + 1 : product.k() - 1;
        if (at.group().has(other)) {
            wrong(
                    at,
                    offer,
                    other,
                    new Landing.Cell(product.xo(), product.yo()),
                    "The place is right, the channel is not: the weight is one of filter " + product.k() + ".");
        }
        for (int[] step : new int[][] {{1, 0}, {0, 1}, {-1, 0}, {0, -1}}) {
            wrong(
                    at,
                    offer,
                    product.k(),
                    new Landing.Cell(product.xo() + step[0], product.yo() + step[1]),
                    "One off: " + landing.both(product) + ".");
        }
    }

    private static void wrong(AtPe at, Offer offer, int k, Landing.Cell cell, String reason) {
        if (cell != null && at.tile().window().contains(cell.xo(), cell.yo())) {
            offer.wrong(AtPe.sumPart(k, cell.xo(), cell.yo()), label(k, cell.xo(), cell.yo()), reason);
        }
    }
}
