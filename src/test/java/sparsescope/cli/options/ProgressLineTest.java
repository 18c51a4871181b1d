package sparsescope.cli.options;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import sparsescope.file.Progress;

/** The line that tells a person how far long work is. */
class ProgressLineTest {
    @Test
    void theTimeLeftIsShownToAPerson() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        long[] clock = {0};
        ProgressLine line = new ProgressLine(new PrintStream(err, true, StandardCharsets.UTF_8), true, () -> clock[0]);
        Progress progress = line.timed("sweep");
        progress.report(0.5);
        clock[0] = 10_000_000_000L;
        progress.report(0.75);
        clock[0] = 20_000_000_000L;
        progress.report(0.76);

        assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo("\rsweep: 75 %, 10 s left\rsweep: 76 %, 19 s left");
    }
}
