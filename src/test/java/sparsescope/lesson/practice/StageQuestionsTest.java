package sparsescope.lesson.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import sparsescope.lesson.question.Focus;
import sparsescope.lesson.question.Question;
import sparsescope.lesson.question.SoundQuestions;
import sparsescope.lesson.question.Subject;
import sparsescope.scene.SceneRuns;
import sparsescope.scene.view.StageView;

/** Questions about whatever is on the stage. */
class StageQuestionsTest {
    private static final Focus FOCUS = Focus.pe(0, 0);

    @Test
    void oneKindComesAfterTheOtherAndTheLandingDoesNotTell() {
        Subject subject = new Subject.Run(SceneRuns.teaching().at(9));
        Set<String> inside = new HashSet<>();
        Set<String> afar = new HashSet<>();
        for (int number = 0; number < 40; number++) {
            Question question = StageQuestions.about(subject, FOCUS, (int) StageView.PE, number)
                    .orElseThrow();
            SoundQuestions.check(question);
            inside.add(question.kind());
            afar.add(StageQuestions.about(subject, FOCUS, (int) StageView.ARRAY, number)
                    .orElseThrow()
                    .kind());
        }

        assertThat(inside)
                .contains("bank", "output", "next", "value")
                .doesNotContain("placeholder", "stored", "last", "neighbour");
        assertThat(afar).contains("neighbour").doesNotContain("last", "barrier", "bank");
    }

    @Test
    void theSameNumberIsTheSameQuestion() {
        Subject subject = new Subject.Run(SceneRuns.teaching().at(9));
        Optional<Question> first = StageQuestions.about(subject, FOCUS, 2, 7);

        assertThat(StageQuestions.about(subject, FOCUS, 2, 7)).isEqualTo(first);
    }

    @Test
    void nothingIsAskedAboutAPeThatIsNotThere() {
        Subject subject = new Subject.Memory();

        // What memory costs can be asked anywhere.
        assertThat(StageQuestions.about(subject, FOCUS, 0, 0)).isPresent();
        assertThat(StageQuestions.about(new Subject.Run(SceneRuns.zeros().at(0)), Focus.pe(99, 0), 2, 0)
                        .map(Question::kind))
                .isNotEqualTo(Optional.of("bank"));
    }
}
