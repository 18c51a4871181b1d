package sparsescope.lesson.question.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import sparsescope.accelerator.PePosition;
import sparsescope.dataflow.Rect;
import sparsescope.lesson.question.AnswerForm;
import sparsescope.lesson.question.Focus;
import sparsescope.lesson.question.Offer;
import sparsescope.lesson.question.Question;
import sparsescope.lesson.question.Say;
import sparsescope.scene.words.Phrase;
import sparsescope.scene.words.Term;
import sparsescope.scene.words.Words;

/** Asks which PE gets a halo sum. */
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
        int self = at.position().index(at.config().columns());
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
        PePosition to = PePosition.of(owner, columns);
        int k = at.group().firstFilter() + dice.nextInt(at.group().filters());
        String output = "output (" + rim.xo() + ", " + rim.yo() + ")";
        List<Phrase> reason = new Say()
                .term(Term.Kind.HALO, AtPe.sumPart(k, rim.xo(), rim.yo()), Words.capital(output))
                .and(" is one of " + Words.area(owned(at, to)) + ", which ")
                .and(List.of(AtPe.pe(to)))
                .and(" owns. " + at.name() + " sums up its share and sends it there once, when the group is done.")
                .phrases();
        Offer offer = new Offer(AtPe.pePart(to), Words.pe(to), reason);
        int across = to.column() - at.position().column();
        int down = to.row() - at.position().row();
        wrong(at, offer, at.position().moved(-across, -down), "the opposite side");
        if (across != 0 && down != 0) {
            wrong(at, offer, at.position().moved(across, 0), "beside it, not across the corner");
            wrong(at, offer, at.position().moved(0, down), "above or below it, not across the corner");
        }
        wrong(at, offer, at.position().moved(down, across), "x for y");
        offer.wrong(
                AtPe.pePart(at.position()),
                at.name(),
                at.name() + " owns " + Words.area(owned(at, at.position())) + "; " + output
                        + " lies beyond, in the rim of its window.");
        for (int[] step : new int[][] {{1, 0}, {0, 1}, {-1, 0}, {0, -1}, {1, 1}, {-1, -1}}) {
            wrong(at, offer, to.moved(step[0], step[1]), "");
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
                        .map(pe -> new AnswerForm.Place(AtPe.pePart(pe.position()), Words.pe(pe.position())))
                        .toList()),
                offer.shuffled(MISTAKES, dice),
                reason,
                onArray(at.moment().span().postStart(), List.of(AtPe.pePart(at.position())), List.of(AtPe.pePart(to))));
    }

    private static Rect owned(AtPe at, PePosition pe) {
        return at.plan().outputTiling().tile(pe);
    }

    private static void wrong(AtPe at, Offer offer, PePosition pe, String how) {
        if (pe.isIn(at.config())) {
            offer.wrong(
                    AtPe.pePart(pe),
                    Words.pe(pe),
                    (how.isEmpty() ? "" : "That is " + how + ". ") + Words.pe(pe) + " owns " + Words.area(owned(at, pe))
                            + ".");
        }
    }
}
