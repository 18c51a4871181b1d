package sparsescope.ui.model.navigation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlaybackTest {
    private static final long SECOND = 1_000_000_000L;
    private final Playback playback = new Playback();

    private int stepsIn(int seconds) {
        int steps = 0;
        for (int frame = 0; frame <= 60 * seconds; frame++) {
            steps += playback.stepsDue(frame * SECOND / 60);
        }
        return steps;
    }

    @Test
    void doesNothingUntilItPlays() {
        assertThat(stepsIn(3)).isZero();
    }

    @Test
    void stepsAtOnceAndThenTwiceASecond() {
        playback.playingProperty().set(true);
        assertThat(playback.stepsDue(0)).isOne();
        assertThat(playback.stepsDue(SECOND / 4)).isZero();
        assertThat(playback.stepsDue(SECOND)).isEqualTo(2);
    }

    @Test
    void speedsAreFromAQuarterTo64Times() {
        playback.changeSpeed(-10);
        assertThat(Playback.speedText(playback.speedProperty().get())).isEqualTo("0.25×");
        playback.changeSpeed(+20);
        assertThat(Playback.speedText(playback.speedProperty().get())).isEqualTo("64×");
        playback.playingProperty().set(true);
        assertThat(stepsIn(2)).isBetween(256, 258);
    }
}
