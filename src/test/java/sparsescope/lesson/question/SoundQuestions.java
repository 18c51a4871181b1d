package sparsescope.lesson.question;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds for every question: whoever reads it finds it whole, and no mistake is the right answer. */
public final class SoundQuestions {
    private SoundQuestions() {}

    /** Checks a question. */
    public static void check(Question question) {
        String all = Question.text(question.prompt())
                + Question.text(question.situation())
                + question.steps()
                + Question.text(question.reason());
        assertThat(all).doesNotContain("null").doesNotContain("NaN").doesNotContain("  ");
        assertThat(question.wrong()).as(question.toString()).isNotEmpty();
        assertThat(question.judge(question.right().answer()).mark()).isEqualTo(Verdict.Mark.RIGHT);
        assertThat(question.options()).allSatisfy(option -> {
            assertThat(question.accepts(option.answer())).as(option.toString()).isTrue();
            assertThat(Question.text(option.reason()))
                    .isNotBlank()
                    .doesNotContain("null")
                    .doesNotContain("  ");
            assertThat(question.judge(option.answer()).mark() == Verdict.Mark.RIGHT)
                    .as("%s of %s", option, question)
                    .isEqualTo(option.right());
        });
        assertThat(question.options().stream().map(Option::label).distinct()).hasSameSizeAs(question.options());
    }
}
