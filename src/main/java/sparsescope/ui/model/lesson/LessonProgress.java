package sparsescope.ui.model.lesson;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import sparsescope.file.AtomicFile;
import sparsescope.file.JsonObject;
import sparsescope.file.StrictJson;
import sparsescope.lesson.Lesson;

/**
 * How far one is in each lesson, and what was predicted right.
 *
 * @param lessons by name
 * @param invited whether the invitation to the first lesson has been answered, for good
 */
public record LessonProgress(Map<String, OfLesson> lessons, boolean invited) {
    /** Nothing was begun. */
    public static final LessonProgress NONE = new LessonProgress(Map.of(), false);

    private static final String FORMAT = "sparsescope-lesson-progress/1";
    private static final String FILE = "lessons.json";
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    public LessonProgress {
        lessons = Map.copyOf(lessons);
    }

    /**
     * How far one is in a lesson.
     *
     * @param reached stops reached so far
     * @param answers whether each question, by its stop, was answered right
     */
    public record OfLesson(int reached, Map<String, Boolean> answers) {
        /** Not begun. */
        public static final OfLesson NONE = new OfLesson(0, Map.of());

        public OfLesson {
            answers = Map.copyOf(answers);
        }

        /** How many predictions were right. */
        public long right() {
            return answers.values().stream().filter(right -> right).count();
        }

        OfLesson withReached(int stops) {
            return new OfLesson(Math.max(reached, stops), answers);
        }

        OfLesson with(String stop, boolean right) {
            Map<String, Boolean> all = new LinkedHashMap<>(answers);
            all.put(stop, right);
            return new OfLesson(reached, all);
        }
    }

    /** How far one is in a lesson. */
    public OfLesson of(Lesson lesson) {
        return lessons.getOrDefault(lesson.name(), OfLesson.NONE);
    }

    LessonProgress with(Lesson lesson, OfLesson now) {
        Map<String, OfLesson> all = new LinkedHashMap<>(lessons);
        all.put(lesson.name(), now);
        return new LessonProgress(all, invited);
    }

    LessonProgress withInvited() {
        return new LessonProgress(lessons, true);
    }

    /** What is kept in a folder; nothing when there is nothing. */
    public static LessonProgress read(Path folder) {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            return NONE;
        }
        JsonObject root = StrictJson.read(file, "progress of lessons");
        root.word("format", FORMAT);
        Map<String, OfLesson> lessons = new LinkedHashMap<>();
        JsonObject all = root.object("lessons");
        for (String name : all.fields()) {
            JsonObject one = all.object(name);
            JsonObject answers = one.object("answers");
            Map<String, Boolean> kept = new LinkedHashMap<>();
            answers.fields().forEach(stop -> kept.put(stop, answers.flag(stop, false)));
            lessons.put(name, new OfLesson(one.integer("reached", 0, Integer.MAX_VALUE), kept));
        }
        return new LessonProgress(lessons, root.flag("invited", false));
    }

    /** Keeps it in a folder, which is made when it is not there. */
    public void write(Path folder) throws IOException {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("format", FORMAT);
        root.put("invited", invited);
        ObjectNode all = root.putObject("lessons");
        lessons.forEach((name, one) -> {
            ObjectNode json = all.putObject(name);
            json.put("reached", one.reached());
            ObjectNode answers = json.putObject("answers");
            one.answers().forEach(answers::put);
        });
        Files.createDirectories(folder);
        byte[] bytes = (MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n")
                .getBytes(StandardCharsets.UTF_8);
        AtomicFile.write(folder.resolve(FILE), out -> out.write(bytes));
    }
}
