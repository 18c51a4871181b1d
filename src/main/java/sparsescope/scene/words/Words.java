package sparsescope.scene.words;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import sparsescope.accelerator.PePosition;
import sparsescope.dataflow.GroupPass;
import sparsescope.dataflow.LayerPlan;
import sparsescope.dataflow.OutputChannelGroup;
import sparsescope.dataflow.Rect;
import sparsescope.dataflow.StoredActivation;
import sparsescope.dataflow.StoredWeight;
import sparsescope.scene.style.PaintContext;

/** Names PEs, outputs, counts and cycles the same way in captions, panels and the inspector. */
public final class Words {
    private Words() {}

    /** The name of a PE: {@code PE (2,3)}. */
    public static String pe(PePosition pe) {
        return "PE " + pe;
    }

    /** {@code (12, 5) of filter 1}. */
    public static String output(int k, int xo, int yo) {
        return place(xo, yo) + " of filter " + k;
    }

    /** {@code 1 cycle}, {@code 12 cycles}. */
    public static String count(long number, String one) {
        return PaintContext.number(number) + " " + (number == 1 ? one : one + "s");
    }

    /** The filters of a group: {@code filters 0–7}. */
    public static String filters(OutputChannelGroup group) {
        return group.filters() == 1
                ? "filter " + group.firstFilter()
                : "filters " + range(group.firstFilter(), group.firstFilter() + group.filters() - 1);
    }

    static String range(int first, int last) {
        return first == last ? "" + first : first + "–" + last;
    }

    /** {@code x 0–3, y 4–7 (4 × 4)}. */
    public static String area(Rect rect) {
        return rect.isEmpty()
                ? "none"
                : "x " + range(rect.x(), rect.x1()) + ", y " + range(rect.y(), rect.y1()) + " (" + rect.width() + " × "
                        + rect.height() + ")";
    }

    /** {@code activation 252 at (12, 6) × weight 58 of filter 1}. */
    public static String operands(StoredActivation a, StoredWeight w) {
        return "activation " + PaintContext.number(a.value()) + " at " + place(a.x(), a.y()) + " × weight "
                + PaintContext.number(w.value()) + " of filter " + w.k();
    }

    /** {@code (12, 6)}. */
    public static String place(int x, int y) {
        return "(" + x + ", " + y + ")";
    }

    /** A share with one decimal; what is not nothing never reads as 0, what is not all never as 100. */
    public static String percent(double fraction) {
        double shown = 100 * fraction;
        if (shown > 0 && shown < 0.1) {
            return "<0.1 %";
        }
        if (shown > 99.9 && shown < 100) {
            return ">99.9 %";
        }
        return String.format(Locale.ROOT, "%.1f %%", shown);
    }

    /** What balance would save, the same wherever it is said; never a gain that reads as none. */
    public static String saved(double fraction) {
        return fraction < 0.01 ? percent(fraction) : PaintContext.percent(fraction);
    }

    /** {@code group 1}; with several passes {@code group 1 of pass 2}. */
    public static String group(GroupPass run, LayerPlan plan) {
        String group = "group " + run.group().index();
        return plan.passes().size() == 1
                ? group
                : group + " of pass " + run.pass().index();
    }

    private static final String[] ORDINALS = {
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"
    };

    /** {@code second}, {@code 21st}. */
    public static String ordinal(int number) {
        if (number <= ORDINALS.length) {
            return ORDINALS[number - 1];
        }
        int tens = number % 100;
        String ending = tens >= 11 && tens <= 13
                ? "th"
                : switch (number % 10) {
                    case 1 -> "st";
                    case 2 -> "nd";
                    case 3 -> "rd";
                    default -> "th";
                };
        return number + ending;
    }

    /** The same, as a sentence or a heading begins. */
    public static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    /** A factor with four digits that matter. */
    public static String significant(double factor) {
        return new BigDecimal(factor)
                .round(new MathContext(4))
                .stripTrailingZeros()
                .toPlainString();
    }
}
