package sparsescope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.commons.logging.LogFactory;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** Damaged files: one line of ours, and not a word of the libraries that read them. */
class DamagedFilesTest {
    /** Where an archive's first entry has its name. */
    private static final int FIRST_NAME = 30;

    private static final int DAMAGES = 20;

    @TempDir
    Path folder;

    private final PrintStream usualOut = System.out;
    private final PrintStream usualErr = System.err;
    private final ByteArrayOutputStream streams = new ByteArrayOutputStream();

    @BeforeEach
    void listen() {
        PrintStream both = new PrintStream(streams, true, StandardCharsets.UTF_8);
        System.setOut(both);
        System.setErr(both);
    }

    @AfterEach
    void stopListening() {
        System.setOut(usualOut);
        System.setErr(usualErr);
    }

    private Path export(String kind, String name) {
        Path file = folder.resolve(name);
        String[] arguments = "export KIND --network teaching --accelerator teaching --size 320x180 -o FILE"
                .replace("KIND", kind)
                .replace("FILE", file.toString())
                .split(" ");
        String[] moments = {"--cycles", "20,21"};
        String[] all = Arrays.copyOf(arguments, arguments.length + 2);
        System.arraycopy(kind.equals("svg") ? new String[] {"--cycles", "20"} : moments, 0, all, arguments.length, 2);
        Answer answer = Answer.of(all);
        assertThat(answer.err()).isEmpty();
        assertThat(answer.code()).isZero();
        return file;
    }

    private void assertOneLineAtMost(Path damaged) {
        Answer answer = Answer.of("open", damaged.toString());

        assertThat(answer.code()).isIn(0, 2);
        assertThat(answer.err().strip().lines()).hasSize(1);
        assertThat(answer.err()).doesNotContain("internal error");
        assertThat(streams.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void anArchiveWhoseFirstNameIsNoTextIsOneLine() throws IOException {
        byte[] bytes = Files.readAllBytes(export("slides", "a.pptx"));
        bytes[FIRST_NAME] = (byte) 0xff;
        Path damaged = folder.resolve("damaged.pptx");
        Files.write(damaged, bytes);

        assertOneLineAtMost(damaged);
    }

    @ParameterizedTest
    @CsvSource({"svg,a.svg", "pdf,a.pdf", "slides,a.pptx", "html,a.html", "film,a.gif", "film,a.apng", "film,a.mp4"})
    void whateverIsDamagedNoLibrarySpeaks(String kind, String name) throws IOException {
        byte[] whole = Files.readAllBytes(export(kind, name));
        Random random = new Random(7);
        Path damaged = folder.resolve("damaged");
        for (int i = 0; i < DAMAGES; i++) {
            byte[] bytes = i % 4 == 3 ? Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
            for (int changes = i % 4 == 3 ? 0 : 1 << 2 * (i % 4 + 1); changes > 0; changes--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            Files.write(damaged, bytes.length == 0 ? new byte[1] : bytes);
            assertOneLineAtMost(damaged);
        }
    }

    @Test
    void lettersThatAreNoTextInAnSvgAreOneLine() throws IOException {
        Path file = export("svg", "a.svg");
        byte[] bytes = Files.readAllBytes(file);
        int title = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("<title");
        bytes[title + 20] = (byte) 0xff;
        Files.write(file, bytes);

        assertDamaged(file);
    }

    @ParameterizedTest
    @CsvSource({"ppt/_rels/presentation.xml.rels", "ppt/presentation.xml", "ppt/tags/tag1.xml"})
    void lettersThatAreNoTextInAPartOfSlidesAreOneLine(String part) throws IOException {
        Path file = export("slides", "a.pptx");
        ByteArrayOutputStream rewritten = new ByteArrayOutputStream();
        boolean found = false;
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(file));
                ZipOutputStream out = new ZipOutputStream(rewritten)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] bytes = in.readAllBytes();
                if (entry.getName().equals(part)) {
                    bytes[bytes.length / 2] = (byte) 0xff;
                    found = true;
                }
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(bytes);
            }
        }
        assertThat(found).isTrue();
        Files.write(file, rewritten.toByteArray());

        assertDamaged(file);
    }

    /**
     * With the libraries that come with the program alone, in a process of its own: libraries of tests change where others log, and what
     * has logged once keeps its stream.
     */
    @Test
    void aDamagedPdfIsReadWithoutAWordOfItsLibrary() throws IOException, InterruptedException {
        Path file = export("pdf", "a.pdf");
        String pdf = Files.readString(file, StandardCharsets.ISO_8859_1);
        Files.writeString(file, pdf.replace("endobj", "endabj"), StandardCharsets.ISO_8859_1);
        String libraries = Stream.of(
                        Cli.class,
                        CommandLine.class,
                        JsonProperty.class,
                        JsonFactory.class,
                        ObjectMapper.class,
                        Loader.class,
                        IOUtils.class,
                        TrueTypeFont.class,
                        LogFactory.class,
                        DamagedFilesTest.class)
                .map(DamagedFilesTest::place)
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
        Process open = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        libraries,
                        Main.class.getName(),
                        "open",
                        file.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(open.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(open.waitFor()).isIn(0, 2);
        assertThat(said.lines())
                .allMatch(line -> line.startsWith("sparsescope: ")
                        || line.startsWith(file + ": ")
                        || line.startsWith("In PE (")
                        || line.startsWith("Setting"));
    }

    private static String place(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The command line alone. */
    static final class Main {
        public static void main(String[] arguments) {
            int code = new Cli(System.out, System.err, false).run(arguments);
            System.out.flush();
            System.exit(code);
        }
    }

    /** Says so in one line of ours, and in no other. */
    private void assertDamaged(Path file) {
        Answer answer = Answer.of("open", file.toString());

        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err())
                .isEqualTo("sparsescope: " + file
                        + ": found a file that is cut off or damaged, expected a file that this program exported\n");
        assertThat(streams.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void anSvgThatAnotherProgramHasSavedInAnotherEncodingIsRead() throws IOException {
        Path file = export("svg", "a.svg");
        String svg = Files.readString(file).replace("encoding=\"UTF-8\"", "encoding=\"iso-8859-1\"");
        byte[] bytes = svg.codePoints()
                .mapToObj(c -> c < 256 ? Character.toString(c) : "&#" + c + ";")
                .reduce(new StringBuilder(), StringBuilder::append, StringBuilder::append)
                .toString()
                .getBytes(StandardCharsets.ISO_8859_1);
        Files.write(file, bytes);

        assertThat(Answer.of("open", file.toString()).code()).isZero();

        byte[] marked = ("\ufeff" + Files.readString(export("svg", "b.svg"))).getBytes(StandardCharsets.UTF_8);
        Files.write(file, marked);
        assertThat(Answer.of("open", file.toString()).code()).isZero();
    }
}
