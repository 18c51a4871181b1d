package sparsescope.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import sparsescope.file.InputException;

/** .npy and .npz files against ones that NumPy wrote, and every way in which one can be bad. */
class NpyFilesTest {
    private static final List<String> NAMES =
            List.of("int8", "int16", "int32", "int64", "float32", "float64", "scalar", "empty", "row");

    @TempDir
    Path folder;

    private static Path fixture(String name) {
        try {
            return Path.of(NpyFilesTest.class.getResource(name).toURI());
        } catch (java.net.URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static NpyArray numpys(String array) throws IOException {
        try (NpzFile file = new NpzFile(fixture("numpy.npz"))) {
            return file.read(Optional.of(array), OptionalInt.empty());
        }
    }

    @Test
    void numpysTypesAreRead() throws IOException {
        assertThat(numpys("int8"))
                .isEqualTo(NpyArray.of(new byte[] {-6, -5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5}, 2, 3, 2));
        assertThat(numpys("int16"))
                .isEqualTo(NpyArray.of(new short[] {-6, -5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5}, 2, 3, 2));
        assertThat(numpys("int32"))
                .isEqualTo(NpyArray.of(new int[] {Integer.MIN_VALUE, -5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5}, 2, 3, 2));
        assertThat(numpys("int64"))
                .isEqualTo(NpyArray.of(new long[] {-6, -5, -4, -3, -2, -1, 0, 1, 2, 3, 4, Long.MAX_VALUE}, 2, 3, 2));
        assertThat(numpys("float32").toDoubles()).startsWith(-5.75, -4.75).endsWith(5.25);
        assertThat(numpys("float64").toDoubles()).startsWith(-2, -5 / 3.0).endsWith(5 / 3.0);
        assertThat(numpys("scalar")).isEqualTo(NpyArray.of(new double[] {0.0009729921934020869}));
        assertThat(numpys("empty")).isEqualTo(NpyArray.of(new short[0], 0, 3));
        assertThat(numpys("row")).isEqualTo(NpyArray.of(new int[] {7}, 1));
    }

    private static NpyArray others(String array, OptionalInt index) throws IOException {
        try (NpzFile file = new NpzFile(fixture("numpy-types.npz"))) {
            return file.read(Optional.of(array), index);
        }
    }

    @Test
    void typesThatJavaLacksAreHeldInLargerOnes() throws IOException {
        OptionalInt all = OptionalInt.empty();
        assertThat(others("bool", all))
                .isEqualTo(NpyArray.of(new byte[] {1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0}, 2, 3, 2));
        assertThat(others("uint8", all))
                .isEqualTo(
                        NpyArray.of(new short[] {194, 195, 196, 197, 198, 199, 200, 201, 202, 203, 204, 205}, 2, 3, 2));
        assertThat(others("uint16", all).integer(11)).isEqualTo(65_535);
        assertThat(others("uint32", all).integer(0)).isEqualTo(4_294_967_284L);
        assertThat(others("float16", all))
                .isEqualTo(NpyArray.of(
                        new float[] {
                            0,
                            -0f,
                            1,
                            -2.5f,
                            65504,
                            5.960464477539063e-08f,
                            6.097555160522461e-05f,
                            0.3330078125f,
                            Float.POSITIVE_INFINITY,
                            Float.NEGATIVE_INFINITY,
                            Float.NaN,
                            1 / 1024f
                        },
                        2,
                        3,
                        2));
        assertThat(NpyFile.read(fixture("uint8.npy")).type()).isEqualTo(DType.INT16);
    }

    @Test
    void fortranOrderBecomesCOrder() throws IOException {
        assertThat(others("fortran", OptionalInt.empty())).isEqualTo(numpys("int16"));
        assertThat(others("fortran", OptionalInt.of(1))).isEqualTo(NpyArray.of(new short[] {0, 1, 2, 3, 4, 5}, 3, 2));
        double[] counted = others("fortran4", OptionalInt.empty()).toDoubles();
        for (int i = 0; i < 120; i++) {
            assertThat(counted[i]).isEqualTo(i);
        }
        assertThat(NpyFile.read(fixture("fortran.npy")).header().shape()).isNotEmpty();
    }

    @Test
    void anElementAlongTheFirstAxisIsRead() throws IOException {
        try (NpzFile file = new NpzFile(fixture("numpy.npz"))) {
            assertThat(file.read(Optional.of("int16"), OptionalInt.of(1)))
                    .isEqualTo(NpyArray.of(new short[] {0, 1, 2, 3, 4, 5}, 3, 2));
        }
        try (ArrayFile file = ArrayFile.open(fixture("int16.npy"))) {
            assertThat(file.read(Optional.empty(), OptionalInt.of(0)))
                    .isEqualTo(NpyArray.of(new short[] {-6, -5, -4, -3, -2, -1}, 3, 2));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"int16.npy", "version-2.npy", "version-3.npy"})
    void everyVersionIsRead(String name) throws IOException {
        assertThat(NpyFile.read(fixture(name))).isEqualTo(numpys("int16"));
    }

    @Test
    void anUncompressedArchiveIsRead() throws IOException {
        try (NpzFile file = new NpzFile(fixture("numpy-stored.npz"))) {
            assertThat(file.names()).containsExactly("int16");
            assertThat(file.read(Optional.of("int16"), OptionalInt.empty())).isEqualTo(numpys("int16"));
        }
    }

    @Test
    void whatIsWrittenIsWhatNumpyWrites() throws IOException {
        Path written = folder.resolve("int16.npy");

        NpyFile.write(written, numpys("int16"));

        assertThat(written).hasSameBinaryContentAs(fixture("int16.npy"));
    }

    @Test
    void everyTypeSurvivesAnArchive() throws IOException {
        Path written = folder.resolve("all.npz");
        Map<String, NpyArray> arrays = new LinkedHashMap<>();
        for (String name : NAMES) {
            arrays.put(name, numpys(name));
        }
        arrays.put("long", NpyArray.of(new long[100_000], 100_000));

        NpzFile.write(written, arrays);

        try (NpzFile file = new NpzFile(written)) {
            assertThat(file.names()).containsExactlyElementsOf(arrays.keySet());
            for (String name : file.names()) {
                assertThat(file.read(Optional.of(name), OptionalInt.empty()))
                        .as(name)
                        .isEqualTo(arrays.get(name));
            }
        }
    }

    @Test
    void theSameArraysGiveTheSameBytes() throws IOException {
        Map<String, NpyArray> arrays = Map.of("x", NpyArray.of(new int[] {1, 2, 3}, 3));
        NpzFile.write(folder.resolve("a.npz"), arrays);
        NpzFile.write(folder.resolve("b.npz"), arrays);

        assertThat(folder.resolve("a.npz")).hasSameBinaryContentAs(folder.resolve("b.npz"));
    }

    @Test
    void valuesThatDoNotFitAreNamed() {
        assertThatThrownBy(() -> NpyArray.of(new int[] {1, 40_000}, 2).toShorts("net.json: layers[0].weights"))
                .isInstanceOf(InputException.class)
                .hasMessage("net.json: layers[0].weights: found 40000 as element 1, expected values -32768…32767");
    }

    static Stream<Arguments> badFixtures() {
        return Stream.of(
                Arguments.of("big-endian.npy", "big-endian", "little-endian"),
                Arguments.of("records.npy", "an array of records", "int8, int16"));
    }

    @ParameterizedTest
    @MethodSource("badFixtures")
    void arraysOfNumpyWeDoNotRead(String name, String found, String expected) {
        assertThatThrownBy(() -> NpyFile.read(fixture(name)))
                .isInstanceOf(InputException.class)
                .hasMessageContainingAll(name, "found", found, "expected", expected);
    }

    static Stream<Arguments> badBytes() {
        String good = "{'descr': '<i2', 'fortran_order': False, 'shape': (2,), }";
        byte[] whole = npy(1, good, 4);
        byte[] longHeader = npy(2, good, 4);
        longHeader[10] = 1;
        byte[] otherVersion = npy(1, good, 4);
        otherVersion[6] = 9;
        return Stream.of(
                Arguments.of("empty", new byte[0], "an empty file"),
                Arguments.of("other", "hello, this is text".getBytes(StandardCharsets.US_ASCII), "no .npy array"),
                Arguments.of("version", otherVersion, "version 9.0"),
                Arguments.of("cut in magic", Arrays.copyOf(whole, 5), "no .npy array"),
                Arguments.of("cut in length", Arrays.copyOf(whole, 9), "cut short"),
                Arguments.of("cut in header", Arrays.copyOf(whole, 30), "cut short"),
                Arguments.of("cut in elements", Arrays.copyOf(whole, whole.length - 1), "found 3 bytes of elements"),
                Arguments.of("too long", Arrays.copyOf(whole, whole.length + 1), "found 5 bytes of elements"),
                Arguments.of("long header", longHeader, "a header of " + (65536 + good.length()) + " bytes"),
                Arguments.of("lying shape", npy(1, good.replace("(2,)", "(2000000000, 2000)"), 4), "4 bytes"),
                Arguments.of(
                        "overflowing shape",
                        npy(1, good.replace("(2,)", "(2000000000, 2000000000, 2000000000)"), 4),
                        "more than any file holds"),
                Arguments.of("huge size", npy(1, good.replace("(2,)", "(99999999999,)"), 4), "99999999999"),
                Arguments.of("negative size", npy(1, good.replace("(2,)", "(-2,)"), 4), ".npy header"),
                Arguments.of("no shape", npy(1, "{'descr': '<i2', 'fortran_order': False}", 4), ".npy header"),
                Arguments.of("key twice", npy(1, good.replace("'shape'", "'descr'"), 4), ".npy header"),
                Arguments.of("other key", npy(1, good.replace("'shape'", "'shapes'"), 4), ".npy header"),
                Arguments.of("order no bool", npy(1, good.replace("False", "0"), 4), ".npy header"),
                Arguments.of("text after", npy(1, good + "x", 4), ".npy header"),
                Arguments.of("open quote", npy(1, "{'descr", 4), ".npy header"),
                Arguments.of("no dictionary", npy(1, "__import__('os')", 4), ".npy header"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badBytes")
    void badFilesAreRefused(String name, byte[] bytes, String message) throws IOException {
        Path file = Files.write(folder.resolve("bad.npy"), bytes);

        assertThatThrownBy(() -> NpyFile.read(file))
                .isInstanceOf(InputException.class)
                .hasMessageContainingAll("bad.npy", message, "expected")
                .message()
                .doesNotContain("\n");
    }

    private static byte[] npy(int version, String header, int elementBytes) {
        ByteBuffer bytes = ByteBuffer.allocate(6 + 2 + (version == 1 ? 2 : 4) + header.length() + elementBytes)
                .order(ByteOrder.LITTLE_ENDIAN);
        bytes.put(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', (byte) version, 0});
        if (version == 1) {
            bytes.putShort((short) header.length());
        } else {
            bytes.putInt(header.length());
        }
        return bytes.put(header.getBytes(StandardCharsets.ISO_8859_1)).array();
    }

    @Test
    void anArrayThatIsNotThereIsAnsweredWithThoseThatAre() throws IOException {
        try (NpzFile file = new NpzFile(fixture("numpy-stored.npz"))) {
            assertThatThrownBy(() -> file.read(Optional.of("x"), OptionalInt.empty()))
                    .isInstanceOf(InputException.class)
                    .hasMessageContainingAll("numpy-stored.npz", "no array x", "one of int16");
            assertThat(file.header(Optional.empty())).isEqualTo(file.header(Optional.of("int16")));
            assertThatThrownBy(() -> file.read(Optional.of("int16"), OptionalInt.of(2)))
                    .isInstanceOf(InputException.class)
                    .hasMessageContainingAll("found index 2", "expected 0…1");
        }
    }

    @Test
    void ofSeveralArraysOneMustBeNamed() throws IOException {
        try (NpzFile file = new NpzFile(fixture("numpy.npz"))) {
            assertThatThrownBy(() -> file.header(Optional.empty()))
                    .isInstanceOf(InputException.class)
                    .hasMessageContainingAll("no array named", "one of int8, int16");
        }
    }

    @Test
    void anIndexIntoAScalarIsRefused() throws IOException {
        try (NpzFile file = new NpzFile(fixture("numpy.npz"))) {
            assertThatThrownBy(() -> file.read(Optional.of("scalar"), OptionalInt.of(0)))
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("an index into a scalar");
        }
    }

    @Test
    void everyCutArchiveIsRefused() throws IOException {
        byte[] whole = Files.readAllBytes(fixture("numpy-stored.npz"));
        for (int length = 0; length < whole.length; length += 7) {
            Path cut = Files.write(folder.resolve("cut.npz"), Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> readAll(cut))
                    .as("cut at %d", length)
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("cut.npz");
        }
    }

    @Test
    void damagedElementsAreFoundByTheirChecksum() throws IOException {
        byte[] bytes = Files.readAllBytes(fixture("numpy-stored.npz"));
        int elements = indexOf(bytes, new byte[] {-6, -1, -5, -1});
        bytes[elements] ^= 1;
        Path damaged = Files.write(folder.resolve("damaged.npz"), bytes);

        assertThatThrownBy(() -> readAll(damaged))
                .isInstanceOf(InputException.class)
                .hasMessageContainingAll("damaged.npz", "corrupt", "checksum");
    }

    private static int indexOf(byte[] bytes, byte[] part) {
        for (int i = 0; i + part.length <= bytes.length; i++) {
            if (Arrays.equals(bytes, i, i + part.length, part, 0, part.length)) {
                return i;
            }
        }
        throw new IllegalStateException("not found");
    }

    /** Whatever byte is damaged: the answer is our error, or the damage was in something that does not matter. */
    @Test
    void noDamageGivesWrongElements() throws IOException {
        byte[] good = Files.readAllBytes(fixture("numpy.npz"));
        int refused = 0;
        for (int i = 0; i < good.length; i += 3) {
            byte[] bytes = good.clone();
            bytes[i] ^= 0x11;
            Path damaged = Files.write(folder.resolve("damaged.npz"), bytes);
            try (NpzFile file = new NpzFile(damaged)) {
                for (String name : file.names()) {
                    NpyArray read = file.read(Optional.of(name), OptionalInt.empty());
                    if (NAMES.contains(name)) {
                        assertThat(read).as("%s, byte %d", name, i).isEqualTo(numpys(name));
                    }
                }
            } catch (InputException e) {
                assertThat(e).hasMessageContainingAll("damaged.npz", "expected");
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(good.length / 3 / 3);
    }

    @Test
    void anEntryThatIsNoArrayIsRefused() throws IOException {
        Path archive = zip("x.npy", "no array at all, but text".getBytes(StandardCharsets.US_ASCII));

        assertThatThrownBy(() -> readAll(archive))
                .isInstanceOf(InputException.class)
                .hasMessageContainingAll("archive.npz#x", "no .npy array");
    }

    @Test
    void anArchiveThatClaimsMoreThanDeflateCanGiveIsRefused() throws IOException {
        byte[] header = npy(1, "{'descr': '<i2', 'fortran_order': False, 'shape': (100000000,), }", 0);
        byte[] bytes = Files.readAllBytes(zip("x.npy", header));
        // The directory's own size field, 24 bytes into the entry, claims what the header does.
        int directory = indexOf(bytes, new byte[] {'P', 'K', 1, 2});
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(directory + 24, header.length + 200_000_000);
        Path archive = Files.write(folder.resolve("bomb.npz"), bytes);

        assertThatThrownBy(() -> readAll(archive))
                .isInstanceOf(InputException.class)
                .hasMessageContainingAll("bomb.npz", "claims to unpack");
    }

    @Test
    void anArrayTwiceInAnArchiveIsRefused() throws IOException {
        byte[] bytes = Files.readAllBytes(zip("x.npy", new byte[4], "y.npy", new byte[4]));
        for (int i = 0; i < 2; i++) {
            bytes[indexOf(bytes, new byte[] {'y', '.'})] = 'x';
        }
        Path archive = Files.write(folder.resolve("twice.npz"), bytes);

        assertThatThrownBy(() -> readAll(archive))
                .isInstanceOf(InputException.class)
                .hasMessageContainingAll("twice.npz", "array x twice");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anEntryWhoseNameIsNoTextIsRefused(boolean saysUnicode) throws IOException {
        Path file = folder.resolve("named.npz");
        NpzFile.write(file, Map.of("wé", NpyArray.of(new short[] {1}, 1)));
        byte[] bytes = Files.readAllBytes(file);
        byte[] name = "wé".getBytes(StandardCharsets.UTF_8);
        int found = 0;
        for (int at = 0; at + name.length <= bytes.length; at++) {
            if (Arrays.equals(bytes, at, at + name.length, name, 0, name.length)) {
                bytes[at + 1] = (byte) 0xff;
                found++;
            }
        }
        assertThat(found).as("once before the entry and once in the directory").isEqualTo(2);
        if (!saysUnicode) {
            ByteBuffer little = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
            for (int at = 0; at + 10 < bytes.length; at++) {
                int signature = little.getInt(at);
                int flags = signature == 0x04034b50 ? at + 6 : signature == 0x02014b50 ? at + 8 : -1;
                if (flags >= 0) {
                    little.putShort(flags, (short) (little.getShort(flags) & ~0x800));
                }
            }
        }
        Files.write(file, bytes);

        assertThatThrownBy(() -> readAll(file))
                .isInstanceOf(InputException.class)
                .hasMessageContainingAll("named.npz: found a corrupt archive", "expected a .npz archive")
                .message()
                .doesNotContain("\n");
    }

    @Test
    void memoryIsRespected() {
        long tooMuch = MemoryLimit.bytes() + 1;

        assertThatThrownBy(() -> MemoryLimit.check("net.json", "layers[1]", "tensors", tooMuch))
                .isInstanceOf(InputException.class)
                .hasMessageContainingAll("net.json: layers[1]", tooMuch + " bytes", "at most " + MemoryLimit.bytes());
    }

    private Path zip(Object... namesAndBytes) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndBytes.length; i += 2) {
                byte[] content = (byte[]) namesAndBytes[i + 1];
                ZipEntry entry = new ZipEntry((String) namesAndBytes[i]);
                entry.setMethod(ZipEntry.STORED);
                entry.setSize(content.length);
                CRC32 crc = new CRC32();
                crc.update(content);
                entry.setCrc(crc.getValue());
                zip.putNextEntry(entry);
                zip.write(content);
                zip.closeEntry();
            }
        }
        return Files.write(folder.resolve("archive.npz"), bytes.toByteArray());
    }

    private static void readAll(Path archive) throws IOException {
        try (NpzFile file = new NpzFile(archive)) {
            for (String name : file.names()) {
                file.read(Optional.of(name), OptionalInt.empty());
            }
        }
    }
}
