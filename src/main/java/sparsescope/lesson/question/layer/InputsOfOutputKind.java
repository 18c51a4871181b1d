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

/** Asks how many inputs one output is the sum over. */
final class InputsOfOutputKind extends LayerKind {
    InputsOfOutputKind() {
        super("inputs-of-output", "How many inputs does one output need?", "about any layer");
    }

    @Override
    public Optional<Question> ask(Subject subject, Focus focus, long seed) {
        return layer(subject).map(layer -> about(subject, layer.shape()));
    }

    private Question about(Subject subject, ConvShape shape) {
        long channels = shape.inputChannels() / shape.groups();
        long window = (long) shape.filterWidth() * shape.filterHeight();
        long right = channels * window;
        String size = shape.filterWidth() + " × " + shape.filterHeight();
        String reason = "An output needs the " + size + " = " + Say.number(window)
                + " inputs under the filter, in each of " + Say.number(channels)
                + (channels == 1 ? " channel: " : " channels: ") + Say.number(right) + ".";
        AnswerForm.Number form = new AnswerForm.Number("inputs", 0, Math.max(1, right / 10));
        Offer offer = Offer.number(right, List.of(Phrase.plain(reason)))
                .wrong(window, "That is the window in one channel. An output adds up all channels.")
                .wrong(
                        (long) shape.outputChannels() * window,
                        "Filters do not add up: each of the " + Say.number(shape.outputChannels())
                                + " filters makes an output channel of its own.")
                .wrong((long) shape.filterWidth() + shape.filterHeight(), "A window has width times height places.")
                .wrong(1, "A single input is one product of many that the output is the sum of.")
                .wrong(
                        (long) shape.inputWidth() * shape.inputHeight() * channels,
                        "That is the whole input. The filter covers " + size + " of it at a time.")
                .wrong(right + 1, "There is no input beside those under the filter; the bias is no input.");
        return question(
                subject,
                "How many inputs does one output in the middle of the plane need?",
                shape.filterWidth() + " × " + shape.filterHeight() + " filters, " + Say.number(channels)
                        + (channels == 1 ? " input channel." : " input channels."),
                List.of("Count the places under the filter in one channel.", "Multiply by the channels."),
                form,
                offer.ascending(MISTAKES, form),
                reason,
                PlaneCells.outputs(subject, shape.outputWidth() / 2, shape.outputHeight() / 2, 1, 1),
                PlaneCells.under(subject, shape, shape.outputWidth() / 2, shape.outputHeight() / 2));
    }
}
