package sparsescope.ui.model.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import sparsescope.lesson.Prose;
import sparsescope.lesson.question.Option;
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
            List<Phrase> words = new ArrayList<>(question.situation());
            words.add(Phrase.plain(
                    " " + question.options().stream().map(Option::label).collect(Collectors.joining("   ·   "))));
            return new Explanation(Question.text(question.prompt()), words);
        }
        return new Explanation(question.right().label(), question.reason());
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
