package sparsescope.export.quiz;

import sparsescope.lesson.practice.Exercise;

/** Writes questions as one format has them. */
interface QuizWriter {
    /** What comes before all questions. */
    String begin(Quiz quiz);

    /** What comes before the questions of a kind. */
    String category(Quiz quiz, int index);

    /** One question. */
    String question(String name, Exercise exercise);

    /** What comes after all questions. */
    String end();
}
