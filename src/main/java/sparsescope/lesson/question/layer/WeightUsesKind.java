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

/** Asks how often a layer multiplies one of its weights. */
final class WeightUsesKind extends LayerKind {
    WeightUsesKind() {
        super("weight-uses", "How often is one weight multiplied in this layer?", "about any layer");
    }

    @Override
    public Optional<Question> ask(Subject subject, Focus focus, long seed) {
        return layer(subject).map(layer -> {
            ConvShape shape = layer.shape();
            Random dice = dice(seed);
            int places = shape.filterWidth() * shape.filterHeight();
            int place = Math.floorMod(focus.place().orElse(dice.nextInt(places)), places);
            return about(subject, shape, place / shape.filterWidth(), place % shape.filterWidth());
        });
    }

    private Question about(Subject subject, ConvShape shape, int s, int r) {
        long across = meets(shape.outputWidth(), shape.inputWidth(), r, shape);
        long down = meets(shape.outputHeight(), shape.inputHeight(), s, shape);
        long outputs = (long) shape.outputWidth() * shape.outputHeight();
        long right = across * down;
        String reason = right == outputs
                ? "The filter stands at each of the " + Say.number(shape.outputWidth()) + " × "
                        + Say.number(shape.outputHeight()) + " outputs once, so each weight is used "
                        + Say.number(right)
                        + (right == 1 ? " time: nothing is reused." : " times.")
                : "The filter stands at " + Say.number(shape.outputWidth()) + " × " + Say.number(shape.outputHeight())
                        + " outputs, and this weight meets an input at " + Say.number(across) + " × " + Say.number(down)
                        + " = " + Say.number(right) + " of them; at the others it lies over the padding.";
        AnswerForm.Number form = new AnswerForm.Number("multiplications", 0, Math.max(1, right / 10));
        Offer offer = Offer.number(right, List.of(Phrase.plain(reason)))
                .wrong(outputs, "At the border this weight lies outside the input, where there is nothing to multiply.")
                .wrong(1, "A filter is not used once: it slides over the whole plane.")
                .wrong(
                        outputs * shape.outputChannels(),
                        "Each output channel has its own filter, with its own weights.")
                .wrong(
                        (long) shape.filterWidth() * shape.filterHeight(),
                        "That is how many weights a filter has in a channel.")
                .wrong(outputs * shape.inputChannels(), "Each input channel meets its own weights of the filter.")
                .wrong(right + 1, "Count the outputs at which this weight lies over an input.");
        return question(
                subject,
                "How often is the weight in row " + s + ", column " + r + " of a filter multiplied in this layer?",
                Say.number(shape.outputWidth()) + " × " + Say.number(shape.outputHeight()) + " outputs, padding "
                        + shape.padding() + ".",
                List.of("The filter stands once at each output.", "Leave out where this weight lies over the padding."),
                form,
                offer.ascending(MISTAKES, form),
                reason);
    }

    /** The outputs of a row, or of a column, at which filter place {@code offset} lies over an input. */
    private static long meets(int outputs, int inputs, int offset, ConvShape shape) {
        // From the first output o with o·stride + offset >= padding to the last with o·stride + offset < inputs +
        // padding.
        long first = Math.max(0, Math.floorDiv(shape.padding() - offset + shape.stride() - 1L, (long) shape.stride()));
        long last = Math.min(
                outputs - 1L, Math.floorDiv((long) inputs + shape.padding() - offset - 1, (long) shape.stride()));
        return Math.max(0, last - first + 1);
    }
}
