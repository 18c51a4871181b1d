package sparsescope.scene;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import sparsescope.dataflow.Rect;

class WordsTest {
    @Test
    void numbersComeInThreesWithATrueMinus() {
        assertThat(Words.number(0)).isEqualTo("0");
        assertThat(Words.number(-7)).isEqualTo("−7");
        assertThat(Words.number(-123)).isEqualTo("−123");
        assertThat(Words.number(4119)).isEqualTo("4\u00a0119");
        assertThat(Words.number(-1234567)).isEqualTo("−1\u00a0234\u00a0567");
        assertThat(Words.number(Long.MIN_VALUE)).startsWith("−9\u00a0223");
    }

    @Test
    void sharesNeverHideThatThereIsSomething() {
        assertThat(Words.percent(0)).isEqualTo("0.0\u00a0%");
        assertThat(Words.percent(0.0001)).isEqualTo("<0.1\u00a0%");
        assertThat(Words.percent(0.4336)).isEqualTo("43.4\u00a0%");
        assertThat(Words.percent(0.99999)).isEqualTo(">99.9\u00a0%");
        assertThat(Words.percent(1)).isEqualTo("100.0\u00a0%");
        assertThat(Words.wholePercent(0.995)).isEqualTo("100\u00a0%");
    }

    @Test
    void oneIsNotMany() {
        assertThat(Words.count(1, "cycle")).isEqualTo("1 cycle");
        assertThat(Words.count(2, "cycle")).isEqualTo("2 cycles");
        assertThat(Words.place(new Rect(3, 4, 1, 2))).isEqualTo("column 3, rows 4…5");
    }
}
