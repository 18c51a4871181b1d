package sparsescope.simulation.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.accelerator.PePosition;
import sparsescope.file.InputException;
import sparsescope.scene.SceneRuns;
import sparsescope.simulation.condition.Condition.Where;
import sparsescope.simulation.run.LayerRun;
import sparsescope.simulation.state.PeState;

class ConditionParserTest {
    private static Condition parse(String text) {
        return ConditionParser.parse(text, Where.pe(new PePosition(2, 3)), AcceleratorConfig.DEFAULTS);
    }

    @Test
    void aTestWithoutAPeIsAboutTheOneInFocus() {
        assertThat(parse("state = stall"))
                .isEqualTo(new Condition.OfPe(Where.pe(new PePosition(2, 3)), new PeCondition.InState(PeState.STALL)))
                .isEqualTo(parse("pe(2,3).STATE==Stall"));
        assertThat(parse("sends(3,3)"))
                .isEqualTo(new Condition.Sends(
                        Where.pe(new PePosition(2, 3)), Optional.of(Where.pe(new PePosition(3, 3)))));
        assertThat(parse("any.adds(9, 3, 6)")).isEqualTo(new Condition.Adds(Where.ANY, 9, 3, 6));
    }

    @Test
    void andBindsMoreTightlyThanOrAndNotMoreThanBoth() {
        assertThat(parse("cycle > 5 or group = 1 and not pass = 2"))
                .isEqualTo(new Condition.Or(
                        parse("cycle > 5"),
                        new Condition.And(parse("group = 1"), new Condition.Not(parse("pass = 2")))));
        assertThat(parse("(cycle > 5 or group = 1) and pass = 2"))
                .isEqualTo(new Condition.And(parse("cycle > 5 or group = 1"), parse("pass = 2")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "state = stal | condition, position 9: found 'stal', expected a state: issue, stall, drain, idle, waiting, finished",
                "pe(8,0).state = stall | condition, position 4: found '8', expected a column of PEs, 0…7",
                "bank(99).queue > 1 | condition, position 6: found '99', expected a bank, 0…31",
                "cycle > | condition, position 8: found the end, expected a number",
                "(cycle > 5 | condition, position 11: found the end, expected ')'",
                "cycle > 5 cycle | condition, position 11: found 'cycle', expected and, or, or the end",
                "queue ~ 5 | condition, position 7: found '~', expected a word, a number or a sign such as = < ( .",
                "queue 5 | condition, position 7: found '5', expected a comparison: = != < <= > >=",
                "adds(*,1,2) | condition, position 6: found '*', expected an output channel",
                "all.sends | condition, position 5: found 'sends', expected another test after all., or any. before this one",
            })
    void whatIsWrongIsSaidWithItsPosition(String text, String message) {
        assertThatThrownBy(() -> parse(text)).isInstanceOf(InputException.class).hasMessage(message);
    }

    /** As many as one likes stand side by side, none in another: no stack is as deep as they are many. */
    @ParameterizedTest
    @CsvSource({"or", "and"})
    void manyTestsInARowNeedNoDeepStack(String between) {
        String text = (" " + between + " cycle = 5").repeat(100_000).substring(between.length() + 2);

        Condition condition = parse(text);

        assertThat(condition.text()).isEqualTo(text);
        assertThat(parse(condition.text())).isEqualTo(condition);
        LayerRun run = SceneRuns.teaching();
        assertThat(condition.holds(run.at(5))).isTrue();
        assertThat(condition.holds(run.at(6))).isFalse();
        assertThat(condition.isMet(run.at(5), Optional.of(run.at(4)))).isTrue();
    }

    @Test
    void aWordThatIsTooLongIsQuotedShortly() {
        assertThatThrownBy(() -> parse("state = " + "x".repeat(10_000)))
                .isInstanceOf(InputException.class)
                .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(250));
    }

    @Test
    void anEmptyTextListsTheTests() {
        assertThatThrownBy(() -> parse("  "))
                .hasMessageStartingWith("condition, position 3: found the end, expected a test: cycle, group");
    }

    @Test
    void deepNestingIsRefusedAndNotATornStack() {
        assertThatThrownBy(() -> parse("(".repeat(100_000) + "cycle=1"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("nested");
    }
}
