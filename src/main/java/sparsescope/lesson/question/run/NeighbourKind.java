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
import sparsescope.scene.words.Phrase;
import sparsescope.scene.words.Term;
import sparsescope.scene.words.Words;

/** Which PE gets a halo sum. */
final class NeighbourKind extends PeKind {
    NeighbourKind() {
        super(
                "neighbour",
                "Which PE gets this partial sum at the end of the group?",
                "while a group is computed whose PEs send halo sums, and the PE in focus has some for another one");
    }

    /** An output of the rim. */
    private record Rim(int xo, int yo) {}

    @Override
    Optional<Question> ask(AtPe at, Focus focus, Random dice) {
        if (!at.plan().exchangesHalos() || !at.moment().computing()) {
            return Optional.empty();
        }
        int self = at.row() * at.config().columns() + at.column();
        List<Rim> rim = new ArrayList<>();
        Rect window = at.tile().window();
        for (int y = window.y(); y <= window.y1(); y++) {
            for (int x = window.x(); x <= window.x1(); x++) {
                if (at.plan().ownerOf(x, y) != self) {
                    rim.add(new Rim(x, y));
                }
            }
        }
        if (rim.isEmpty()) {
            return Optional.empty();
        }
        int chosen = focus.place().isPresent() ? focus.place().getAsInt() : dice.nextInt(rim.size());
        return chosen >= 0 && chosen < rim.size() ? Optional.of(about(at, rim.get(chosen), dice)) : Optional.empty();
    }

    private Question about(AtPe at, Rim rim, Random dice) {
        int columns = at.config().columns();
        int owner = at.plan().ownerOf(rim.xo(), rim.yo());
        int column = owner % columns;
        int row = owner / columns;
        int k = at.group().firstFilter() + dice.nextInt(at.group().filters());
        String output = "output (" + rim.xo() + ", " + rim.yo() + ")";
        List<Phrase> reason = new Say()
                .term(Term.Kind.HALO, AtPe.sumPart(k, rim.xo(), rim.yo()), Words.capital(output))
                .and(" is one of " + Words.area(owned(at, column, row)) + ", which ")
                .and(List.of(AtPe.pe(column, row)))
                .and(" owns. " + at.name() + " sums up its share and sends it there once, when the group is done.")
                .phrases();
        Offer offer = new Offer(AtPe.pePart(column, row), Words.pe(column, row), reason);
        int across = column - at.column();
        int down = row - at.row();
        wrong(at, offer, at.column() - across, at.row() - down, "the opposite side");
        if (across != 0 && down != 0) {
            wrong(at, offer, column, at.row(), "beside it, not across the corner");
            wrong(at, offer, at.column(), row, "above or below it, not across the corner");
        }
        wrong(at, offer, at.column() + down, at.row() + across, "x for y");
        offer.wrong(
                AtPe.pePart(at.column(), at.row()),
                at.name(),
                at.name() + " owns " + Words.area(owned(at, at.column(), at.row())) + "; " + output
                        + " lies beyond, in the rim of its window.");
        for (int[] step : new int[][] {{1, 0}, {0, 1}, {-1, 0}, {0, -1}, {1, 1}, {-1, -1}}) {
            wrong(at, offer, column + step[0], row + step[1], "");
        }
        return question(
                asks(),
                new Say()
                        .and(List.of(at.pe()))
                        .and(" adds up products for ")
                        .term(Term.Kind.HALO, AtPe.sumPart(k, rim.xo(), rim.yo()), output)
                        .and(" of filter " + k + ", an output that it does not own. The output plane is "
                                + at.shape().outputWidth() + " × "
                                + at.shape().outputHeight() + ", cut for " + columns + " × "
                                + at.config().rows() + " PEs.")
                        .phrases(),
                List.of(
                        "The output plane of " + at.shape().outputWidth() + " × "
                                + at.shape().outputHeight() + " is cut into tiles as the input is: PE (column, row).",
                        "Find the tile in which the output lies, and click its PE."),
                new AnswerForm.Click(at.moment().pes().stream()
                        .map(pe -> new AnswerForm.Place(
                                AtPe.pePart(pe.column(), pe.row()), Words.pe(pe.column(), pe.row())))
                        .toList()),
                offer.shuffled(MISTAKES, dice),
                reason,
                onArray(
                        at.moment().span().postStart(),
                        List.of(AtPe.pePart(at.column(), at.row())),
                        List.of(AtPe.pePart(column, row))));
    }

    private static Rect owned(AtPe at, int column, int row) {
        return at.plan().outputTiling().tile(column, row);
    }

    private static void wrong(AtPe at, Offer offer, int column, int row, String how) {
        if (column >= 0
                && row >= 0
                && column < at.config().columns()
                && row < at.config().rows()) {
            offer.wrong(
                    AtPe.pePart(column, row),
                    Words.pe(column, row),
                    (how.isEmpty() ? "" : "That is " + how + ". ") + Words.pe(column, row) + " owns "
                            + Words.area(owned(at, column, row)) + ".");
        }
    }
}
