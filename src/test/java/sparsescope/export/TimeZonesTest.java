package sparsescope.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import sparsescope.export.film.FilmOptions;
import sparsescope.export.frame.FrameSequence;
import sparsescope.export.raster.PixelOptions;
import sparsescope.file.Progress;
import sparsescope.scene.style.Theme;
import sparsescope.tensor.NpyArray;
import sparsescope.tensor.NpzFile;

/** What is written is the same wherever on earth it is written. */
class TimeZonesTest {
    /** West and east of Greenwich, by half an hour, and as far as clocks go. */
    private static final String[] ZONES = {
        "UTC", "America/Los_Angeles", "Asia/Kathmandu", "Pacific/Kiritimati", "Etc/GMT+12", "Europe/Berlin"
    };

    @TempDir
    private Path folder;

    private final TimeZone usualZone = TimeZone.getDefault();
    private final Locale usualLocale = Locale.getDefault();

    @AfterEach
    void atHome() {
        TimeZone.setDefault(usualZone);
        Locale.setDefault(usualLocale);
    }

    /** Writes a file. */
    private interface Writer {
        void write(Path file) throws IOException;
    }

    private void assertSameEverywhere(Writer writer) throws IOException {
        Path first = folder.resolve("first");
        writer.write(first);
        for (String zone : ZONES) {
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            Locale.setDefault(zone.startsWith("Asia") ? Locale.forLanguageTag("ar-EG-u-nu-arab") : usualLocale);
            Path file = folder.resolve(zone.replace('/', '-'));
            writer.write(file);
            assertSame(file, first);
        }
    }

    private static void assertSame(Path file, Path first) throws IOException {
        if (!Files.isDirectory(first)) {
            assertThat(file).hasSameBinaryContentAs(first);
            return;
        }
        try (var all = Files.list(first)) {
            for (Path each : all.toList()) {
                assertThat(file.resolve(each.getFileName())).hasSameBinaryContentAs(each);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void exportsAreTheSameInEveryTimeZone(ExportFormat format) throws IOException {
        FrameSequence frames = Exported.digits(1, Theme.LIGHT, format == ExportFormat.SVG ? 1 : 2);
        FilmOptions options = new FilmOptions(PixelOptions.PLAIN, true, false);
        assertSameEverywhere(file -> format.write(frames, options, file, Progress.NONE));
    }

    @Test
    void arraysAreTheSameInEveryTimeZone() throws IOException {
        assertSameEverywhere(file -> NpzFile.write(file, Map.of("w", NpyArray.of(new short[] {1, 2}, 2))));
    }
}
