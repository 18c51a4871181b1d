package sparsescope.cli.options;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Option;
import sparsescope.export.raster.PngExporter;
import sparsescope.file.InputException;
import sparsescope.file.OneLine;
import sparsescope.scene.style.Theme;

/** The options that say how large a picture is, and in which colours. */
public final class SheetOptions {
    private static final Pattern SIZE = Pattern.compile("(\\d{1,6})[x×](\\d{1,6})");

    /** Names the themes as they are typed. */
    enum ThemeName {
        light(Theme.LIGHT),
        dark(Theme.DARK),
        contrast(Theme.CONTRAST);

        private final Theme theme;

        ThemeName(Theme theme) {
            this.theme = theme;
        }
    }

    /**
     * Describes a picture's size.
     *
     * @param width in pixels
     * @param height in pixels
     */
    public record Size(int width, int height) {}

    @Option(
            names = "--size",
            paramLabel = "WxH",
            defaultValue = "1920x1080",
            description = "Pixels; 1920x1080 unless given.")
    private String size;

    @Option(names = "--theme", paramLabel = "THEME", description = "${COMPLETION-CANDIDATES}; light unless given.")
    private ThemeName theme;

    /** The picture's theme. */
    public Theme theme() {
        return given().orElse(Theme.LIGHT);
    }

    /** The theme that was asked for, if one was. */
    public Optional<Theme> given() {
        return Optional.ofNullable(theme).map(name -> name.theme);
    }

    /** The picture's size. */
    public Size size() {
        Matcher matcher = SIZE.matcher(size);
        if (!matcher.matches()) {
            throw new InputException(
                    "--size: found " + OneLine.quote(size) + ", expected width and height, such as 1920x1080");
        }
        Size wanted = new Size(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
        PngExporter.checkSize(wanted.width(), wanted.height());
        return wanted;
    }
}
