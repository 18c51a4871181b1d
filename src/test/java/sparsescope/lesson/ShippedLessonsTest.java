package sparsescope.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sparsescope.file.Progress;
import sparsescope.lesson.check.LessonCheck;
import sparsescope.lesson.file.Lessons;

/** The course: every lesson can be read, and all of it holds. */
class ShippedLessonsTest {
    static List<Lesson> lessons() {
        return Lessons.all();
    }

    @Test
    void everyLessonFileCanBeRead() {
        assertThat(Lessons.found())
                .isNotEmpty()
                .allSatisfy(found -> assertThat(found.problem()).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void everythingInItHolds(Lesson lesson) {
        assertThat(LessonCheck.problems(lesson, Progress.NONE)).isEmpty();
    }
}
