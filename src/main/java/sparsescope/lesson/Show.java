package sparsescope.lesson;

import java.util.List;

/**
 * The parts of the stage that are lit.
 *
 * @param light parts of the picture by their ids; none when nothing is pointed out
 * @param dim whether everything else is dimmed
 */
public record Show(List<String> light, boolean dim) {
    /** Nothing is pointed out. */
    public static final Show ALL = new Show(List.of(), false);

    public Show {
        light = List.copyOf(light);
    }
}
