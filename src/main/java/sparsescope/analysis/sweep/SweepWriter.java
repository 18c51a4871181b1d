package sparsescope.analysis.sweep;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;

/** Puts a sweep's rows into a file, a line each; a shard's has a last line that says what is before it. */
final class SweepWriter {
    private final SweepFormat format;
    private final OutputStream out;
    private final MessageDigest digest = SweepSource.sha256();
    private int rows;

    SweepWriter(SweepFormat format, OutputStream out) {
        this.format = format;
        this.out = out;
    }

    void begin(String header) throws IOException {
        write(header);
    }

    void row(String row) throws IOException {
        write((rows == 0 ? "" : format.betweenRows()) + "\n" + row);
        rows++;
    }

    /** Ends it; that of a shard when there is one. */
    void end(Optional<SweepShard> shard) throws IOException {
        write("\n");
        if (shard.isPresent()) {
            String checksum = HexFormat.of().formatHex(digest.digest());
            write(new SweepTrailer(shard.get(), rows, checksum).line(format) + "\n");
        } else {
            write(format.end());
        }
    }

    private void write(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(bytes);
        out.write(bytes);
    }
}
