package sparsescope.export.quiz;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import sparsescope.file.AtomicFile;
import sparsescope.file.Progress;

/** Writes a question bank to a file. */
public final class QuizExporter {
    private QuizExporter() {}

    /**
     * Writes all questions; whatever was in {@code file} stays until the last is written.
     *
     * @throws IOException when the file cannot be written
     * @throws CancellationException when {@code progress} cancels
     */
    public static void write(Quiz quiz, QuizFormat format, Path file, Progress progress) throws IOException {
        AtomicFile.check(file);
        AtomicFile.write(file, out -> writeTo(quiz, format.writer(), out, progress));
    }

    private static void writeTo(Quiz quiz, QuizWriter writer, OutputStream out, Progress progress) throws IOException {
        put(out, writer.begin(quiz));
        for (int index = 0; index < quiz.size(); index++) {
            if (!progress.report((double) index / quiz.size())) {
                throw new CancellationException("cancelled");
            }
            if (quiz.begins(index)) {
                put(out, writer.category(quiz, index));
            }
            put(out, writer.question(quiz.name(index), quiz.exercise(index)));
        }
        put(out, writer.end());
        progress.report(1);
    }

    private static void put(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
