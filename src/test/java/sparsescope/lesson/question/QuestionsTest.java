package sparsescope.lesson.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import sparsescope.file.InputException;
import sparsescope.scene.SceneRuns;
import sparsescope.simulation.run.LayerRun;

/** Questions about the sample on which one can check every one by hand. */
class QuestionsTest {
    private static final LayerRun RUN = SceneRuns.teaching();

    private static Question ask(String kind, long cycle, long seed) {
        return Questions.at(new Subject.Run(RUN.at(cycle)), Focus.pe(0, 0), kind, seed)
                .orElseThrow();
    }

    @Test
    void aProductGoesToTheBankOfItsAddress() {
        Question question = Questions.at(
                        new Subject.Run(RUN.at(9)), Focus.pe(0, 0).on(0), "bank", 1)
                .orElseThrow();

        assertThat(Question.text(question.prompt())).isEqualTo("Which accumulator bank takes this product?");
        assertThat(Question.text(question.reason()))
                .isEqualTo(
                        "Activation 3 at x 0, y 1 times weight −1 of filter 1 at r 0, s 0 gives product −3. It belongs "
                                + "to output (1, 2) of filter 1, because x = 0 + 1 − 0 = 1 and y = 1 + 1 − 0 = 2. Its address: "
                                + "16 for the filter before it, plus 4·2 for the rows above, plus 1 in its row, is 25; and 25 mod 8 = 1.");
        assertThat(question.right().answer()).isEqualTo("detail/bank/1");
        assertThat(question.wrong()).hasSize(3).anySatisfy(option -> {
            assertThat(option.answer()).isEqualTo("detail/bank/4");
            assertThat(Question.text(option.reason()))
                    .isEqualTo("Forgetting the padding gives output (0, 1), address 20, and 20 mod 8 = 4.");
        });
        assertThat(question.judge("detail/bank/1").mark()).isEqualTo(Verdict.Mark.RIGHT);
        assertThat(question.judge("detail/bank/4").mark()).isEqualTo(Verdict.Mark.WRONG);
        assertThat(question.accepts("detail/bank/8")).isFalse();
    }

    @Test
    void theSameSeedMakesTheSameQuestionAndOthersMakeOthers() {
        Set<String> seen = new HashSet<>();
        for (long seed = 0; seed < 20; seed++) {
            assertThat(ask("output", 9, seed)).isEqualTo(ask("output", 9, seed));
            seen.add(ask("output", 9, seed).right().answer());
        }

        assertThat(seen).hasSizeGreaterThan(2);
    }

    @Test
    void aKindThatCannotBeAskedMakesNoQuestion() {
        Subject end = new Subject.Run(RUN.at(RUN.cycles()));

        assertThat(Questions.at(end, Focus.pe(0, 0), "bank", 1)).isEmpty();
        assertThat(Questions.at(new Subject.Run(RUN.at(9)), Focus.pe(7, 7), "bank", 1))
                .isEmpty();
        assertThat(Questions.at(new Subject.Memory(), Focus.pe(0, 0), "bank", 1))
                .isEmpty();
    }

    @Test
    void anUnknownKindIsRefusedWithThoseThereAre() {
        assertThatThrownBy(() -> Questions.named("bonk"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("bonk")
                .hasMessageContaining("expected one of output, ")
                .hasMessageContaining("bank, ");
    }

    @Test
    void rowsOfEntriesAreComparedAsNumbers() {
        Question question = new Question(
                "row",
                List.of(),
                List.of(),
                List.of(),
                new AnswerForm.Sequence(List.of("value", "zeros before")),
                new Offer("9:1 -5:4", "9 1, −5 4", List.of())
                        .wrong("9:1 -5:6", "9 1, −5 6", "That is its position.")
                        .kept(3),
                List.of(),
                new Question.OnStage(2, Optional.empty(), 0, List.of(), List.of()));

        assertThat(question.judge(" 9 : 01,  −5:4 ").mark()).isEqualTo(Verdict.Mark.RIGHT);
        assertThat(Question.text(question.judge("9:1 -5:6").reason())).isEqualTo("That is its position.");
        assertThat(question.accepts("9:1 5")).isFalse();
        assertThat(question.accepts("nine")).isFalse();
        assertThat(question.judge("9:1").mark()).isEqualTo(Verdict.Mark.WRONG);
    }
}
