package sparsescope.export.quiz;

import java.util.Optional;
import java.util.function.Supplier;
import sparsescope.file.Named;

/** Lists the formats that learning platforms read. */
public enum QuizFormat implements Named {
    /** Moodle's own: choices, numbers with tolerance, markers to drag onto the picture. */
    MOODLE_XML("moodle-xml", ".xml", MoodleXml::new),
    /** GIFT, plain text that many platforms read: choices, numbers, short answers. */
    GIFT("gift", ".gift", Gift::new);

    private final String word;
    private final String ending;
    private final Supplier<QuizWriter> writer;

    QuizFormat(String word, String ending, Supplier<QuizWriter> writer) {
        this.word = word;
        this.ending = ending;
        this.writer = writer;
    }

    @Override
    public String word() {
        return word;
    }

    /** How its files' names end. */
    public String ending() {
        return ending;
    }

    QuizWriter writer() {
        return writer.get();
    }

    /** The format of that name, if there is one. */
    public static Optional<QuizFormat> find(String word) {
        return Named.find(values(), word);
    }
}
