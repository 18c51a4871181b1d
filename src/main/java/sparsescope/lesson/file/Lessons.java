package sparsescope.lesson.file;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import sparsescope.file.InputException;
import sparsescope.file.OneLine;
import sparsescope.file.ResourceFolder;
import sparsescope.lesson.Lesson;

/** Finds the lessons that come with the program. One that cannot be read leaves the others as they are. */
public final class Lessons {
    private static final String FOLDER = "sparsescope/lessons";
    private static final String ENDING = ".md";

    private Lessons() {}

    /** All of them, read once. */
    private static final class All {
        static final List<Found> FOUND = read();

        private static List<Found> read() {
            List<Found> found = new ArrayList<>();
            for (Path file : ResourceFolder.list(ResourceFolder.of(FOLDER))) {
                String name = file.getFileName().toString();
                if (name.endsWith(ENDING)) {
                    found.add(found(file, name));
                }
            }
            found.sort(Comparator.comparingInt(
                    one -> one.lesson().map(Lesson::number).orElse(Integer.MAX_VALUE)));
            return List.copyOf(found);
        }

        private static Found found(Path file, String name) {
            try {
                return new Found(name, Optional.of(LessonFile.read(file, name)), Optional.empty());
            } catch (InputException e) {
                return new Found(name, Optional.empty(), Optional.of(e.getMessage()));
            }
        }
    }

    /**
     * A lesson file that comes with the program.
     *
     * @param file its name
     * @param lesson what is in it; empty when it cannot be read
     * @param problem why it cannot
     */
    public record Found(String file, Optional<Lesson> lesson, Optional<String> problem) {}

    /** Every file, in the order of the course. */
    public static List<Found> found() {
        return All.FOUND;
    }

    /** Those that can be read, in the order of the course. */
    public static List<Lesson> all() {
        return All.FOUND.stream().flatMap(found -> found.lesson().stream()).toList();
    }

    /** Their names. */
    public static List<String> names() {
        return all().stream().map(Lesson::name).toList();
    }

    /** The lesson of that name, if there is one. */
    public static Optional<Lesson> find(String name) {
        return all().stream().filter(lesson -> lesson.name().equals(name)).findFirst();
    }

    /** What a person named: a lesson that comes with the program, or a lesson file. */
    public static Lesson open(String nameOrPath) {
        Optional<Lesson> own = find(nameOrPath);
        if (own.isPresent()) {
            return own.get();
        }
        Path file = Path.of(nameOrPath);
        if (Files.exists(file)) {
            return LessonFile.read(file);
        }
        throw new InputException("lesson " + OneLine.quote(nameOrPath)
                + ": found neither a lesson nor a file of that name, expected a lesson file or one of "
                + String.join(", ", names()));
    }
}
