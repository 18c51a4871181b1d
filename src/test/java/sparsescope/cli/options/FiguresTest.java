package sparsescope.cli.options;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sparsescope.accelerator.EnergyTable;
import sparsescope.cli.Cli;
import sparsescope.export.reopen.ScenarioFile;
import sparsescope.export.scenario.StudyScenario;
import sparsescope.scene.style.Theme;

/** Results drawn as figures from the command line. */
class FiguresTest {
    private static final String NETWORK = """
            {"format": "sparsescope-network/1", "name": "small", "layers": [
              {"type": "conv", "name": "conv1", "inputChannels": 3, "outputChannels": 8, "inputWidth": 9,
               "inputHeight": 7, "filterWidth": 3, "filterHeight": 3, "padding": 1,
               "weights": {"density": 0.4, "seed": 1}, "input": {"density": 0.6, "seed": 2}},
              {"type": "fullyConnected", "name": "fc", "inputs": 40, "outputs": 12,
               "weights": {"density": 0.3, "seed": 3}, "input": {"density": 0.5, "seed": 4}}]}
            """;

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String command, Object... more) throws IOException {
        Path network = folder.resolve("small.json");
        Files.writeString(network, NETWORK);
        out.reset();
        err.reset();
        return new Cli(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        false)
                .run(Stream.concat(
                                Stream.of(command.replace("NETWORK", network.toString())
                                        .split(" ")),
                                Stream.of(more).map(String::valueOf))
                        .toArray(String[]::new));
    }

    private String said() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aComparisonOfMachinesIsAFigureOfTheLayers() throws IOException {
        Path svg = folder.resolve("layers.svg");

        assertThat(run("compare --network NETWORK --accelerator teaching --set kc=2 --figure", svg))
                .as(said())
                .isZero();

        assertThat(Files.readString(svg))
                .contains("small on teaching with kc=2", ">conv1<", ">fc<", "as fast as the dense DCNN");
        assertThat(opened(svg)).contains("small.json, all layers on teaching with kc=2, light theme", "kc=2");
    }

    @Test
    void aComparisonShowsEveryMachineInEveryLayerAndTogether() throws IOException {
        Path svg = folder.resolve("machines.svg");
        assertThat(run("compare --network NETWORK --accelerator teaching --figure", svg))
                .as(said())
                .isZero();

        String drawn = Files.readString(svg);
        for (String machine : List.of("DCNN", "DCNN-opt", "SCNN", "SparseA", "SparseW", "oracle")) {
            assertThat(drawn.split(">" + machine + "<", -1)).as(machine).hasSizeGreaterThan(3);
        }
        // What the table says of a machine, the figure says of it.
        String scnn = out.toString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.strip().startsWith("SCNN"))
                .findFirst()
                .orElseThrow();
        String[] cells = scnn.strip().split("\\s{2,}|\\s+");
        assertThat(drawn.replaceAll("[\\s\u00a0\u202f]", ""))
                .contains(">" + cells[1] + "," + cells[2] + ",energy" + cells[cells.length - 1] + "<");
    }

    /** What {@code open} says of a figure where there is no display. */
    private String opened(Path figure) throws IOException {
        assertThat(run("open", figure)).as(said()).isZero();
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aFigureWhoseNetworkIsGoneSaysSo() throws IOException {
        Path svg = folder.resolve("layers.svg");
        assertThat(run("compare --network NETWORK --layer fc --figure", svg)).isZero();
        assertThat(opened(svg)).contains("small.json, fc on the default accelerator");
        Path elsewhere = Files.createDirectory(folder.resolve("sub")).resolve("moved.svg");
        Files.move(svg, elsewhere);

        assertThat(run("open", elsewhere)).isEqualTo(2);
        assertThat(said()).contains("moved.svg: network.file: found \"small.json\", which is not there");
    }

    @Test
    void aFigureWithAnotherEnergyTableCarriesAndNamesIt() throws IOException {
        Path svg = folder.resolve("layers.svg");
        Path table = Files.writeString(folder.resolve("mine.json"), """
                {"format": "sparsescope-energy/1", "name": "mine", "entries": {"dram": {"pJ": 100, "source": "me"}}}
                """);
        assertThat(run("compare --network NETWORK --energy " + table + " --figure", svg))
                .as(said())
                .isZero();
        assertThat(Files.readString(svg)).contains("small on the default accelerator, energy: mine");
        EnergyTable used = EnergyTable.read(table);
        Files.delete(table);

        assertThat(opened(svg)).contains("all layers on the default accelerator, energy: mine, light theme");
        StudyScenario.OfNetwork study = (StudyScenario.OfNetwork) ScenarioFile.any(svg);
        assertThat(study.question()).isEqualTo(new StudyScenario.Layers(used));
    }

    @Test
    void rulesAreAFigureOfTheFirstAndTheLast() throws IOException {
        Path pdf = folder.resolve("rules.pdf");

        assertThat(run(
                        "rules --network NETWORK --accelerator teaching --then contention=lockstep --then kc=2 --theme dark --figure",
                        pdf))
                .as(said())
                .isZero();

        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(document))
                    .contains("conv1", "teaching with contention=lockstep, kc=2")
                    .contains("as set", "then contention=lockstep", "then kc=2", "over the row above");
        }
        assertThat(opened(pdf))
                .contains("on teaching, compared with teaching with contention=lockstep, kc=2, dark theme");
    }

    @Test
    void aSweepIsACurveOrAMap() throws IOException {
        Path png = folder.resolve("curve.png");
        assertThat(run(
                        "sweep --network NETWORK --vary banks=4,8,16 --metric stall --size 800x500 -o "
                                + folder.resolve("a.csv") + " --figure",
                        png))
                .as(said())
                .isZero();
        assertThat(ImageIO.read(png.toFile()).getWidth()).isEqualTo(800);
        assertThat(opened(png)).contains("all layers on the default accelerator, over banks, light theme");

        Path pptx = folder.resolve("map.pptx");
        assertThat(run(
                        "sweep --network NETWORK --vary weightDensity=0.2,0.6,1 --vary inputDensity=0.2,1 -o "
                                + folder.resolve("b.csv") + " --figure",
                        pptx))
                .as(said())
                .isZero();
        try (InputStream in = Files.newInputStream(pptx);
                XMLSlideShow show = new XMLSlideShow(in)) {
            assertThat(show.getSlides()).hasSize(1);
            assertThat(show.getSlides().get(0).getTitle())
                    .contains("small, all layers, on the default accelerator", "speed-up");
            assertThat(show.getSlides().get(0).getShapes()).hasSizeGreaterThan(2);
        }
        assertThat(opened(pptx)).contains("over weightDensity × inputDensity");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "compare --network NETWORK --figure|x.bmp|--figure: picture: found \"x.bmp\", expected a name ending in .png, .svg",
                "compare --network NETWORK --figure|there.svg|there already, expected a new file, or --force",
                "rules --network NETWORK --then kc=2 --size 4x4 --figure|x.svg|--figure: picture width: found 4",
                "sweep --network NETWORK --vary kc=2,4 --vary banks=4,8 -o FOLDER/x.csv --figure|x.svg|--figure: found kc, banks varied, expected one --vary",
                "sweep --network NETWORK --vary kc=2,4 --metric luck -o FOLDER/x.csv --figure|x.svg|--metric: found \"luck\"",
                "compare --network NETWORK --theme pink --figure|x.svg|pink"
            })
    void whatCannotBeDrawnIsSaidBeforeAnyWork(String command, String name, String found) throws IOException {
        Files.writeString(folder.resolve("there.svg"), "mine");

        assertThat(run(command.replace("FOLDER", folder.toString()), folder.resolve(name)))
                .isNotZero();

        assertThat(said().lines()).hasSize(1);
        assertThat(said()).contains(found);
        assertThat(folder.resolve("there.svg")).hasContent("mine");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("small.json", "there.svg");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark", "contrast"})
    void everyThemeIsOneOfThePaper(String theme) throws IOException {
        Path svg = folder.resolve("layers.svg");
        Files.writeString(svg, "before");

        assertThat(run("compare --network NETWORK --force --theme " + theme + " --figure", svg))
                .as(said())
                .isZero();

        Theme wanted = Theme.valueOf(theme.toUpperCase(java.util.Locale.ROOT));
        assertThat(Files.readString(svg))
                .contains(String.format("#%06x", wanted.panel().argb() & 0xffffff));
    }
}
