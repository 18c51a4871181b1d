package sparsescope.cli.export;

import picocli.CommandLine.Option;
import sparsescope.cli.options.SheetOptions;
import sparsescope.export.raster.PixelOptions;

/** The option that says how fine pictures are. */
final class ScaleOption {
    @Option(
            names = "--scale",
            paramLabel = "N",
            defaultValue = "1",
            description = "Pixels for each of --size along either side, 1…4; 1 unless given.")
    private int scale;

    /** Scale and background of frames of that look, their size checked. */
    PixelOptions pixels(LookOptions look) {
        PixelOptions pixels = new PixelOptions(scale, look.transparent());
        SheetOptions.Size size = look.size();
        pixels.check(size.width(), size.height());
        return pixels;
    }
}
