package sparsescope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sparsescope.accelerator.Presets;
import sparsescope.machine.Machine;
import sparsescope.machine.MachineSetting;
import sparsescope.machine.Machines;
import sparsescope.network.file.SampleNetworks;
import sparsescope.tensor.NpyArray;
import sparsescope.tensor.NpyFile;

/** README and guides: their commands run, their examples are read, their links lead somewhere, and they name all there is. */
class GuidesTest {
    private static final Pattern FILE =
            Pattern.compile("[^=\\s]+\\.(json|csv|png|apng|gif|mp4|svg|pdf|pptx|html|xml|gift)|halo|worksheets[-a-z]*");
    private static final Pattern CLASS = Pattern.compile("-D(?:jmh\\.args|benchmark\\.main)=([\\w.]+)");

    /** One for all, because later commands read what earlier ones wrote. */
    @TempDir
    static Path folder;

    static List<List<String>> commands() {
        return GuideText.all().stream()
                .flatMap(page -> page.commands().stream())
                .distinct()
                .toList();
    }

    static List<GuideText> pages() {
        return GuideText.all();
    }

    /** The network file that the guides speak of is the example of the page about files. */
    @BeforeAll
    static void writeTheNetworkOfTheGuides() throws IOException {
        Files.writeString(folder.resolve("my-network.json"), example("sparsescope-network/1"));
        Files.writeString(folder.resolve("my-mapping.json"), example("sparsescope-mapping/1"));
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(folder.resolve("case.npz")))) {
            put(zip, "w", 16, 8, 3, 3);
            put(zip, "x", 8, 13, 13);
        }
    }

    private static void put(ZipOutputStream zip, String name, int... sizes) throws IOException {
        int count = 1;
        for (int size : sizes) {
            count *= size;
        }
        short[] values = new short[count];
        for (int i = 0; i < count; i += 3) {
            values[i] = (short) (1 + i % 7);
        }
        Path file = folder.resolve(name + ".npy");
        NpyFile.write(file, NpyArray.of(values, sizes));
        zip.putNextEntry(new ZipEntry(name + ".npy"));
        zip.write(Files.readAllBytes(file));
        zip.closeEntry();
    }

    private static String example(String format) {
        return GuideText.named("formats.md").blocks("json").stream()
                .filter(block -> block.contains(format))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void aCommandRunsAsItIsWritten(List<String> command) throws IOException {
        String[] arguments = command.stream()
                .map(word -> FILE.matcher(word).matches() ? folder.resolve(word).toString() : word)
                .toArray(String[]::new);

        Answer answer = Answer.of(arguments);

        assertThat(answer.err()).isEqualTo(command.get(0).equals("open") ? "sparsescope: no window\n" : "");
        assertThat(answer.code()).isZero();
        if (command.contains("-o")) {
            assertThat(Path.of(arguments[command.indexOf("-o") + 1])).exists();
        } else {
            assertThat(answer.out()).isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void linksLeadSomewhere(GuideText page) {
        for (String link : page.links()) {
            String[] parts = link.split("#", 2);
            Path target = parts[0].isEmpty()
                    ? page.file()
                    : page.file().resolveSibling(parts[0]).normalize();
            assertThat(target).as("%s in %s", link, page).exists();
            if (parts.length == 2) {
                assertThat(GuideText.read(target).anchors())
                        .as("%s in %s", link, page)
                        .contains(parts[1]);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void classesThatMavenIsToRunAreThere(GuideText page) {
        for (String line : page.lines("mvn")) {
            Matcher names = CLASS.matcher(line);
            while (names.find()) {
                String name = names.group(1);
                String path = name.contains(".") ? name.replace('.', '/') : "sparsescope/benchmark/" + name;
                assertThat(Path.of("src/benchmark/java", path + ".java")).exists();
            }
        }
    }

    @Test
    void theReadmeIsShort() throws IOException {
        assertThat(Files.readAllLines(Path.of("README.md"))).hasSizeLessThanOrEqualTo(150);
    }

    @Test
    void theCitationIsOfThisVersion() throws IOException {
        Matcher version = Pattern.compile("<version>([^<]+)</version>").matcher(Files.readString(Path.of("pom.xml")));
        assertThat(version.find()).isTrue();

        assertThat(Files.readAllLines(Path.of("CITATION.cff")))
                .contains("cff-version: 1.2.0", "version: " + version.group(1), "license: Apache-2.0");
    }

    @Test
    void exampleFilesAreRead() throws IOException {
        Map<String, List<String>> readers = Map.of(
                "sparsescope-network/1", List.of("info", "--network"),
                "sparsescope-accelerator/1", List.of("simulate", "--network", "teaching", "--accelerator"),
                "sparsescope-energy/1", List.of("compare", "--network", "teaching", "--energy"),
                "sparsescope-mapping/1", List.of("reuse", "--network", "alexnet", "--layer", "conv3", "--mapping"));
        ObjectMapper mapper = new ObjectMapper();
        for (String block : GuideText.named("formats.md").blocks("json")) {
            JsonNode format = mapper.readTree(block).get("format");
            assertThat(readers).containsKey(format.asText());
            Path file = Files.writeString(folder.resolve("example.json"), block);

            Answer answer = Answer.of(Stream.concat(readers.get(format.asText()).stream(), Stream.of(file.toString()))
                    .toArray(String[]::new));

            assertThat(answer.err()).isEmpty();
            assertThat(answer.code()).isZero();
        }
    }

    @Test
    void everySamplePresetAndSettingIsNamed() {
        String formats = GuideText.named("formats.md").text();

        for (String sample : SampleNetworks.names()) {
            assertThat(formats).contains("`" + sample + "`");
        }
        for (String preset : Presets.names()) {
            assertThat(formats).contains("`" + preset + "`");
        }
        for (Machine machine : Machines.all()) {
            for (MachineSetting setting : machine.settings()) {
                assertThat(formats).contains("`" + setting.name() + "`");
            }
        }
    }

    @Test
    void everyCommandHasItsSection() {
        String text = GuideText.named("command-line.md").text();
        String help = Answer.of("--help").out();
        List<String> names = Pattern.compile("(?m)^  ([a-z]+) {2,}")
                .matcher(help)
                .results()
                .map(name -> name.group(1))
                .toList();

        assertThat(names).contains("simulate", "export", "open");
        for (String name : names) {
            assertThat(text).contains("\n## " + name + "\n");
        }
    }
}
