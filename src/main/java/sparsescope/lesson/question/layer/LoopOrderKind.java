package sparsescope.lesson.question.layer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import sparsescope.lesson.question.AnswerForm;
import sparsescope.lesson.question.Focus;
import sparsescope.lesson.question.Offer;
import sparsescope.lesson.question.Question;
import sparsescope.lesson.question.Say;
import sparsescope.lesson.question.Subject;
import sparsescope.reuse.count.ReuseCounter;
import sparsescope.reuse.count.ReuseCounts;
import sparsescope.reuse.mapping.MappingException;
import sparsescope.reuse.mapping.Operand;
import sparsescope.reuse.preset.Preset;
import sparsescope.scene.words.Phrase;
import sparsescope.scene.words.Words;

/** Asks which order of loops reads the buffer least. */
final class LoopOrderKind extends LayerKind {
    private static final int MOST_OFFERED = 4;

    LoopOrderKind() {
        super(
                "loop-order",
                "Which order of the loops reads the buffer least?",
                "about a layer without groups for which at least two orders fit the machine and one alone reads least");
    }

    /** An order with what it reads. */
    private record Order(Preset preset, ReuseCounts counts) {
        long reads() {
            return counts.total().bufferReads();
        }

        /** {@code 1 200 reads: 36 of weights, 1 164 of inputs, none of sums}. */
        String described() {
            return Words.count(reads(), "read") + ": " + Say.number(of(Operand.WEIGHT)) + " of weights, "
                    + Say.number(of(Operand.INPUT)) + " of inputs, " + Say.number(of(Operand.OUTPUT)) + " of sums";
        }

        private long of(Operand operand) {
            return counts.of(operand).bufferReads();
        }
    }

    @Override
    public Optional<Question> ask(Subject subject, Focus focus, long seed) {
        if (!(subject instanceof Subject.Orders orders) || orders.shape().groups() != 1) {
            return Optional.empty();
        }
        Random dice = dice(seed);
        List<Order> fitting = fitting(orders);
        Collections.shuffle(fitting, dice);
        List<Order> offered = new ArrayList<>(fitting.subList(0, Math.min(MOST_OFFERED, fitting.size())));
        offered.sort(Comparator.comparingLong(Order::reads));
        return offered.size() < 2 || offered.get(0).reads() == offered.get(1).reads()
                ? Optional.empty()
                : Optional.of(about(orders, offered, dice));
    }

    private static List<Order> fitting(Subject.Orders orders) {
        ReuseCounter counter = new ReuseCounter(orders.shape());
        List<Order> fitting = new ArrayList<>();
        for (Preset preset : Preset.values()) {
            try {
                fitting.add(new Order(preset, counter.count(preset.mapping(orders.shape(), orders.machine()))));
            } catch (MappingException tooLarge) {
                // An order that does not fit this machine is not offered.
                continue;
            }
        }
        return fitting;
    }

    private Question about(Subject.Orders orders, List<Order> offered, Random dice) {
        Order least = offered.get(0);
        String reason = Words.capital(least.preset().title()) + " takes " + least.described() + ". The next best, "
                + offered.get(1).preset().title() + ", takes "
                + Say.number(offered.get(1).reads()) + ".";
        Offer offer =
                new Offer(least.preset().word(), Words.capital(least.preset().title()), List.of(Phrase.plain(reason)));
        offered.subList(1, offered.size())
                .forEach(order -> offer.wrong(
                        order.preset().word(),
                        Words.capital(order.preset().title()),
                        "It takes " + order.described() + "."));
        return question(
                orders,
                asks(),
                "A layer of " + orders.shape().inputChannels() + " channels of "
                        + orders.shape().inputWidth() + " × "
                        + orders.shape().inputHeight() + " and "
                        + Words.count(orders.shape().outputChannels(), "filter") + " of "
                        + orders.shape().filterWidth() + " × " + orders.shape().filterHeight() + ", on "
                        + Words.count(orders.machine().pes(), "PE") + ".",
                List.of(
                        "What stays in the PEs is read once for all its uses.",
                        "What does not stay is read again for every turn of the loops around it."),
                new AnswerForm.Choice(),
                offer.shuffled(MISTAKES, dice),
                reason);
    }
}
