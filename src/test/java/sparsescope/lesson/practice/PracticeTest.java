package sparsescope.lesson.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sparsescope.drawing.DrawingList;
import sparsescope.file.InputException;
import sparsescope.lesson.question.QuestionKind;
import sparsescope.lesson.question.Questions;
import sparsescope.lesson.question.SoundQuestions;
import sparsescope.lesson.question.Subject;

/** Exercises of every kind. */
class PracticeTest {
    private static final int VARIANTS = 30;
    private static final int WIDTH = 900;
    private static final int HEIGHT = 450;

    static List<QuestionKind> kinds() {
        return Questions.kinds().stream().filter(Practice::canBe).toList();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyKindMakesDifferentExercises(QuestionKind kind) {
        Set<String> seen = new HashSet<>();
        for (long seed = 1; seed <= VARIANTS; seed++) {
            Exercise exercise = Practice.of(kind, seed);
            SoundQuestions.check(exercise.question());
            assertThat(Practice.of(kind, seed).question()).isEqualTo(exercise.question());
            seen.add(exercise.question().situation() + shown(exercise));
        }
        // What memory costs is a matter of a few sizes.
        boolean few = kind.name().equals("fetch-cost") || kind.name().equals("memory-size");
        assertThat(seen).hasSizeGreaterThanOrEqualTo(few ? 4 : kind.name().equals("row-owner") ? 10 : VARIANTS / 2);
    }

    /** What is on the picture. */
    private static String shown(Exercise exercise) {
        return exercise.subject() instanceof Subject.Run run
                ? run.moment().cycle()
                        + Arrays.toString(run.moment().run().layer().input().values())
                : exercise.question().prompt().toString();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void whatIsAskedAboutAndThePlaceToClickAreOnThePicture(QuestionKind kind) {
        Exercise exercise = Practice.of(kind, 3);
        if (!exercise.isOnPicture()) {
            assertThat(exercise.picture(WIDTH, HEIGHT)).isEmpty();
            return;
        }
        DrawingList picture = exercise.picture(WIDTH, HEIGHT).orElseThrow();
        if (exercise.isClicked()) {
            assertThat(picture.find(exercise.question().right().answer())).isPresent();
        }
        assertThat(exercise.solution(WIDTH, HEIGHT)).isPresent();
    }

    /** The bars beside the array say who is last. */
    @Test
    void thePictureOfTheLastPeDoesNotTell() {
        QuestionKind kind = Questions.named("last");
        for (long seed = 1; seed <= 5; seed++) {
            DrawingList picture = Practice.of(kind, seed).picture(WIDTH, HEIGHT).orElseThrow();
            double right = picture.find("pe/1/0").orElseThrow().x()
                    + picture.find("pe/1/0").orElseThrow().width();
            List<DrawingList.PlacedText> telling = picture.texts().stream()
                    .filter(text -> text.text().contains("finishes last"))
                    .toList();
            assertThat(telling)
                    .isNotEmpty()
                    .allSatisfy(text -> assertThat(text.x()).isGreaterThan(right + 8));
        }
    }

    @Test
    void aRaceIsNoExercise() {
        assertThatThrownBy(() -> Practice.of(Questions.named("twin"), 1))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("twin");
    }
}
