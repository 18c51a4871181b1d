package sparsescope.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * The standard output of who wants no words: what commands tell people is left out, and what was asked for as standard output, bytes of JSON
 * or of a picture, gets there.
 */
final class QuietStream extends PrintStream {
    QuietStream(OutputStream out) {
        super(out, false, StandardCharsets.UTF_8);
    }

    @Override
    public void print(String text) {
        // For people.
    }

    @Override
    public void print(Object text) {
        // For people.
    }

    @Override
    public void println() {
        // For people.
    }

    @Override
    public void println(String text) {
        // For people.
    }

    @Override
    public void println(Object text) {
        // For people.
    }
}
