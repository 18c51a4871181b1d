package sparsescope.export.film;

import sparsescope.export.frame.ExportFrame;
import sparsescope.export.frame.FrameSequence;
import sparsescope.export.raster.PixelOptions;
import sparsescope.export.raster.Raster;
import sparsescope.file.InputException;

/** Frames as the pictures of a film, which all have one size. */
final class FilmFrames {
    private static final int LARGEST = 4096;

    private final FrameSequence frames;
    private final PixelOptions options;
    private final int width;
    private final int height;
    private final String scenario;

    FilmFrames(FrameSequence frames, PixelOptions options) {
        this.frames = frames;
        this.options = options;
        ExportFrame first = frames.frame(0);
        options.check(first);
        this.width = first.width() * options.scale();
        this.height = first.height() * options.scale();
        this.scenario = first.scenario();
        check("width", width);
        check("height", height);
    }

    private static void check(String side, int pixels) {
        if (pixels > LARGEST) {
            throw new InputException(
                    "film " + side + ": found " + pixels + ", expected at most " + LARGEST + " pixels");
        }
    }

    FrameSequence frames() {
        return frames;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** The scenario of the first frame: where the film begins. */
    String scenario() {
        return scenario;
    }

    /** How long the shortest picture is shown. */
    double shortest() {
        return frames.shortest();
    }

    /** A frame's pixels, rows one after the other. */
    int[] pixels(ExportFrame frame) {
        Raster raster = Raster.of(frame, options.scale(), options.transparent());
        if (raster.pixelWidth() != width || raster.pixelHeight() != height) {
            throw new IllegalArgumentException("frames of different sizes");
        }
        return raster.pixels();
    }
}
