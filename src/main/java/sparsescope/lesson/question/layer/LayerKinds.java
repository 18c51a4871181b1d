package sparsescope.lesson.question.layer;

import java.util.List;
import sparsescope.lesson.question.QuestionKind;
import sparsescope.lesson.question.QuestionKinds;

/** The kinds that need no cycle, as the registry has them. */
public final class LayerKinds implements QuestionKinds {
    @Override
    public List<QuestionKind> kinds() {
        return List.of(
                new InputsOfOutputKind(),
                new NewInputsKind(),
                new WeightUsesKind(),
                new InputUsesKind(),
                new WorkLeftKind(),
                new IdealKind(),
                new TwinKind(),
                new LoopOrderKind(),
                new MostReadKind(),
                new FetchCostKind(),
                new MemorySizeKind());
    }
}
