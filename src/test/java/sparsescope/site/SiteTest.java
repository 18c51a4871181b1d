package sparsescope.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sparsescope.cli.Cli;
import sparsescope.export.reopen.ScenarioFile;

/** The site's pictures can be made again and open again, and its links lead somewhere. */
class SiteTest {
    private static final double LARGEST_DIFFERENCE = 6;
    private static final Path ROOT = Path.of("").toAbsolutePath();

    @TempDir
    Path folder;

    private static List<SitePicture> pictures() throws IOException {
        return SitePicture.read(ROOT.resolve("src/site/pictures.txt"));
    }

    /** Those that are made in a moment; the site makes them all. */
    static List<SitePicture> quick() throws IOException {
        return pictures().stream()
                .filter(picture -> picture.command().contains("teaching")
                        || picture.command().contains("eie-teaching")
                        || picture.command().get(0).equals("reuse"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("quick")
    void aPictureIsMadeByItsCommandAndOpensAgain(SitePicture picture) {
        PrintStream nowhere = new PrintStream(PrintStream.nullOutputStream());

        int code = new Cli(nowhere, System.err, false).run(picture.into(folder).toArray(String[]::new));

        assertThat(code).isZero();
        assertThat(ScenarioFile.any(folder.resolve(picture.file())).summary()).isNotBlank();
    }

    @Test
    void everyPictureOfAGuideHasItsCommand() throws IOException {
        Set<String> listed = pictures().stream().map(SitePicture::file).collect(Collectors.toSet());
        try (var files = Files.list(ROOT.resolve("assets/pictures"))) {
            assertThat(files.map(file -> file.getFileName().toString())
                            // That one is drawn by its own test.
                            .filter(file -> !file.equals("packages.svg")))
                    .allMatch(listed::contains);
        }
    }

    static List<SitePicture> exported() throws IOException {
        return pictures().stream()
                .filter(picture ->
                        List.of("race.png", "twins.png", "photograph.png").contains(picture.file()))
                .toList();
    }

    /** Pictures in the guides look as the program draws them now; lettering may differ from machine to machine. */
    @ParameterizedTest
    @MethodSource("exported")
    void aPictureOfAGuideIsNotStale(SitePicture picture) throws IOException {
        PrintStream nowhere = new PrintStream(PrintStream.nullOutputStream());
        new Cli(nowhere, System.err, false).run(picture.into(folder).toArray(String[]::new));
        BufferedImage now = ImageIO.read(folder.resolve(picture.file()).toFile());
        BufferedImage there = ImageIO.read(
                ROOT.resolve("assets/pictures").resolve(picture.file()).toFile());

        assertThat(List.of(there.getWidth(), there.getHeight())).isEqualTo(List.of(now.getWidth(), now.getHeight()));
        assertThat(difference(now, there))
                .as("make assets/pictures/%s again: %s", picture.file(), picture.typed())
                .isLessThan(LARGEST_DIFFERENCE);
    }

    /** How far apart the channels of two pictures are on average, of 255. */
    private static double difference(BufferedImage one, BufferedImage two) {
        long sum = 0;
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                for (int shift = 0; shift <= 16; shift += 8) {
                    sum += Math.abs((one.getRGB(x, y) >> shift & 255) - (two.getRGB(x, y) >> shift & 255));
                }
            }
        }
        return sum / (3.0 * one.getWidth() * one.getHeight());
    }

    @Test
    void everyLinkOfThePagesLeadsSomewhere() throws IOException {
        Set<String> known = new TreeSet<>(List.of("gallery.html"));
        for (String file : SitePages.PAGES.keySet()) {
            known.add(SitePages.PAGES.get(file) + ".html");
            String page = SitePages.page(Files.readString(SiteMaker.source(ROOT, file)));
            Pattern.compile("<a id=\"([^\"]+)\">")
                    .matcher(page)
                    .results()
                    .forEach(anchor -> known.add(SitePages.PAGES.get(file) + ".html#" + anchor.group(1)));
        }
        for (String file : SitePages.PAGES.keySet()) {
            String page = SitePages.page(Files.readString(SiteMaker.source(ROOT, file)));
            Pattern.compile("\\]\\(([^)\\s]+)\\)").matcher(page).results().forEach(link -> {
                String to = link.group(1);
                String whole = to.startsWith("#") ? SitePages.PAGES.get(file) + ".html" + to : to;
                if (whole.endsWith(".html") || whole.contains(".html#")) {
                    assertThat(known).as(file).contains(whole);
                } else {
                    assertThat(whole).as(file).matches("(images|schema)/[\\w.-]+|https?://.*|weight:.*|activation:.*");
                }
            });
        }
    }

    @Test
    void linksArePutRight() {
        assertThat(
                        SitePages.page(
                                "## A b, c\n[x](formats.md#sessions) ![p](../../../assets/pictures/a.png)"
                                        + " [s](../../main/resources/sparsescope/schema/a-1.schema.json) [code](../../main/java/A.java)"))
                .isEqualTo("<a id=\"a-b-c\"></a>\n\n## A b, c\n[x](formats.html#sessions) ![p](images/a.png)"
                        + " [s](schema/a-1.schema.json) code\n");
    }
}
