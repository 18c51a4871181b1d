package sparsescope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import sparsescope.simulation.PeState;

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
        while (frame().moment()
                        .pe(
                                frame().look().camera().column(),
                                frame().look().camera().row())
                        .state()
                != PeState.ISSUE) {
            long next = frame().moment().cycle() + 1;
            strike(KeyCode.RIGHT);
            awaitCycle(next);
        }
        String whole = frame().caption();

        strike(KeyCode.SHIFT, KeyCode.N);
        until("a beat", () -> !frame().caption().equals(whole));
        String last = frame().caption();
        long cycle = frame().moment().cycle();
        strike(KeyCode.SHIFT, KeyCode.N);
        until("the beat before", () -> !frame().caption().equals(last));
        assertThat(frame().moment().cycle()).isEqualTo(cycle);
        strike(KeyCode.N);
        until("the beat again", () -> frame().caption().equals(last));
        strike(KeyCode.N);
        until("the whole cycle", () -> frame().caption().equals(whole));
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
                        .equals(sparsescope.scene.Captions.sentence(
                                frame().moment(), frame().look().camera())));
        strike(KeyCode.LEFT);
        awaitCycle(0);
    }
}
