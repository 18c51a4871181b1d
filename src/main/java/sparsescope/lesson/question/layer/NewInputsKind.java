package sparsescope.lesson.question.layer;

import java.util.List;
import java.util.Optional;
import sparsescope.lesson.question.AnswerForm;
import sparsescope.lesson.question.Focus;
import sparsescope.lesson.question.Offer;
import sparsescope.lesson.question.Question;
import sparsescope.lesson.question.Say;
import sparsescope.lesson.question.Subject;
import sparsescope.network.ConvShape;
import sparsescope.scene.words.Phrase;

/** Asks how many inputs come in when the filter slides on by one output. */
final class NewInputsKind extends LayerKind {
    NewInputsKind() {
        super(
                "new-inputs",
                "How many inputs does the next output need that the one before did not?",
                "about a layer with at least two outputs in a row");
    }

    @Override
    public Optional<Question> ask(Subject subject, Focus focus, long seed) {
        return layer(subject)
                .map(layer -> layer.shape())
                .filter(shape -> shape.outputWidth() > 1)
                .map(shape -> about(subject, shape));
    }

    private Question about(Subject subject, ConvShape shape) {
        long channels = shape.inputChannels() / shape.groups();
        long all = channels * shape.filterWidth() * shape.filterHeight();
        long columns = Math.min(shape.stride(), shape.filterWidth());
        long right = columns * shape.filterHeight() * channels;
        String reason = "The filter moves " + Say.number(shape.stride())
                + (shape.stride() == 1 ? " column: " : " columns: ")
                + (columns == shape.filterWidth()
                        ? "no input is under it twice, so all " + Say.number(right) + " are new."
                        : columns + " new column" + (columns == 1 ? "" : "s") + " of " + shape.filterHeight() + " in "
                                + Say.number(channels) + (channels == 1 ? " channel are " : " channels are ")
                                + Say.number(right) + "; the other " + Say.number(all - right)
                                + " were needed before.");
        int before = Math.max(0, shape.outputWidth() / 2 - 1);
        int row = shape.outputHeight() / 2;
        AnswerForm.Number form = new AnswerForm.Number("inputs", 0, Math.max(1, right / 10));
        Offer offer = Offer.number(right, List.of(Phrase.plain(reason)))
                .wrong(all, "That is all it needs. Most of them lie under the filter already.")
                .wrong(columns * shape.filterHeight(), "That is one channel. The window slides in all of them.")
                .wrong(1, "The filter has a height: a whole column of it comes in.")
                .wrong(all - right, "These are the inputs that are used again.")
                .wrong(0, "At the filter's far edge inputs come in that were not under it before.")
                .wrong(right * shape.outputChannels(), "All filters look at the same inputs.");
        return question(
                subject,
                "The filter slides to the next output in the row. How many inputs are needed that the output before did"
                        + " not need?",
                shape.filterWidth() + " × " + shape.filterHeight() + " filters, "
                        + Say.number(channels)
                        + (channels == 1 ? " input channel, stride " : " input channels, stride ")
                        + shape.stride() + ", away from the border.",
                List.of("Count the columns that come in.", "A column is as high as the filter, in every channel."),
                form,
                offer.ascending(MISTAKES, form),
                reason,
                PlaneCells.under(subject, shape, before, row),
                PlaneCells.inputs(
                        subject,
                        before * shape.stride() - shape.padding() + Math.max(shape.stride(), shape.filterWidth()),
                        row * shape.stride() - shape.padding(),
                        (int) columns,
                        shape.filterHeight()));
    }
}
