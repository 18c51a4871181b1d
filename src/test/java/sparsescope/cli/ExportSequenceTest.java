package sparsescope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sparsescope.export.reopen.ScenarioFile;
import sparsescope.export.scenario.FigureScenario;
import sparsescope.file.Progress;
import sparsescope.scene.style.Theme;

/** {@code export frames}, {@code export film} and {@code open}. */
class ExportSequenceTest {
    private static final List<String> TEACHING = List.of("--network", "teaching", "--accelerator", "teaching");

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private boolean shown;

    private int run(Progress watcher, String... arguments) {
        out.reset();
        err.reset();
        PrintStream text = new PrintStream(out, true, StandardCharsets.UTF_8);
        PrintStream errors = new PrintStream(err, true, StandardCharsets.UTF_8);
        return new Cli(text, errors, shown, watcher).run(arguments);
    }

    private int export(String kind, Path target, String... more) {
        return export(Progress.NONE, kind, target, more);
    }

    private int export(Progress watcher, String kind, Path target, String... more) {
        Stream<String> start = Stream.concat(Stream.of("export", kind, "-o", "" + target), TEACHING.stream());
        // Small, unless a test has a size of its own.
        Stream<String> size = Arrays.stream(more).anyMatch(option -> option.startsWith("--size"))
                ? Stream.empty()
                : Stream.of("--size", "320x180");
        return run(
                watcher,
                Stream.concat(Stream.concat(start, size), Arrays.stream(more)).toArray(String[]::new));
    }

    private String said() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private List<String> left() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void framesOfARangeAreAFolderOfPictures() throws IOException {
        Path target = folder.resolve("frames");

        assertThat(export("frames", target, "--from", "5", "--to", "9", "--theme", "dark", "--scale", "2"))
                .isZero();

        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith(target + ": 5 frames");
        FigureScenario last = ScenarioFile.read(target.resolve("frame-0005.png"));
        assertThat(last.cycle()).isEqualTo(9);
        assertThat(last.theme()).isEqualTo(Theme.DARK);
        assertThat(ImageIO.read(target.resolve("frame-0001.png").toFile()).getWidth())
                .isEqualTo(640);
        assertThat(left()).containsExactly("frames");
    }

