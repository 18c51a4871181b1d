package sparsescope.eie.sharing;

import java.util.Locale;
import sparsescope.drawing.PartId;
import sparsescope.eie.analysis.SharedLayer;
import sparsescope.eie.codebook.SharingError;
import sparsescope.eie.codebook.WeightHistogram;
import sparsescope.scene.style.PaintContext;

/** Words the picture of shared weights. */
final class SharingWords {
    private SharingWords() {}

    static String headline(SharingView view) {
        SharedLayer layer = view.layer();
        if (view.empty()) {
            return "Every weight of this layer is zero: nothing is stored";
        }
        if (!layer.weights().shared()) {
            return "Weights are not shared: each is stored with its 16 bits";
        }
        int bits = layer.config().codeBits();
        String codes = PaintContext.number(view.codes() - 1) + " values";
        if (layer.rounds() == 0) {
            return "This layer has no more than " + codes + ": each gets a " + bits + "-bit code, and nothing is lost";
        }
        if (view.round() == 0) {
            return codes + " are to stand for "
                    + PaintContext.number(layer.weights().histogram().weights()) + " weights: they begin evenly spread";
        }
        return view.settled()
                ? codes + " can stand for "
                        + PaintContext.number(layer.weights().histogram().weights())
                        + " weights: each weight becomes a " + bits + "-bit code into a table"
                : "Each value moves to the mean of the weights that are nearest to it";
    }

    static String example(SharingView view) {
        SharedLayer layer = view.layer();
        if (view.empty() || !layer.weights().shared()) {
            return "";
        }
        String weight = "Weight " + PaintContext.number(view.value());
        if (layer.rounds() == 0) {
            return weight + " is code " + view.code() + ".";
        }
        String now = weight + " is nearest to " + decimal(view.standIn()) + ": code " + view.code();
        if (view.settled()) {
            int table = layer.weights().value(view.value());
            return now + ", in the table " + PaintContext.number(table) + ". After " + layer.rounds()
                    + " rounds no weight changes its code; outputs are " + percent(layer.relativeError())
                    + " off (root mean square).";
        }
        if (view.round() == 0) {
            return now + " so far. On average a weight is " + decimal(Math.sqrt(layer.meanSquaredError(0))) + " off.";
        }
        return now + " so far. Round " + view.round() + " of " + layer.rounds() + ": "
                + PaintContext.number(layer.reassigned(view.round()))
                + (view.round() == 1 ? " weights got a code" : " weights changed their code")
                + "; on average a weight is "
                + decimal(Math.sqrt(layer.meanSquaredError(view.round()))) + " off.";
    }

    static String decimal(double value) {
        String text = String.format(Locale.ROOT, "%.1f", Math.abs(value));
        return (value < 0 && !text.equals("0.0") ? "−" : "") + text;
    }

    static String percent(double fraction) {
        double percent = 100 * fraction;
        return percent >= 10 || percent == 0
                ? Math.round(percent) + " %"
                : String.format(Locale.ROOT, percent >= 0.1 ? "%.1f %%" : "%.2f %%", percent);
    }

    static String times(double factor) {
        return factor >= 10 ? Long.toString(Math.round(factor)) : String.format(Locale.ROOT, "%.1f", factor);
    }

    /** {@code 1 606 kbit}. */
    static String bits(long bits) {
        return bits >= 10_000_000
                ? PaintContext.number(Math.round(bits / 1e6)) + " Mbit"
                : bits >= 10_000
                        ? PaintContext.number(Math.round(bits / 1e3)) + " kbit"
                        : PaintContext.number(bits) + " bits";
    }

    static String about(SharingView view, String part) {
        PartId id = PartId.parse(part);
        SharedLayer layer = view.layer();
        WeightHistogram histogram = layer.weights().histogram();
        switch (id.kind()) {
            case "weight" -> {
                int index = id.number(0);
                if (index < 0 || index >= histogram.size()) {
                    return "";
                }
                int value = histogram.value(index);
                SharingView of = view.followingIndex(index);
                return "Weight " + PaintContext.number(value) + ": " + times(histogram.count(index), "time")
                        + " in the layer"
                        + (layer.weights().shared()
                                ? ", code " + of.code() + ", which stands for " + decimal(of.standIn()) + "."
                                : ".");
            }
            case "code" -> {
                int code = id.number(0);
                if (code == 0) {
                    return "Code 0 is the placeholders’: it stands for a zero, and nothing else becomes zero.";
                }
                return code < 0 || code >= view.codes()
                        ? ""
                        : "Code " + code + " stands for " + decimal(view.ofCode(code)) + " after round " + view.round()
                                + (view.settled()
                                        ? "; in the table "
                                                + PaintContext.number(
                                                        layer.weights().shared(code))
                                        : "")
                                + ".";
            }
            case "output" -> {
                int output = id.number(0);
                return output < 0 || output >= layer.outputs()
                        ? ""
                        : "Output " + output + ": " + PaintContext.number(layer.own()[output])
                                + " with the layer’s own weights, " + PaintContext.number(layer.shared()[output])
                                + " with shared ones.";
            }
            case "bits" -> {
                return switch (id.last()) {
                    case "dense" ->
                        "Every place of the matrix with 16 bits: "
                                + bits(layer.bits().dense()) + ".";
                    case "sparse" ->
                        "Only what is not zero, each with its 16 bits and a count of zeros before it: "
                                + bits(layer.bits().sparse()) + ", and "
                                + bits(layer.bits().pointers()) + " of pointers.";
                    default ->
                        "Codes instead of weights: " + bits(layer.bits().shared()) + " with the table, and "
                                + bits(layer.bits().pointers()) + " of pointers.";
                };
            }
            case "round" -> {
                int round = id.number(0);
                return round < 0 || round > layer.rounds()
                        ? ""
                        : "After round " + round + ": mean squared error " + decimal(layer.meanSquaredError(round))
                                + ".";
            }
            case "outputs" -> {
                SharingError error = layer.outputError();
                return "Outputs with shared weights: at most " + PaintContext.number(error.largest()) + " off, "
                        + percent(layer.relativeError()) + " in root mean square.";
            }
            default -> {
                return "";
            }
        }
    }

    private static String times(long count, String word) {
        return PaintContext.number(count) + " " + word + (count == 1 ? "" : "s");
    }
}
