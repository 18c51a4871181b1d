package sparsescope.lesson.question;

import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import sparsescope.file.InputException;
import sparsescope.file.OneLine;

/** The kinds of questions there are, as the registry lists them, and questions of them. */
public final class Questions {
    private static final List<QuestionKind> ALL =
            ServiceLoader.load(QuestionKinds.class, Questions.class.getClassLoader()).stream()
                    .flatMap(provider -> provider.get().kinds().stream())
                    .toList();

    private Questions() {}

    /** All kinds. */
    public static List<QuestionKind> kinds() {
        return ALL;
    }

    /** Their names. */
    public static List<String> names() {
        return ALL.stream().map(QuestionKind::name).toList();
    }

    /** The kind of that name, if there is one. */
    public static Optional<QuestionKind> find(String name) {
        return ALL.stream().filter(kind -> kind.name().equals(name)).findFirst();
    }

    /** The kind of that name; an {@link InputException} lists those there are. */
    public static QuestionKind named(String name) {
        return find(name)
                .orElseThrow(() -> new InputException("question kind: found " + OneLine.quote(name)
                        + ", expected one of " + String.join(", ", names())));
    }

    /** A question of a kind; empty when that cannot be asked about this subject and focus. */
    public static Optional<Question> at(Subject subject, Focus focus, String kind, long seed) {
        return named(kind).ask(subject, focus, seed);
    }

    /** A question of every kind that can be asked. */
    public static List<Question> all(Subject subject, Focus focus, long seed) {
        return ALL.stream()
                .flatMap(kind -> kind.ask(subject, focus, seed).stream())
                .toList();
    }
}
