package sparsescope.lesson.question.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import sparsescope.accelerator.Operands;
import sparsescope.dataflow.Rect;
import sparsescope.lesson.question.AnswerForm;
import sparsescope.lesson.question.Focus;
import sparsescope.lesson.question.Offer;
import sparsescope.lesson.question.Question;
import sparsescope.lesson.question.Say;
import sparsescope.scene.part.StagePart;
import sparsescope.scene.view.StageView;
import sparsescope.scene.words.Phrase;
import sparsescope.scene.words.Term;

/** Asks how the first rows of a tile are stored: values, each with the zeros before it. */
final class StoredKind extends PeKind {
    private static final int MOST_POSITIONS = 36;
    private static final int MOST_ENTRIES = 8;

    StoredKind() {
        super(
                "stored",
                "How are these activations stored?",
                "while the PE in focus works on a channel, without stride phases, in whose first rows some zeros are skipped");
    }

    /** A stored value with its count. */
    private record Entry(int value, int zeros) {}

    @Override
    Optional<Question> ask(AtPe at, Focus focus, Random dice) {
        Operands operands = at.config().operands();
        boolean sparse = operands == Operands.SPARSE || operands == Operands.SPARSE_ACTIVATIONS;
        if (!sparse || at.status().channel() < 0 || at.plan().phases().all() > 1) {
            return Optional.empty();
        }
        List<Integer> rows = IntStream.rangeClosed(1, at.tile().input().height())
                .filter(n -> fits(at, n))
                .boxed()
                .toList();
        return rows.isEmpty() ? Optional.empty() : Optional.of(about(at, rows.get(dice.nextInt(rows.size())), dice));
    }

    private static List<Entry> entries(AtPe at, int rows) {
        Rect tile = at.tile().input();
        return at.detail().activationBlock().stream()
                .filter(one -> one.y() < tile.y() + rows)
                .map(one -> new Entry(one.value(), one.zerosBefore()))
                .toList();
    }

    /** Whether so many rows make a good question: short enough, with a hole, and not ending in a placeholder that stands for later zeros. */
    private static boolean fits(AtPe at, int rows) {
        int positions = rows * at.tile().input().width();
        List<Entry> entries = entries(at, rows);
        return positions <= MOST_POSITIONS
                && entries.size() >= 2
                && entries.size() <= MOST_ENTRIES
                && entries.size() < positions
                && entries.get(entries.size() - 1).value() != 0;
    }

    private Question about(AtPe at, int rows, Random dice) {
        Rect tile = at.tile().input();
        int[] values = new int[rows * tile.width()];
        for (int i = 0; i < values.length; i++) {
            values[i] = at.moment()
                    .run()
                    .layer()
                    .input()
                    .at(at.status().channel(), tile.y() + i / tile.width(), tile.x() + i % tile.width());
        }
        List<Entry> right = entries(at, rows);
        String counts = "Row by row, each value with the zeros since the one before it: " + label(right) + ".";
        boolean placeholders = right.stream().anyMatch(entry -> entry.value() == 0);
        List<Phrase> reason = List.of(Phrase.plain(counts
                + (placeholders
                        ? " A gap that does not fit its index of " + at.config().indexBits()
                                + " bits is bridged by a placeholder, value 0."
                        : "")
                + (values[values.length - 1] == 0 ? " The zeros after the last value wait for the next one." : "")));
        Offer offer = new Offer(answer(right), label(right), reason);
        mistakes(values, tile.width(), right, offer);
        return question(
                asks(),
                new Say()
                        .and("The first " + (rows == 1 ? "row" : rows + " rows") + " of ")
                        .and(List.of(at.pe()))
                        .and("\u2019s tile of channel " + at.status().channel() + ": ")
                        .term(Term.Kind.ACTIVATION, inputPart(at, tile.x(), tile.y()), written(values, tile.width()))
                        .and(". An index has " + at.config().indexBits() + " bits.")
                        .phrases(),
                List.of(
                        "Read row by row, and write down every value that is not zero.",
                        "With each goes the number of zeros since the value before it.",
                        "Type value:zeros, one after the other, such as 5:0 7:3."),
                new AnswerForm.Sequence(List.of("value", "zeros before")),
                offer.shuffled(MISTAKES, dice),
                reason,
                new Question.OnStage(
                        (int) StageView.PLANE,
                        Optional.empty(),
                        at.moment().cycle(),
                        inputs(at, rows),
                        inputs(at, rows)));
    }

    /** The rows on the planes: the microscope would show the stored stream beside them. */
    private static List<String> inputs(AtPe at, int rows) {
        Rect tile = at.tile().input();
        List<String> parts = new ArrayList<>();
        for (int y = tile.y(); y < tile.y() + rows; y++) {
            for (int x = tile.x(); x <= tile.x1(); x++) {
                parts.add(inputPart(at, x, y));
            }
        }
        return parts;
    }

    private static String inputPart(AtPe at, int x, int y) {
        return StagePart.TILE.id(at.position().column(), at.position().row(), x, y);
    }

    private static void mistakes(int[] values, int width, List<Entry> right, Offer offer) {
        List<Entry> positions = new ArrayList<>();
        List<Entry> after = new ArrayList<>();
        List<Entry> restarting = new ArrayList<>();
        List<Entry> unbridged = new ArrayList<>();
        List<Entry> off = new ArrayList<>();
        int zeros = 0;
        int inRow = 0;
        for (int i = 0; i < values.length; i++) {
            inRow = i % width == 0 ? 0 : inRow;
            if (values[i] == 0) {
                zeros++;
                inRow++;
                continue;
            }
            int next = i + 1;
            while (next < values.length && values[next] == 0) {
                next++;
            }
            positions.add(new Entry(values[i], i));
            after.add(new Entry(values[i], next - i - 1));
            restarting.add(new Entry(values[i], inRow));
            unbridged.add(new Entry(values[i], zeros));
            off.add(new Entry(values[i], off.isEmpty() ? zeros : zeros + 1));
            zeros = 0;
            inRow = 0;
        }
        add(
                offer,
                unbridged,
                "A gap longer than its index can count needs a placeholder: a stored 0 that stands for a zero itself.");
        add(offer, positions, "Those are the values\u2019 positions. Stored is the gap since the value before.");
        add(offer, restarting, "The count goes on from one row to the next; only a new channel begins anew.");
        add(offer, after, "Those are the zeros after each value. Stored are the zeros before it.");
        if (zeros > 0) {
            List<Entry> trailing = new ArrayList<>(right);
            trailing.add(new Entry(0, zeros - 1));
            add(offer, trailing, "The zeros after the last value are not stored for themselves.");
        }
        add(offer, off, "That is the distance from value to value: one more than the zeros between them.");
    }

    private static void add(Offer offer, List<Entry> entries, String reason) {
        offer.wrong(answer(entries), label(entries), reason);
    }

    private static String answer(List<Entry> entries) {
        return entries.stream()
                .map(entry -> entry.value() + ":" + entry.zeros())
                .collect(Collectors.joining(" "));
    }

    private static String label(List<Entry> entries) {
        return entries.stream()
                .map(entry -> Say.number(entry.value()) + " (" + entry.zeros() + ")")
                .collect(Collectors.joining(", "));
    }

    private static String written(int[] values, int width) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < values.length; i++) {
            text.append(i == 0 ? "" : i % width == 0 ? " | " : " ").append(Say.number(values[i]));
        }
        return text.toString();
    }
}
