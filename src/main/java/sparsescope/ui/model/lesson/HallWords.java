package sparsescope.ui.model.lesson;

import java.util.List;
import sparsescope.lesson.Prose;
import sparsescope.lesson.question.Question;
import sparsescope.scene.words.Explanation;
import sparsescope.scene.words.Phrase;

/** What a hall reads below the stage: a headline and a sentence or two. */
final class HallWords {
    private HallWords() {}

    static Explanation of(ShownStop stop, QuestionModel.State asked) {
        if (asked.question().isEmpty()) {
            return new Explanation(stop.stop().title(), first(stop.prose()));
        }
        Question question = asked.question().get();
        if (!asked.over()) {
            // The answers to choose from stand below the picture.
            return new Explanation(Question.text(question.prompt()), question.situation());
        }
        return new Explanation(
                Question.text(question.prompt()) + "  " + question.right().label(), question.reason());
    }

    private static List<Phrase> first(Prose prose) {
        return prose.blocks().stream()
                .findFirst()
                .map(block -> block.spans().stream()
                        .map(span -> new Phrase(span.text(), span.term()))
                        .toList())
                .orElse(List.of());
    }
}