    @Test
    void momentsMayBeListedInAnyOrder() {
        Path target = folder.resolve("frames");

        assertThat(export("frames", target, "--cycles", "20, 0,100%")).isZero();

        assertThat(ScenarioFile.read(target.resolve("frame-0001.png")).cycle()).isEqualTo(20);
        assertThat(ScenarioFile.read(target.resolve("frame-0002.png")).cycle()).isZero();
        assertThat(ScenarioFile.read(target.resolve("frame-0003.png")).cycle()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gif", "apng", "png", "mp4"})
    void theEndingChoosesTheFilm(String ending) throws IOException {
        Path film = folder.resolve("film." + ending);

        assertThat(export("film", film, "--step", "channel", "--no-ffmpeg", "--fps", "4"))
                .isZero();

        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("steps")
                .endsWith(" s\n".replace("\n", System.lineSeparator()));
        assertThat(ScenarioFile.read(film).layer()).isEqualTo("edges");
        byte[] first = Files.readAllBytes(film);
        assertThat(export("film", film, "--step", "channel", "--no-ffmpeg", "--fps", "4"))
                .isEqualTo(2);
        assertThat(said()).contains("--force");
        assertThat(export("film", film, "--step", "channel", "--no-ffmpeg", "--fps", "4", "--force"))
                .isZero();
        assertThat(film).hasBinaryContent(first);
        assertThat(left())
                .isEqualTo(ending.equals("mp4") ? List.of("film.mp4", "film.vtt") : List.of("film." + ending));
    }

    @Test
    void severalDrawingsAreSeveralFilesOfWhichNoneIsReplacedUnasked() throws IOException {
        Path target = folder.resolve("halo.svg");
        assertThat(export("svg", target, "--cycles", "44,45,46")).isZero();
        assertThat(left()).containsExactly("halo-0001.svg", "halo-0002.svg", "halo-0003.svg");
        assertThat(ScenarioFile.read(folder.resolve("halo-0002.svg")).cycle()).isEqualTo(45);

        assertThat(export("svg", target, "--cycles", "1,2")).isEqualTo(2);
        assertThat(said()).contains("halo-0001.svg", "--force");
        assertThat(export("svg", target, "--cycles", "7")).isZero();
        assertThat(ScenarioFile.read(target).cycle()).isEqualTo(7);
        assertThat(export("svg", folder.resolve("halo.pdf"), "--cycles", "1")).isEqualTo(2);
        assertThat(said()).contains("expected a name ending in .svg");
    }

    @ParameterizedTest
    @CsvSource({"pdf,halo.pdf", "slides,halo.pptx", "html,halo.html"})
    void aDocumentOfStepsOpensAgain(String kind, String name) throws IOException {
        Path target = folder.resolve(name);
        assertThat(export(kind, target, "--from", "44", "--to", "46")).isZero();
        assertThat(ScenarioFile.read(target).cycle()).isEqualTo(44);
        byte[] first = Files.readAllBytes(target);

        assertThat(export(kind, target, "--from", "44", "--to", "46")).isEqualTo(2);
        assertThat(export(kind, target, "--from", "44", "--to", "46", "--force"))
                .isZero();
        assertThat(target).hasBinaryContent(first);
        assertThat(export(done -> done < 0.5, kind, target, "--force")).isEqualTo(1);
        assertThat(target).hasBinaryContent(first);
        assertThat(left()).containsExactly(name);
    }

    @ParameterizedTest
    @CsvSource({
        "--no-code,'2 steps, 1.0 s'",
        "--motion,'2 steps, 6.0 s'",
        "--motion --seconds-per-step=2,'2 steps, 4.0 s'",
        "--motion --frame-rate=8 --fps=0.5,'2 steps, 4.0 s'"
    })
    void aFilmSaysHowLongItPlaysBeforeAndAfter(String options, String length) {
        Path film = folder.resolve("film.gif");
        Stream<String> moments = Stream.of("--view", "pe", "--pe", "0,0", "--cycles", "20,21");
        String[] more =
                Stream.concat(moments, Arrays.stream(options.split(" "))).toArray(String[]::new);

        shown = true;
        assertThat(export("film", film, more)).isZero();

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualToIgnoringNewLines(film + ": " + length);
        assertThat(said()).contains("sparsescope: film of " + length);
        shown = false;
        assertThat(export(
                        "film",
                        film,
                        Stream.concat(Arrays.stream(more), Stream.of("--force")).toArray(String[]::new)))
                .isZero();
        assertThat(said()).as("where nobody watches").isEmpty();
    }

    @Test
    void aPdfSaysHowLatexStepsThroughIt() {
        Path pages = folder.resolve("pages.pdf");
        assertThat(export("pdf", pages, "--cycles", "1,2,3", "--crop")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualToNormalizingNewlines(pages + ": 3 steps\nLaTeX: \\foreach \\n in {1,...,3}{\\only<\\n>{"
                        + "\\includegraphics[page=\\n,width=\\linewidth]{" + pages + "}}}\n");
        assertThat(export("pdf", pages, "--cycles", "1", "--force")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .endsWith("LaTeX: \\includegraphics[width=\\linewidth]{" + pages + "}" + System.lineSeparator());
    }

    @Test
    void aPageMovesAndSlidesMorphWhenAsked() throws IOException {
        Path page = folder.resolve("page.html");
        assertThat(export("html", page, "--cycles", "20,21", "--view", "pe", "--pe", "0,0", "--motion"))
                .isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("page.html: 2 steps, 6.0 s");
        assertThat(page).content().contains("\"whole\":false");
        assertThat(ScenarioFile.read(page).cycle()).isEqualTo(20);
        assertThat(export("slides", folder.resolve("deck.pptx"), "--cycles", "20,21", "--morph"))
                .isZero();
        assertThat(ScenarioFile.read(folder.resolve("deck.pptx")).cycle()).isEqualTo(20);
        assertThat(export("html", page, "--cycles", "20,21", "--force", "--frame-rate", "9"))
                .isEqualTo(2);
        assertThat(said()).contains("--frame-rate: found without --motion");
    }

    @Test
    void aFilmLoopsUnlessToldNotTo() throws IOException {
        Path film = folder.resolve("film.gif");
        assertThat(export("film", film, "--cycles", "1,2")).isZero();
        assertThat(Files.readString(film, StandardCharsets.ISO_8859_1)).contains("NETSCAPE");
        assertThat(export("film", film, "--cycles", "1,2", "--force", "--no-loop"))
                .isZero();
        assertThat(Files.readString(film, StandardCharsets.ISO_8859_1)).doesNotContain("NETSCAPE");
        assertThat(export("film", film, "--cycles", "1,2", "--force", "--loop")).isZero();
        assertThat(Files.readString(film, StandardCharsets.ISO_8859_1)).contains("NETSCAPE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"film.gif", "film.apng", "film.mp4", "frames"})
    void whatIsStoppedLeavesWhatWasThere(String name) throws IOException {
        Path target = folder.resolve(name);
        String kind = name.startsWith("film") ? "film" : "frames";
        assertThat(export(done -> done < 0.5, kind, target, "--no-code")).isEqualTo(1);
        assertThat(said()).contains("stopped; nothing was written");
        assertThat(left()).isEmpty();

        assertThat(export(kind, target, "--cycles", "3")).isZero();
        assertThat(export(done -> done < 0.5, kind, target, "--force")).isEqualTo(1);
        assertThat(said()).contains("stopped; " + target + " is as it was");
        assertThat(ScenarioFile.read(target).cycle()).isEqualTo(3);
        assertThat(left()).isEqualTo(name.endsWith("mp4") ? List.of("film.mp4", "film.vtt") : List.of(name));
    }

    @Test
    void captionsThatAreThereAreNotReplacedUnasked() throws IOException {
        Path film = folder.resolve("film.mp4");
        Path captions = Files.writeString(folder.resolve("film.vtt"), "mine");

        assertThat(export("film", film, "--cycles", "3", "--no-ffmpeg")).isEqualTo(2);
        assertThat(said()).contains("film.vtt", "--force");
        assertThat(captions).hasContent("mine");
        assertThat(film).doesNotExist();

        assertThat(export("film", film, "--cycles", "3", "--no-ffmpeg", "--no-captions-file"))
                .isZero();
        assertThat(captions).hasContent("mine");
        assertThat(export("film", film, "--cycles", "3", "--no-ffmpeg", "--force"))
                .isZero();
        assertThat(captions).content().startsWith("WEBVTT\n\n00:00:00.000 --> 00:00:00.500\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "film|x.avi|--no-code|--output: found|.gif, .apng, .mp4, .png",
                "film|x.gif|--step=week|--step: found \"week\"|cycle, weight-vector",
                "film|x.gif|--from=-1|--from: found \"-1\", expected 0…|",
                "film|x.gif|--to=9999|--to: found \"9999\", expected 0…|",
                "film|x.gif|--cycles=|--cycles: found \"\", expected 0…|",
                "film|x.gif|--cycles=1,x|--cycles: found \"x\", expected 0…|",
                "film|x.gif|--fps=0|--fps: found 0.0|up to 50",
                "film|x.gif|--seconds-per-step=-1|--seconds-per-step: found -1.0|0.02…3600",
                "film|x.gif|--frame-rate=30|--frame-rate: found without --motion|--fps",
                "film|x.gif|--motion --frame-rate=60|--frame-rate: found 60, expected 5…50|",
                "film|x.mp4|--transparent|--transparent: found together with .mp4|",
                "film|x.gif|--scale=5|scale: found 5, expected 1…4|",
                "film|x.gif|--diagram-scale=9|diagram scale: found 9.0|",
                "frames|x|--size=9000x100 --scale=2|picture width: found 18000|16…16384 pixels",
                "film|x.gif|--size=5000x100|film width: found 5000|4096",
                "frames|x|--cycles=1 --from=2|--cycles: found together with --from|",
                "frames|x|--from=9 --to=8|--to: found \"8\", expected 9…|",
                "frames|x|--what=clocks|--what: found \"clocks\"|expected one of stage, stage-timeline, timeline",
                "frames|no/where|--no-code|there is no|"
            })
    void whatCannotBeDoneIsSaidInOneLine(String kind, String name, String options, String found, String expected)
            throws IOException {
        assertThat(export(kind, folder.resolve(name), options.split(" "))).isNotZero();

        assertThat(said().lines()).hasSize(1);
        assertThat(said()).contains(found, expected == null ? "" : expected);
        assertThat(left()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "frames,shown,timeline",
        "film,film.gif,slots",
        "slides,deck.pptx,stragglers",
        "svg,one.svg,utilization",
        "pdf,pages.pdf,density",
        "html,page.html,stage-timeline"
    })
    void everyFormatShowsWhatIsAskedFor(String kind, String name, String what) {
        Path target = folder.resolve(name);

        assertThat(export(kind, target, "--cycles", "20", "--what", what)).isZero();

        assertThat(ScenarioFile.read(target).subject().word()).isEqualTo(what);
        assertThat(run(Progress.NONE, "open", "" + target)).isZero();
    }

    @Test
    void aFolderWithOtherThingsIsNeverReplaced() throws IOException {
        Path mine = Files.createDirectory(folder.resolve("mine"));
        Files.writeString(mine.resolve("thesis.tex"), "mine");

        assertThat(export("frames", mine, "--cycles", "3")).isEqualTo(2);
        assertThat(said()).contains("--force");
        assertThat(export("frames", mine, "--cycles", "3", "--force")).isEqualTo(2);
        assertThat(said()).contains("thesis.tex");
        assertThat(mine.resolve("thesis.tex")).hasContent("mine");
    }

    @Test
    void withoutADisplayOpenTellsWhatAFigureShows() {
        Path film = folder.resolve("film.gif");
        assertThat(export("film", film, "--cycles", "20,21", "--view", "pe", "--pe", "1,0", "--set", "kc=2"))
                .isZero();

        assertThat(run(Progress.NONE, "open", "" + film)).isZero();

        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("teaching, layer edges, cycle 20, PE (1,0), light theme", "kc=2", "PE (1,0)");
        assertThat(run(Progress.NONE, "open", "" + folder.resolve("none"))).isEqualTo(2);
        assertThat(said()).contains("none: found no such file");
    }

    @Test
    void withADisplayOpenOpensTheWindow() {
        Path film = folder.resolve("film.gif");
        assertThat(export("film", film, "--cycles", "20,21")).isZero();
        Path[] opened = new Path[1];
        PrintStream text = new PrintStream(out, true, StandardCharsets.UTF_8);
        out.reset();

        int code = Cli.withWindow(text, text, false, figure -> {
                    opened[0] = figure;
                    return Optional.empty();
                })
                .run("open", "" + film);

        assertThat(code).isZero();
        assertThat(opened[0]).isEqualTo(film);
        assertThat(out.size()).isZero();
    }
}
