package sparsescope.scene;

import java.util.ArrayList;
import java.util.List;
import sparsescope.network.Finish;

/** What the post-processing unit does to sums, in words. */
final class PostWords {
    private PostWords() {}

    static String finish(Finish finish) {
        List<String> steps = new ArrayList<>();
        if (finish.bias().isPresent()) {
            steps.add("its bias is added");
        }
        if (finish.outputScale().isPresent()) {
            steps.add("it is scaled to 8 bits");
        }
        if (finish.relu()) {
            steps.add("ReLU turns negative values into zeros");
        }
        finish.pool()
                .ifPresent(pool -> steps.add("of each " + pool.size() + " × " + pool.size() + " the largest stays"));
        steps.add("zeros are left out and the rest goes to the OARAM");
        String all = steps.size() == 1
                ? steps.get(0)
                : String.join(", ", steps.subList(0, steps.size() - 1)) + ", " + steps.get(steps.size() - 1);
        return "Each sum is finished: " + all + ".";
    }
}
