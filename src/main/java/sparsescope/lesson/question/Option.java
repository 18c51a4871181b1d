package sparsescope.lesson.question;

import java.util.List;
import sparsescope.scene.words.Phrase;

/**
 * An answer that is offered.
 *
 * @param answer as it is kept: a number, the id of a part, a row of entries, or a word
 * @param label as people read it
 * @param right whether it is the right one
 * @param reason why it is right, or what one has done wrong who gives it
 */
public record Option(String answer, String label, boolean right, List<Phrase> reason) {
    public Option {
        reason = List.copyOf(reason);
    }
}
