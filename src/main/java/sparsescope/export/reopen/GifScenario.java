package sparsescope.export.reopen;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import sparsescope.export.scenario.ScenarioJson;

/** Finds the scenario in a GIF file: a comment. */
final class GifScenario {
    private static final int SCREEN = 13;
    private static final int EXTENSION = 0x21;
    private static final int COMMENT = 0xfe;
    private static final int IMAGE = 0x2c;

    private GifScenario() {}

    static Optional<String> find(DataInputStream in) throws IOException {
        byte[] screen = new byte[SCREEN];
        in.readFully(screen);
        skipTable(in, screen[10]);
        while (true) {
            int kind = in.readUnsignedByte();
            if (kind == EXTENSION) {
                boolean comment = in.readUnsignedByte() == COMMENT;
                String text = blocks(in, comment);
                if (text.startsWith(ScenarioJson.START)) {
                    return Optional.of(text);
                }
            } else if (kind == IMAGE) {
                byte[] place = new byte[9];
                in.readFully(place);
                skipTable(in, place[8]);
                in.skipNBytes(1);
                blocks(in, false);
            } else {
                return Optional.empty();
            }
        }
    }

    private static void skipTable(DataInputStream in, byte flags) throws IOException {
        if (flags < 0) {
            in.skipNBytes(3L << (flags & 7) + 1);
        }
    }

    private static String blocks(DataInputStream in, boolean wanted) throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        for (int length = in.readUnsignedByte(); length > 0; length = in.readUnsignedByte()) {
            if (wanted && text.size() < ReadingLimit.LARGEST_SCENARIO) {
                text.writeBytes(in.readNBytes(length));
            } else {
                in.skipNBytes(length);
            }
        }
        return text.toString(StandardCharsets.US_ASCII);
    }
}
