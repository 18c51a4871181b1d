package sparsescope.cli.export;

import picocli.CommandLine.Option;
import sparsescope.file.InputException;

/** The options that say how fast steps follow one another. */
final class PaceOptions {
    private static final double USUAL_SECONDS = 0.5;
    private static final double FASTEST = 50;

    @Option(names = "--fps", paramLabel = "N", description = "Steps a second, up to 50.")
    private Double rate;

    @Option(
            names = "--seconds-per-step",
            paramLabel = "S",
            description = "How long each step is shown; 0.5 seconds unless given.")
    private Double seconds;

    /** Seconds a step. */
    double seconds() {
        if (rate != null && seconds != null) {
            throw new InputException("--fps: found together with --seconds-per-step, expected only one of them");
        }
        if (rate != null && !(rate >= 1.0 / 3600 && rate <= FASTEST)) {
            throw new InputException("--fps: found " + rate + ", expected a number above 0, up to " + (int) FASTEST);
        }
        if (seconds != null && !(seconds >= 1 / FASTEST && seconds <= 3600)) {
            throw new InputException("--seconds-per-step: found " + seconds + ", expected " + 1 / FASTEST + "…3600");
        }
        if (rate != null) {
            return 1 / rate;
        }
        return seconds == null ? USUAL_SECONDS : seconds;
    }
}
