package sparsescope.scene;

import java.util.Locale;
import sparsescope.dataflow.GroupRun;
import sparsescope.dataflow.LayerPlan;
import sparsescope.dataflow.Rect;
import sparsescope.simulation.Product;

/** Numbers and places as captions, charts and descriptions write them: digits in threes, a true minus, plural where it belongs. */
final class Words {
    /** No place for a line break. */
    private static final char SPACE = '\u00a0';

    private static final char MINUS = '\u2212';

    private Words() {}

    /** {@code 4119} as 4 119, {@code -2} as −2. */
    static String number(long value) {
        String digits = Long.toString(value);
        int from = value < 0 ? 1 : 0;
        StringBuilder text = new StringBuilder();
        if (value < 0) {
            text.append(MINUS);
        }
        for (int i = from; i < digits.length(); i++) {
            if (i > from && (digits.length() - i) % 3 == 0) {
                text.append(SPACE);
            }
            text.append(digits.charAt(i));
        }
        return text.toString();
    }

    /** {@code 1 cycle}, {@code 2 cycles}. */
    static String count(long value, String thing) {
        return number(value) + " " + (value == 1 ? thing : thing + "s");
    }

    /** A share with one decimal, such as 43.1 %; what is not nothing never reads as 0, what is not all never as 100. */
    static String percent(double fraction) {
        double shown = 100 * fraction;
        if (shown > 0 && shown < 0.1) {
            return "<0.1" + SPACE + "%";
        }
        if (shown > 99.9 && shown < 100) {
            return ">99.9" + SPACE + "%";
        }
        return String.format(Locale.ROOT, "%.1f", shown) + SPACE + "%";
    }

    /** A share in whole percents, such as 43 %. */
    static String wholePercent(double fraction) {
        return Math.round(100 * fraction) + "" + SPACE + "%";
    }

    /** {@code PE (2,3)}. */
    static String pe(int column, int row) {
        return "PE (" + column + "," + row + ")";
    }

    /** {@code group 1}; with several passes {@code group 1 of pass 2}. Counted from 1. */
    static String group(GroupRun run, LayerPlan plan) {
        String group = "group " + (run.group().index() + 1);
        return plan.passes().size() == 1
                ? group
                : group + " of pass " + (run.pass().index() + 1);
    }

    /** {@code group 1 of 4}; with several passes {@code group 1 of 4, pass 2 of 3}. Counted from 1. */
    static String groupOf(GroupRun run, LayerPlan plan) {
        String group =
                "group " + (run.group().index() + 1) + " of " + plan.groups().size();
        return plan.passes().size() == 1
                ? group
                : group + ", pass " + (run.pass().index() + 1) + " of "
                        + plan.passes().size();
    }

    /** {@code filters 0…15}. */
    static String filters(GroupRun run) {
        return filters(run.group().firstFilter(), run.group().filters());
    }

    private static String filters(int first, int filters) {
        return filters == 1 ? "filter k " + first : "filters k " + range(first, first + filters - 1);
    }

    /** {@code 4×4}. */
    static String size(Rect rect) {
        return rect.width() + "×" + rect.height();
    }

    /** {@code columns 4…7, rows 8…11}. */
    static String place(Rect rect) {
        return (rect.width() == 1 ? "column " : "columns ")
                + range(rect.x(), rect.x1())
                + (rect.height() == 1 ? ", row " : ", rows ")
                + range(rect.y(), rect.y1());
    }

    /** {@code 4…7}, or {@code 4} alone. */
    static String range(int first, int last) {
        return first == last ? "" + first : first + "…" + last;
    }

    /** {@code (4,7)}. */
    static String at(int x, int y) {
        return "(" + x + "," + y + ")";
    }

    /** The output a product belongs to: {@code (9; 3, 6)}. */
    static String output(int k, int xo, int yo) {
        return "(" + k + "; " + xo + ", " + yo + ")";
    }

    /** Both operands: {@code a = 5 at (4,7) times w = −2 of k 9, r 2, s 2}. */
    static String operands(Product product) {
        return "a = " + number(product.activation().value()) + " at "
                + at(product.activation().x(), product.activation().y()) + " times w = "
                + number(product.weight().value()) + " of k " + product.weight().k() + ", r "
                + product.weight().r() + ", s " + product.weight().s();
    }

    /** The text with a capital. */
    static String capital(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
