package sparsescope.lesson.question;

import java.util.List;

/** The forms in which an answer is given. Whatever the form, an answer is kept as a short text: see {@link Question#judge}. */
public sealed interface AnswerForm {
    /** One of the options is chosen. */
    record Choice() implements AnswerForm {}

    /**
     * A whole number or a decimal is typed.
     *
     * @param unit what is counted, in the plural: {@code cycles}; may be empty
     * @param within how far off is still right, for answers that are rounded; 0 for whole numbers
     * @param near how far off still counts as near
     */
    record Number(String unit, double within, double near) implements AnswerForm {}

    /**
     * A place on the picture is clicked.
     *
     * @param places all that can be clicked, by the ids of their parts
     */
    record Click(List<Place> places) implements AnswerForm {
        public Click {
            places = List.copyOf(places);
        }
    }

    /**
     * A row of entries is typed, such as values with their zero counts.
     *
     * @param fields what an entry consists of, in order: {@code value}, {@code zeros before}
     */
    record Sequence(List<String> fields) implements AnswerForm {
        public Sequence {
            fields = List.copyOf(fields);
        }
    }

    /**
     * A part that can be clicked.
     *
     * @param part its id
     * @param label its name, as a screen reader says it
     */
    record Place(String part, String label) {}
}
