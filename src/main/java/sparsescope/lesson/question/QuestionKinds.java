package sparsescope.lesson.question;

import java.util.List;

/**
 * Kinds that belong together. Some are added by writing this and a line in the registry
 * {@code META-INF/services/sparsescope.lesson.question.QuestionKinds}.
 */
public interface QuestionKinds {
    /** The kinds, in the order in which people are shown them. */
    List<QuestionKind> kinds();
}
