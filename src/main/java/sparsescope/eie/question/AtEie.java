package sparsescope.eie.question;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import sparsescope.eie.EieConfig;
import sparsescope.eie.layout.RowPlacement;
import sparsescope.eie.simulation.EieMoment;
import sparsescope.eie.simulation.PeStatus;
import sparsescope.lesson.question.AnswerForm;
import sparsescope.lesson.question.Focus;
import sparsescope.lesson.question.Subject;
import sparsescope.scene.part.StagePart;
import sparsescope.scene.words.Phrase;
import sparsescope.scene.words.Term;

/**
 * Describes a PE of EIE at a moment, as a question looks at it.
 *
 * @param moment the moment
 * @param pe its number
 */
record AtEie(EieMoment moment, int pe) {
    /** The PE in focus; empty when the subject is no moment of this machine or has no such PE. */
    static Optional<AtEie> of(Subject subject, Focus focus) {
        return subject instanceof Subject.OnMachine on
                        && on.moment() instanceof EieMoment moment
                        && focus.pe().column() >= 0
                        && focus.pe().column() < moment.run().config().pes()
                ? Optional.of(new AtEie(moment, focus.pe().column()))
                : Optional.empty();
    }

    EieConfig config() {
        return moment.run().config();
    }

    RowPlacement placement() {
        return moment.run().placement();
    }

    PeStatus status() {
        return moment.pe(pe);
    }

    int pass() {
        return moment.span().pass();
    }

    /** The layer's inputs, zeros among them. */
    short[] inputs() {
        return moment.run().layer().input().values();
    }

    static String pePart(int pe) {
        return StagePart.PE.id(pe, 0);
    }

    static String inputPart(int column) {
        return "x/" + column;
    }

    static String outputPart(int row) {
        return "y/" + row;
    }

    static Phrase name(int pe) {
        return Phrase.of(Term.Kind.PE, pePart(pe), "PE " + pe);
    }

    static Phrase input(int column, String text) {
        return Phrase.of(Term.Kind.ACTIVATION, inputPart(column), text);
    }

    static Phrase output(int row, String text) {
        return Phrase.of(Term.Kind.SUM, outputPart(row), text);
    }

    /** Every PE as a place to click. */
    AnswerForm pes() {
        return new AnswerForm.Click(IntStream.range(0, config().pes())
                .mapToObj(each -> new AnswerForm.Place(pePart(each), "PE " + each))
                .toList());
    }

    /** Every input as a place to click. */
    AnswerForm columns() {
        return new AnswerForm.Click(IntStream.range(0, inputs().length)
                .mapToObj(each -> new AnswerForm.Place(inputPart(each), "input " + each))
                .toList());
    }

    /** The outputs that a PE adds up in the moment's pass as places to click. */
    AnswerForm outputs() {
        List<AnswerForm.Place> places = IntStream.range(0, placement().rows(pass(), pe))
                .map(local -> placement().row(pass(), pe, local))
                .mapToObj(row -> new AnswerForm.Place(outputPart(row), "output " + row))
                .toList();
        return new AnswerForm.Click(places);
    }
}
