package sparsescope.lesson.question.layer;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import sparsescope.lesson.question.AnswerForm;
import sparsescope.lesson.question.Focus;
import sparsescope.lesson.question.Offer;
import sparsescope.lesson.question.Question;
import sparsescope.lesson.question.Say;
import sparsescope.lesson.question.Subject;
import sparsescope.network.ConvShape;
import sparsescope.scene.words.Phrase;

/** Asks how often a layer multiplies one of its inputs. */
final class InputUsesKind extends LayerKind {
    InputUsesKind() {
        super("input-uses", "How often is one input multiplied in this layer?", "about any layer");
    }

    @Override
    public Optional<Question> ask(Subject subject, Focus focus, long seed) {
        return layer(subject).map(layer -> {
            ConvShape shape = layer.shape();
            Random dice = dice(seed);
            int places = shape.inputWidth() * shape.inputHeight();
            // A corner teaches most; whoever names no place gets one now and then.
            int chosen = dice.nextInt(3) == 0 ? 0 : dice.nextInt(places);
            int place = Math.floorMod(focus.place().orElse(chosen), places);
            return about(subject, shape, place % shape.inputWidth(), place / shape.inputWidth());
        });
    }

    private Question about(Subject subject, ConvShape shape, int x, int y) {
        long across = feeds(x, shape.filterWidth(), shape.outputWidth(), shape);
        long down = feeds(y, shape.filterHeight(), shape.outputHeight(), shape);
        long filters = shape.outputChannels() / shape.groups();
        long window = (long) shape.filterWidth() * shape.filterHeight();
        long right = across * down * filters;
        String each = filters == 1 ? "by the one filter" : "by each of " + Say.number(filters) + " filters";
        String reason = "It lies under the filter at " + across + " × " + down + " = " + across * down
                + (across * down == 1 ? " place, " : " places, ") + "and is multiplied there " + each + ": "
                + Say.number(right)
                + (right == 1 ? " time." : " times.");
        AnswerForm.Number form = new AnswerForm.Number("multiplications", 0, Math.max(1, right / 10));
        Offer offer = Offer.number(right, List.of(Phrase.plain(reason)))
                .wrong(
                        window * filters,
                        "That holds in the middle of the plane, with stride 1. Fewer filter places reach this input.")
                .wrong(across * down, "That is one filter. All filters of the layer need this input.")
                .wrong(filters, "The filter covers the input more than once while it slides.")
                .wrong(1, "An input is not used once: the filter slides over it, and there are many filters.")
                .wrong(window, "That is how many weights a filter has in a channel.")
                .wrong(right + 1, "Count the filter's places that reach this input, and multiply by the filters.");
        return question(
                subject,
                "How often is the input at (" + x + ", " + y + ") multiplied in this layer?",
                shape.filterWidth() + " × " + shape.filterHeight() + " filters, " + Say.number(filters)
                        + " of them, padding " + shape.padding() + ", stride "
                        + shape.stride() + ".",
                List.of("Count the outputs of one filter that need it.", "Multiply by the filters."),
                form,
                offer.ascending(MISTAKES, form),
                reason,
                PlaneCells.inputs(subject, x, y, 1, 1),
                shape.stride() == 1
                        ? PlaneCells.outputs(
                                subject,
                                x + shape.padding() - shape.filterWidth() + 1,
                                y + shape.padding() - shape.filterHeight() + 1,
                                shape.filterWidth(),
                                shape.filterHeight())
                        : List.of());
    }

    /** The outputs of a row, or of a column, that need the input at {@code position}. */
    private static long feeds(int position, int filter, int outputs, ConvShape shape) {
        int count = 0;
        for (int offset = 0; offset < filter; offset++) {
            long scaled = (long) position + shape.padding() - offset;
            if (scaled >= 0 && scaled % shape.stride() == 0 && scaled / shape.stride() < outputs) {
                count++;
            }
        }
        return count;
    }
}
