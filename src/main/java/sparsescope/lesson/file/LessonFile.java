package sparsescope.lesson.file;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sparsescope.file.InputException;
import sparsescope.file.InputFile;
import sparsescope.file.JsonObject;
import sparsescope.file.OneLine;
import sparsescope.file.StrictYaml;
import sparsescope.lesson.Ask;
import sparsescope.lesson.Lesson;
import sparsescope.lesson.Play;
import sparsescope.lesson.Scene;
import sparsescope.lesson.Show;
import sparsescope.lesson.Stop;

/** Reads lesson files. What is wrong is told in one line with file, stop, field, what is there and what should be. */
public final class LessonFile {
    private static final String KIND = "a lesson file";
    private static final int LARGEST = 1 << 20;
    private static final int LONGEST_LESSON_MINUTES = 600;

    private final String shown;
    private final Path folder;

    private LessonFile(String shown, Path folder) {
        this.shown = shown;
        this.folder = folder;
    }

    /** Reads the lesson in {@code file}. */
    public static Lesson read(Path file) {
        return read(file, file.toString());
    }

    /**
     * The same.
     *
     * @param shown how errors name the file
     */
    static Lesson read(Path file, String shown) {
        long size = InputFile.size(file, KIND);
        if (size > LARGEST) {
            throw InputException.in(shown, "", size + " bytes", KIND + " of at most " + LARGEST);
        }
        try {
            return read(shown, Files.readString(file), file.toAbsolutePath().getParent());
        } catch (CharacterCodingException e) {
            throw InputException.in(shown, "", "text that is not UTF-8", KIND);
        } catch (IOException e) {
            throw InputFile.unreadable(file, e);
        }
    }

    /**
     * Reads a lesson.
     *
     * @param shown how errors name where it stands
     * @param folder from where its files are seen; null when there is none
     */
    public static Lesson read(String shown, String text, Path folder) {
        return new LessonFile(shown, folder).lesson(LessonText.split(shown, text));
    }

    private Lesson lesson(LessonText text) {
        JsonObject head =
                StrictYaml.parse(shown, text.head().yaml(), text.head().line(), "the head of a lesson in YAML");
        head.word("format", LessonFields.FORMAT);
        head.allowOnly(LessonFields.LESSON);
        String name = head.text("name");
        if (!name.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw head.error("name", "a name of small letters, digits and dashes, such as cartesian-product");
        }
        Scene scene = head.has("scene")
                ? SceneFields.read(head.object("scene"), SceneFields.PLAIN, folder)
                : SceneFields.PLAIN;
        if (text.stops().isEmpty()) {
            throw InputException.in(shown, "", "no stop", "at least one stop after the lesson's head");
        }
        List<Stop> stops = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (LessonText.Part part : text.stops()) {
            Stop stop = stop(part, scene, stops.size() + 1);
            if (!ids.add(stop.id())) {
                throw InputException.in(
                        where(stop.id(), stops.size() + 1),
                        "stop",
                        "a name that another stop has",
                        "a name of its own");
            }
            stops.add(stop);
        }
        return new Lesson(
                name,
                head.text("title"),
                head.text("idea"),
                head.integer("minutes", 1, LONGEST_LESSON_MINUTES),
                head.integer("number", 0, 999, 0),
                stops);
    }

    private String where(String stop, int number) {
        return shown + ": stop " + number + " " + OneLine.quote(stop);
    }

    private Stop stop(LessonText.Part part, Scene base, int number) {
        JsonObject plain =
                StrictYaml.parse(shown, part.head().yaml(), part.head().line(), "the head of a stop in YAML");
        String id = plain.text("stop");
        String where = where(id, number);
        JsonObject head =
                StrictYaml.parse(where, part.head().yaml(), part.head().line(), "the head of a stop in YAML");
        head.allowOnly(LessonFields.STOP);
        return new Stop(
                id,
                head.text("title"),
                head.has("scene") ? SceneFields.read(head.object("scene"), base, folder) : base,
                head.has("show") ? show(head.object("show")) : Show.ALL,
                ProseText.read(where, part.prose()),
                head.has("play") ? Optional.of(play(head.object("play"))) : Optional.empty(),
                head.has("ask") ? Optional.of(ask(head.object("ask"))) : Optional.empty(),
                head.has("expect") ? head.texts("expect") : List.of(),
                head.has("goal") ? head.texts("goal") : List.of());
    }

    private static Show show(JsonObject json) {
        json.allowOnly(LessonFields.SHOW);
        return new Show(json.has("light") ? json.texts("light") : List.of(), json.flag("dim", true));
    }

    private static Play play(JsonObject json) {
        json.allowOnly(LessonFields.PLAY);
        List<String> said = LessonFields.TO.stream().filter(json::has).toList();
        if (said.size() != 1) {
            String found = said.isEmpty() ? "nothing" : String.join(" and ", said);
            throw json.error("to", found, "one of " + String.join(", ", LessonFields.TO));
        }
        Play.To to = switch (said.get(0)) {
            case "cycles" -> new Play.To.Cycles(json.integer("cycles", 1, Integer.MAX_VALUE));
            case "until" -> new Play.To.Until(json.text("until"));
            default -> new Play.To.Cycle(json.integer("to", 0, Integer.MAX_VALUE));
        };
        return new Play(to, json.has("pace") ? SceneFields.constant(json, "pace", Play.Pace.class) : Play.Pace.CYCLES);
    }

    private static Ask ask(JsonObject json) {
        json.allowOnly(LessonFields.ASK);
        Map<String, Integer> numbers = new LinkedHashMap<>();
        Ask.NUMBERS.stream()
                .filter(json::has)
                .forEach(name -> numbers.put(name, json.integer(name, 0, Integer.MAX_VALUE)));
        return new Ask(json.text("kind"), numbers);
    }
}
