package sparsescope.export.reopen;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import sparsescope.export.raster.PngChunks;

/** Finds the scenario in a PNG file. */
final class PngScenario {
    private static final Pattern TYPE = Pattern.compile("[A-Za-z]{4}");

    private PngScenario() {}

    static Optional<String> find(DataInputStream in) throws IOException {
        in.skipNBytes(PngChunks.SIGNATURE.length);
        String wanted = PngChunks.SCENARIO + '\0';
        while (true) {
            int length = in.readInt();
            String type = new String(in.readNBytes(4), StandardCharsets.ISO_8859_1);
            if (!TYPE.matcher(type).matches()) {
                throw new ZipException("what is no chunk");
            }
            if (type.equals("IEND")) {
                return Optional.empty();
            }
            if (type.equals("tEXt") && length >= 0 && length < ReadingLimit.LARGEST_SCENARIO) {
                String text = new String(in.readNBytes(length), StandardCharsets.ISO_8859_1);
                if (text.startsWith(wanted)) {
                    return Optional.of(text.substring(wanted.length()));
                }
                in.skipNBytes(4);
            } else {
                in.skipNBytes((length & 0xffff_ffffL) + 4);
            }
        }
    }
}
