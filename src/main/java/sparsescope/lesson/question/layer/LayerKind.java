package sparsescope.lesson.question.layer;

import java.util.List;
import java.util.Optional;
import sparsescope.lesson.question.AnswerForm;
import sparsescope.lesson.question.NamedKind;
import sparsescope.lesson.question.Option;
import sparsescope.lesson.question.Question;
import sparsescope.lesson.question.Subject;
import sparsescope.network.LayerOperands;
import sparsescope.scene.view.StageView;
import sparsescope.scene.words.Phrase;

/** A kind whose answer is the same at every cycle. */
abstract class LayerKind extends NamedKind {
    LayerKind(String name, String asks, String when) {
        super(name, asks, when);
    }

    /** The layer of a run; empty when the subject is none. */
    static Optional<LayerOperands> layer(Subject subject) {
        if (subject instanceof Subject.Run run) {
            return Optional.of(run.moment().run().layer());
        }
        return subject instanceof Subject.OnMachine on
                ? Optional.of(on.moment().run().layer())
                : Optional.empty();
    }

    static long cycle(Subject subject) {
        if (subject instanceof Subject.Run run) {
            return run.moment().cycle();
        }
        return subject instanceof Subject.OnMachine on ? on.moment().cycle() : 0;
    }

    Question question(
            Subject subject,
            String prompt,
            String situation,
            List<String> steps,
            AnswerForm form,
            List<Option> options,
            String reason) {
        return question(subject, prompt, situation, steps, form, options, reason, List.of(), List.of());
    }

    /**
     * The same with places on the picture.
     *
     * @param asked what the question is about
     * @param lit what is lit with the answer
     */
    Question question(
            Subject subject,
            String prompt,
            String situation,
            List<String> steps,
            AnswerForm form,
            List<Option> options,
            String reason,
            List<String> asked,
            List<String> lit) {
        return question(
                prompt,
                situation.isEmpty() ? List.of() : List.of(Phrase.plain(situation)),
                steps,
                form,
                options,
                List.of(Phrase.plain(reason)),
                new Question.OnStage((int) StageView.PLANE, Optional.empty(), cycle(subject), asked, lit));
    }
}
