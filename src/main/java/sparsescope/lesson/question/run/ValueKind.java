package sparsescope.lesson.question.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import sparsescope.lesson.question.AnswerForm;
import sparsescope.lesson.question.Focus;
import sparsescope.lesson.question.Offer;
import sparsescope.lesson.question.Question;
import sparsescope.lesson.question.Say;
import sparsescope.scene.part.StagePart;
import sparsescope.scene.words.Phrase;
import sparsescope.scene.words.Words;
import sparsescope.simulation.state.PeDetail;
import sparsescope.simulation.state.Product;

/** Asks which partial sum an accumulator will hold once the products that wait for it are added. */
final class ValueKind extends PeKind {
    ValueKind() {
        super(
                "value",
                "Which value will stand here when the products that wait for it are added?",
                "while a product waits in a bank queue of the PE in focus");
    }

    @Override
    Optional<Question> ask(AtPe at, Focus focus, Random dice) {
        List<Product> waiting = at.detail().queues().stream()
                .flatMap(List::stream)
                .filter(product -> product.cause().isUseful())
                .toList();
        if (focus.place().isPresent()) {
            waiting = waiting.stream()
                    .filter(product -> product.bank() == focus.place().getAsInt())
                    .toList();
        }
        return waiting.isEmpty() ? Optional.empty() : Optional.of(about(at, waiting.get(dice.nextInt(waiting.size()))));
    }

    private static boolean same(Product one, Product other) {
        return one.k() == other.k() && one.xo() == other.xo() && one.yo() == other.yo();
    }

    private Question about(AtPe at, Product chosen) {
        PeDetail detail = at.detail();
        List<Product> queue = detail.queues().get(chosen.bank());
        List<Product> coming =
                queue.stream().filter(product -> same(product, chosen)).toList();
        long now = detail.accumulators().at(chosen.k(), chosen.xo(), chosen.yo());
        long added = coming.stream().mapToLong(Product::value).sum();
        long right = now + added;
        int lastPlace = 0;
        for (int place = 0; place < queue.size(); place++) {
            lastPlace = same(queue.get(place), chosen) ? place : lastPlace;
        }
        Phrase output = AtPe.output(chosen.k(), chosen.xo(), chosen.yo());
        String values = values(coming);
        long reveal = at.moment().cycle() + lastPlace + 1;
        List<Phrase> reason = new Say()
                .and(List.of(Phrase.of(
                        output.term().orElseThrow().kind(),
                        output.term().orElseThrow().part(),
                        "Output (" + chosen.xo() + ", " + chosen.yo() + ")")))
                .and(" stands at " + Say.number(now) + ", and " + values + (coming.size() == 1 ? " is" : " are")
                        + " added to it: " + sum(now, coming) + " = " + Say.number(right) + ", in cycle "
                        + Say.number(reveal) + ".")
                .phrases();
        Offer offer = Offer.number(right, reason)
                .wrong(
                        added,
                        "A product does not take the place of the sum; it is added to the " + Say.number(now)
                                + " that stands there.")
                .wrong(now - added, "That takes away what must be added.")
                .wrong(
                        now + queue.stream().mapToLong(Product::value).sum(),
                        "That adds all that waits for bank " + chosen.bank()
                                + ". Some of it is for other outputs of the same bank.")
                .wrong(now + coming.get(0).value(), "More than one product waits for this output.")
                .wrong(now, "That is what stands there now.")
                .wrong(now + Math.abs(added), "Mind the sign: " + values + ".")
                .wrong(right + 1, sum(now, coming) + " = " + Say.number(right) + ".")
                .wrong(right - 1, sum(now, coming) + " = " + Say.number(right) + ".");
        List<String> asked = new ArrayList<>();
        asked.add(AtPe.sumPart(chosen.k(), chosen.xo(), chosen.yo()));
        for (int place = 0; place < queue.size(); place++) {
            if (same(queue.get(place), chosen)) {
                asked.add(StagePart.QUEUE.id(chosen.bank(), place));
            }
        }
        return question(
                asks(),
                new Say()
                        .and("In bank " + chosen.bank() + ", ")
                        .and(List.of(output))
                        .and(" of filter " + chosen.k() + " stands at " + Say.number(now) + ". "
                                + Words.capital(Words.count(coming.size(), "product"))
                                + (coming.size() == 1 ? " waits" : " wait") + " for it: " + values + ".")
                        .phrases(),
                List.of("A bank adds one product a cycle to the sum that stands in its accumulator."),
                new AnswerForm.Number("", 0, 0),
                offer.ascending(MISTAKES),
                reason,
                insidePe(reveal, asked, List.of(AtPe.sumPart(chosen.k(), chosen.xo(), chosen.yo()))));
    }

    private static String values(List<Product> coming) {
        return coming.stream().map(product -> Say.number(product.value())).collect(Collectors.joining(" and "));
    }

    private static String sum(long now, List<Product> coming) {
        StringBuilder text = new StringBuilder(Say.number(now));
        for (Product product : coming) {
            text.append(product.value() < 0 ? " \u2212 " : " + ").append(Say.number(Math.abs((long) product.value())));
        }
        return text.toString();
    }
}
