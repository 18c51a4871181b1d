package sparsescope.export.pptx;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import java.util.zip.ZipOutputStream;
import sparsescope.file.ZipEntries;

/** Writes the parts of an Office Open XML file, one after the other. */
final class PptxPackage implements Closeable {
    static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    static final String PRESENTATION = "application/vnd.openxmlformats-officedocument.presentationml.";

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    /** Namespaces of a part with slide contents. */
    static final String NAMESPACES = " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
            + " xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\"";

    private final ZipOutputStream zip;

    PptxPackage(OutputStream out) {
        zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        zip.setLevel(Deflater.DEFAULT_COMPRESSION);
    }

    /** Writes a part of XML, without its first line. */
    void xml(String name, CharSequence content) throws IOException {
        bytes(name, (HEAD + content).getBytes(StandardCharsets.UTF_8));
    }

    void bytes(String name, byte[] content) throws IOException {
        zip.putNextEntry(ZipEntries.named(name));
        zip.write(content);
        zip.closeEntry();
    }

    /** Which other parts a part refers to: type and target in turn, with the ids rId1, rId2…. */
    void relations(String part, String... typesAndTargets) throws IOException {
        StringBuilder xml = new StringBuilder(
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
        for (int i = 0; i < typesAndTargets.length; i += 2) {
            String type = typesAndTargets[i].startsWith("http") ? typesAndTargets[i] : RELATION + typesAndTargets[i];
            xml.append("<Relationship Id=\"rId" + (i / 2 + 1) + "\" Type=\"" + type + "\" Target=\""
                    + typesAndTargets[i + 1] + "\"/>");
        }
        int slash = part.lastIndexOf('/') + 1;
        xml(part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels", xml.append("</Relationships>"));
    }

    @Override
    public void close() throws IOException {
        zip.finish();
    }
}
