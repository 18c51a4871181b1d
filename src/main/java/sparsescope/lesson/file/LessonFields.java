package sparsescope.lesson.file;

import java.util.ArrayList;
import java.util.List;
import sparsescope.lesson.Ask;

/** The fields of lesson files; the published schema has the same. */
public final class LessonFields {
    /** The format's name. */
    public static final String FORMAT = "sparsescope-lesson/1";

    public static final List<String> LESSON =
            List.of("$schema", "format", "name", "title", "idea", "minutes", "number", "scene");
    public static final List<String> STOP = List.of("stop", "title", "scene", "show", "play", "ask", "expect", "goal");
    /** Fields that say which cycle a scene shows; a scene has one of them at most. */
    public static final List<String> WHEN = List.of("cycle", "first", "next");

    public static final List<String> SCENE = with(
            List.of(
                    "page",
                    "loops",
                    "memories",
                    "network",
                    "input",
                    "layer",
                    "accelerator",
                    "settings",
                    "drawing",
                    "painted",
                    "landing",
                    "pe",
                    "inputChannel",
                    "outputChannel",
                    "timeline",
                    "twin"),
            WHEN);
    public static final List<String> LOOPS = List.of("order", Ask.PES, Ask.BUFFER_WORDS, Ask.REGISTER_WORDS, "step");
    public static final List<String> TWIN = List.of("kind", "value", "align");
    public static final List<String> SHOW = List.of("light", "dim");
    /** Fields that say where play ends; there is one of them. */
    public static final List<String> TO = List.of("cycles", "to", "until");

    public static final List<String> PLAY = with(List.of("pace"), TO);

    public static final List<String> ASK = with(List.of("kind"), Ask.NUMBERS);

    private LessonFields() {}

    private static List<String> with(List<String> names, List<String> more) {
        List<String> all = new ArrayList<>(names);
        all.addAll(more);
        return List.copyOf(all);
    }
}
