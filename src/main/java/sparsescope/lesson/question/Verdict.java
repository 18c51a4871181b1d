package sparsescope.lesson.question;

import java.util.List;
import sparsescope.scene.words.Phrase;

/**
 * Holds the verdict on an answer.
 *
 * @param mark right, near or wrong
 * @param label the answer as people read it
 * @param reason for a mistake that is known: what was done wrong; empty otherwise
 */
public record Verdict(Mark mark, String label, List<Phrase> reason) {
    /** How good an answer is. */
    public enum Mark {
        RIGHT,
        /** A number that is not the right one, but not far off. */
        NEAR,
        WRONG
    }

    public Verdict {
        reason = List.copyOf(reason);
    }
}
