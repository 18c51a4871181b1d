package sparsescope.lesson.picture;

import java.util.List;

/**
 * Points out what a lesson means on the stage, by the ids of parts.
 *
 * @param light what the words are about
 * @param right where the right answer is
 * @param wrong what was answered instead
 * @param dim whether everything else is dimmed
 */
public record Lit(List<String> light, List<String> right, List<String> wrong, boolean dim) {
    /** Nothing is pointed out. */
    public static final Lit NONE = new Lit(List.of(), List.of(), List.of(), false);

    public Lit {
        light = List.copyOf(light);
        right = List.copyOf(right);
        wrong = List.copyOf(wrong);
    }

    /** Whether there is anything to point out. */
    public boolean isNone() {
        return light.isEmpty() && right.isEmpty() && wrong.isEmpty();
    }
}
