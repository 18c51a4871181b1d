package sparsescope.analysis.sweep;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Puts a sweep's rows into a file, a line each. */
final class SweepWriter {
    private final SweepFormat format;
    private final OutputStream out;
    private boolean first = true;

    SweepWriter(SweepFormat format, OutputStream out) {
        this.format = format;
        this.out = out;
    }

    void begin(String header) throws IOException {
        write(header);
    }

    void row(String row) throws IOException {
        write((first ? "" : format.betweenRows()) + "\n" + row);
        first = false;
    }

    void end() throws IOException {
        write("\n" + format.end());
    }

    private void write(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
