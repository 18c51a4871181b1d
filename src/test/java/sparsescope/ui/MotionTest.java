package sparsescope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import sparsescope.simulation.run.LayerRun;
import sparsescope.simulation.state.GroupSpan;
import sparsescope.simulation.state.PeState;

/** Beats within a cycle, by key. */
class MotionTest extends WindowTestCase {
    @Test
    void beatsAreSteppedOnAndBackWithinTheCycle() {
        opened();
        strike(KeyCode.SHIFT, KeyCode.M);
        strike(KeyCode.DIGIT3);
        until("the microscope", () -> frame().look().camera().depth() == 2);
        strike(KeyCode.RIGHT);
        awaitCycle(1);
        while (frame().scnn().orElseThrow().pe(frame().look().camera().pe()).state() != PeState.ISSUE) {
            long next = frame().scnn().orElseThrow().cycle() + 1;
            strike(KeyCode.RIGHT);
            awaitCycle(next);
        }
        String whole = frame().caption();

        strike(KeyCode.SHIFT, KeyCode.N);
        until("a beat", () -> !frame().caption().equals(whole));
        String last = frame().caption();
        long cycle = frame().scnn().orElseThrow().cycle();
        strike(KeyCode.SHIFT, KeyCode.N);
        until("the beat before", () -> !frame().caption().equals(last));
        assertThat(frame().scnn().orElseThrow().cycle()).isEqualTo(cycle);
        strike(KeyCode.N);
        until("the beat again", () -> frame().caption().equals(last));
        strike(KeyCode.N);
        until("the last beat", () -> !frame().caption().equals(last));
        assertThat(frame().caption()).isNotEqualTo(whole);
        assertThat(frame().scnn().orElseThrow().cycle()).isEqualTo(cycle);
        strike(KeyCode.N);
        awaitCycle(cycle + 1);
    }

    @Test
    void aStepInMotionEndsAsTheStepWithout() {
        opened();
        strike(KeyCode.DIGIT3);
        until("the microscope", () -> frame().look().camera().depth() == 2);
        strike(KeyCode.RIGHT);
        awaitCycle(1);
        until(
                "the motion's end",
                () -> frame().caption()
                        .equals(sparsescope.scene.words.Explanations.of(
                                        frame().scnn().orElseThrow(),
                                        frame().look().camera())
                                .text()));
        strike(KeyCode.LEFT);
        awaitCycle(0);
    }

    @Test
    void aGroupsEndIsSteppedThroughOnTheArray() {
        LayerRun run = opened().scnn().orElseThrow().run();
        strike(KeyCode.SHIFT, KeyCode.M);
        strike(KeyCode.DIGIT2);
        until("the array", () -> frame().look().camera().depth() == 1);
        GroupSpan last = run.spans().get(run.spans().size() - 1);
        onScreen(() -> {
            workbench.travel().goTo(last.postStart() - 1);
            return null;
        });
        awaitCycle(last.postStart() - 1);

        strike(KeyCode.N);
        until("the exchange", () -> frame().caption().contains(" Round 1 of"));
        assertThat(cycle()).isEqualTo(last.postStart());
        strike(KeyCode.N);
        awaitCycle(last.postStart() + 1);
        strike(KeyCode.SHIFT, KeyCode.N);
        awaitCycle(last.postStart());

        onScreen(() -> {
            workbench.travel().goTo(last.postEnd() - 1);
            return null;
        });
        awaitCycle(last.postEnd() - 1);
        strike(KeyCode.N);
        until("the layer's end", () -> frame().caption().contains("swap roles"));
        assertThat(cycle()).isEqualTo(run.cycles());
    }

    @Test
    void aStepBackPlaysTheCycleLeftBackwards() {
        LayerRun run = opened().scnn().orElseThrow().run();
        strike(KeyCode.DIGIT2);
        until("the array", () -> frame().look().camera().depth() == 1);
        GroupSpan last = run.spans().get(run.spans().size() - 1);
        onScreen(() -> {
            workbench.travel().goTo(last.postStart());
            return null;
        });
        awaitCycle(last.postStart());

        strike(KeyCode.LEFT);
        awaitCycle(last.postStart() - 1);
        until(
                "the motion's end",
                () -> frame().caption()
                        .equals(sparsescope.scene.words.Explanations.of(
                                        frame().scnn().orElseThrow(),
                                        frame().look().camera())
                                .text()));
        assertThat(cycle()).isEqualTo(last.postStart() - 1);
    }
}
