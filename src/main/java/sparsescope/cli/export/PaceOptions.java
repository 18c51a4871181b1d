package sparsescope.cli.export;

import picocli.CommandLine.Option;
import sparsescope.export.FilmPace;
import sparsescope.file.InputException;

/** The options that say how fast steps follow one another, and how what happens within one is shown. */
final class PaceOptions {
    private static final double FASTEST = 50;

    @Option(
            names = "--fps",
            paramLabel = "N",
            description = "Steps a second, up to 50; for pictures a second see --frame-rate.")
    private Double rate;

    @Option(
            names = "--seconds-per-step",
            paramLabel = "S",
            description = "How long each step is shown; 0.5 seconds unless given, 3 with --motion.")
    private Double seconds;

    @Option(names = "--motion", description = "Shows what happens within each cycle, one thing after the other.")
    private boolean motion;

    @Option(
            names = "--frame-rate",
            paramLabel = "N",
            description =
                    "Pictures a second with --motion, 5 to 50; 20 unless given. --fps is how many steps a second there are.")
    private Integer frameRate;

    /** The pace asked for, checked. */
    FilmPace pace() {
        if (frameRate != null && !motion) {
            throw new InputException(
                    "--frame-rate: found without --motion, expected with it; --fps says how many steps a second there are");
        }
        double asked = seconds();
        try {
            return new FilmPace(asked, motion, frameRate == null ? FilmPace.USUAL_RATE : frameRate);
        } catch (InputException e) {
            throw new InputException("--" + e.getMessage().replace("frame rate", "frame-rate"), e);
        }
    }

    /** Seconds a step. */
    private double seconds() {
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
        return seconds == null ? FilmPace.usualSeconds(motion) : seconds;
    }
}
