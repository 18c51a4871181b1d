package sparsescope.lesson.question.run;

import sparsescope.accelerator.BankMapping;
import sparsescope.dataflow.Rect;
import sparsescope.lesson.question.Say;

/** Works out accumulator addresses and banks of a PE in a group as one does on paper. */
final class Address {
    private final AtPe at;
    private final Rect window;

    Address(AtPe at) {
        this.at = at;
        this.window = at.tile().window();
    }

    /** The address of an output of the window. */
    int of(int k, int xo, int yo) {
        return ((k - at.group().firstFilter()) * window.height() + yo - window.y()) * window.width() + xo - window.x();
    }

    /** {@code 16 for filter 1, plus 4·2 for two full rows, plus 1, is 25}. */
    String worked(int k, int xo, int yo) {
        int filters = k - at.group().firstFilter();
        int rows = yo - window.y();
        StringBuilder text = new StringBuilder();
        if (filters > 0) {
            text.append(Say.number((long) filters * window.area()))
                    .append(" for the ")
                    .append(filters == 1 ? "filter" : filters + " filters")
                    .append(" before it, plus ");
        }
        text.append(window.width())
                .append("·")
                .append(rows)
                .append(" for the rows above, plus ")
                .append(xo - window.x());
        return text + " in its row, is " + Say.number(of(k, xo, yo));
    }

    /** {@code 25 mod 8 = 1}. */
    String bankWorked(int address) {
        int banks = at.config().banks();
        int bank = at.unit().bank(address);
        return at.config().bankMapping() == BankMapping.LINEAR
                ? Say.number(address) + " mod " + banks + " = " + bank
                : Say.number(address) + " with its " + digitBits() + "-bit digits folded by XOR, mod " + banks + ", is "
                        + bank;
    }

    private int digitBits() {
        return Math.max(1, 32 - Integer.numberOfLeadingZeros(at.config().banks() - 1));
    }

    /** How to work out an address. */
    String step() {
        String start = window.x() == 0 && window.y() == 0
                ? ""
                : ", beginning with output (" + window.x() + ", " + window.y() + ")";
        String more = at.group().filters() == 1
                ? ""
                : "; each next filter of the group goes on " + Say.number(window.area()) + " later";
        return "Address: count the cells of the " + window.width() + " × " + window.height()
                + " window row by row from 0" + start + more + ".";
    }

    /** How to work out a bank. */
    String bankStep() {
        return at.config().bankMapping() == BankMapping.LINEAR
                ? "Bank = address mod " + at.config().banks() + "."
                : "Bank: cut the address into digits of " + digitBits()
                        + " bits, fold them by XOR, and take the result mod "
                        + at.config().banks() + ".";
    }

    Rect window() {
        return window;
    }
}
