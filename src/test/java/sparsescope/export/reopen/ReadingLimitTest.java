package sparsescope.export.reopen;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sparsescope.file.InputException;

/** Files that would unpack to far more than any memory, or go on for ever, are refused by every format's reader. */
class ReadingLimitTest {
    private static final int PIECE = 1 << 20;

    @TempDir
    Path folder;

    private static void assertRefused(Path file, String found) {
        assertThatThrownBy(() -> ScenarioFile.any(file))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith(file + ": found " + found)
                .hasMessageNotContaining("\n");
    }

    private static void repeat(OutputStream out, String text, long bytes) throws IOException {
        byte[] piece = text.repeat(Math.max(1, PIECE / text.length())).getBytes(StandardCharsets.ISO_8859_1);
        for (long written = 0; written < bytes; written += piece.length) {
            out.write(piece);
        }
    }

    private Path file(String name, String before, String repeated, long bytes) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            out.write(before.getBytes(StandardCharsets.ISO_8859_1));
            repeat(out, repeated, bytes);
        }
        return file;
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\u0089PNG\r\n\u001a\n", "GIF89a", "\0\0\0\u0008ftyp", "<!doctype html>", "<svg>", "{"})
    void twentyGigabytesOfZerosAreRefused(String start) throws IOException {
        Path file = folder.resolve("zeros.png");
        try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
            out.write(start.getBytes(StandardCharsets.ISO_8859_1));
            out.setLength(20L << 30);
        }
        assertThatThrownBy(() -> ScenarioFile.any(file))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith(file + ": found ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"docProps/custom.xml", "ppt/_rels/presentation.xml.rels"})
    void aDeckWithAnInflatedPartIsRefused(String part) throws IOException {
        Path file = folder.resolve("deck.pptx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.closeEntry();
            zip.putNextEntry(new ZipEntry(part));
            zip.write("<Properties><property name='other'>".getBytes(StandardCharsets.US_ASCII));
            repeat(zip, "<p/>", 200L << 20);
            zip.closeEntry();
        }
        assertRefused(file, "more than");
    }

    @Test
    void aDrawingThatGoesOnIsRefused() throws IOException {
        assertRefused(file("text.svg", "<svg xmlns='http://www.w3.org/2000/svg'><text>", "x", 64L << 20), "more than");
        assertRefused(file("attribute.svg", "<svg title='", "x", 64L << 20), "more than");
    }

    @Test
    void aPageWithoutAnEndIsRefused() throws IOException {
        assertRefused(file("line.html", "<!doctype html>", "x", 64L << 20), "more than");
        assertRefused(file("lines.html", "<!doctype html>", "x\n", 64L << 20), "more than");
    }

    @Test
    void manySmallPiecesAreRefused() throws IOException {
        assertRefused(file("chunks.png", "\u0089PNG\r\n\u001a\n", "\0\0\0\0tIME\0\0\0\0", 64L << 20), "more than");
        assertRefused(file("boxes.mp4", "\0\0\0\u0008ftyp", "\0\0\0\u0008free", 64L << 20), "more than");
        assertRefused(file("blocks.gif", "GIF89a\1\0\1\0\0\0\0", "!\u00fe\1x\0", 64L << 20), "more than");
    }

    /** What its object streams unpack to is held in memory by whoever reads a PDF file. */
    @ParameterizedTest
    @ValueSource(strings = {"/Type /ObjStm /Filter /FlateDecode", "/Type /Obj#53tm /Filter [/FlateDecode]"})
    void aDocumentWithInflatedObjectsIsRefused(String dictionary) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new DeflaterOutputStream(packed)) {
            repeat(out, "[]", 200L << 20);
        }
        assertRefused(pdf(dictionary, packed.toByteArray()), "more than");
    }

    @Test
    void objectsPackedTwiceAreRefused() throws IOException {
        assertRefused(
                pdf("/Type /ObjStm /Filter [/FlateDecode /FlateDecode]", new byte[10]),
                "objects packed in another way");
    }

    private Path pdf(String dictionary, byte[] stream) throws IOException {
        byte[] head = ("%PDF-1.6\n1 0 obj\n<< " + dictionary + " /N 1 /First 4 /Length " + stream.length
                        + " >>\nstream\n")
                .getBytes(StandardCharsets.ISO_8859_1);
        byte[] tail = "\nendstream\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n".getBytes(StandardCharsets.ISO_8859_1);
        ByteBuffer all = ByteBuffer.allocate(head.length + stream.length + tail.length)
                .put(head)
                .put(stream)
                .put(tail);
        return Files.write(folder.resolve("a.pdf"), Arrays.copyOf(all.array(), all.position()));
    }
}
