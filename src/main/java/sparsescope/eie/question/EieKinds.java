package sparsescope.eie.question;

import java.util.List;
import sparsescope.lesson.question.QuestionKind;
import sparsescope.lesson.question.QuestionKinds;

/** The kinds about a run of EIE, as the registry has them. */
public final class EieKinds implements QuestionKinds {
    @Override
    public List<QuestionKind> kinds() {
        return List.of(
                new RowOwnerKind(), new NextColumnKind(), new AccumulatorKind(), new CodeKind(), new FullQueueKind());
    }
}
