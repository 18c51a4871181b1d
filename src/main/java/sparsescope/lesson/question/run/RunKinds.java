package sparsescope.lesson.question.run;

import java.util.List;
import sparsescope.lesson.question.QuestionKind;
import sparsescope.lesson.question.QuestionKinds;

/** The kinds about a run of the sparse machine, as the registry has them. */
public final class RunKinds implements QuestionKinds {
    @Override
    public List<QuestionKind> kinds() {
        return List.of(
                new OutputKind(),
                new FateKind(),
                new BankKind(),
                new NextKind(),
                new UsefulKind(),
                new EmptyKind(),
                new ValueKind(),
                new LastKind(),
                new BarrierKind(),
                new NeighbourKind(),
                new StoredKind(),
                new PlaceholderKind());
    }
}
