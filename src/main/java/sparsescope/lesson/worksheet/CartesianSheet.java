package sparsescope.lesson.worksheet;

import java.util.ArrayList;
import java.util.List;
import sparsescope.drawing.DrawingList;
import sparsescope.lesson.question.Say;
import sparsescope.simulation.state.Product;

/** Lays out the sheet about one PE: compress, count, multiply, store. */
final class CartesianSheet {
    private static final double CELL = 31;
    private static final int SIDE = 4;
    private static final int FILTER = 3;
    private static final int WINDOW = SIDE * SIDE;
    private static final double STREAM_LEFT = 178;
    private static final double STREAM_BOX = 43;

    private final CartesianTask task;
    private final Ink ink;

    private CartesianSheet(CartesianTask task, boolean solved) {
        this.task = task;
        this.ink = new Ink(solved);
    }

    /** The page. */
    static DrawingList paint(CartesianTask task, boolean solved, String subtitle, String left, String right) {
        CartesianSheet sheet = new CartesianSheet(task, solved);
        sheet.ink.frame("The Cartesian product", subtitle, left, right);
        sheet.given();
        sheet.compress();
        sheet.count();
        sheet.multiply();
        sheet.store();
        return sheet.ink.list;
    }

    private void given() {
        ink.text("Input tile", 78, 143, Ink.HEADING);
        grid(78, 173, SIDE, "x", "y");
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                int value = task.activation(x, y);
                ink.cell(78 + x * CELL, 173 + y * CELL, CELL, value, Ink.ACTIVATION, Say.number(value));
            }
        }
        for (int k = 0; k < 2; k++) {
            double left = 248 + k * 132;
            ink.text("Filter " + k, left, 143, Ink.HEADING);
            grid(left, 173, FILTER, "r", "s");
            for (int s = 0; s < FILTER; s++) {
                for (int r = 0; r < FILTER; r++) {
                    int value = task.weight(k, s, r);
                    ink.cell(left + r * CELL, 173 + s * CELL, CELL, value, Ink.WEIGHT, Say.number(value));
                }
            }
        }
        ink.text("An empty square is a zero.", 248, 290, Ink.QUIET);
        ink.text("The machine", 498, 143, Ink.HEADING);
        double y = ink.wrapped(
                "One PE, 2 × 2 multipliers: each cycle two activations times two weights. Two activations stay until all "
                        + "weights have passed.",
                498,
                165,
                Ink.RIGHT - 498,
                Ink.SMALL);
        ink.wrapped(
                "Padding 1: an activation at (x, y) times a weight at (r, s) lands on output (x + 1 \u2212 r, y + 1 \u2212 s). "
                        + "The output plane is 4 × 4, too.",
                498,
                y + 4,
                Ink.RIGHT - 498,
                Ink.SMALL);
    }

    private void grid(double x, double y, int side, String across, String down) {
        for (int i = 0; i < side; i++) {
            ink.text((i == 0 ? across + " " : "") + i, x + (i + 0.5) * CELL, y - 8, Ink.QUIET.middle());
            ink.text((i == 0 ? down + " " : "") + i, x - 7, y + (i + 0.68) * CELL, Ink.QUIET.end());
        }
    }

    private void compress() {
        ink.task(
                1,
                "Compress. Read row by row, filter 0 before filter 1. Write each value, and below it how many zeros come "
                        + "right before it. There are more boxes than you need.",
                330);
        List<String> values = new ArrayList<>();
        List<String> zeros = new ArrayList<>();
        task.detail().activationBlock().forEach(one -> {
            values.add(Say.number(one.value()));
            zeros.add("" + one.zerosBefore());
        });
        stream("activations", 366, CartesianTask.MOST_ACTIVATIONS, values, zeros);
        values.clear();
        zeros.clear();
        task.detail().weightBlock().forEach(one -> {
            values.add(Say.number(one.value()));
            zeros.add("" + one.zerosBefore());
        });
        stream("weights", 448, CartesianTask.MOST_WEIGHTS, values, zeros);
    }

    private void stream(String name, double y, int boxes, List<String> values, List<String> zeros) {
        ink.text(name, Ink.INDENT, y + 23, Ink.HEADING.sized(14));
        ink.text("zeros before", Ink.INDENT, y + 55, Ink.QUIET);
        for (int i = 0; i < boxes; i++) {
            double x = STREAM_LEFT + i * STREAM_BOX + i / 2 * 8;
            ink.box(x, y, STREAM_BOX, 36, null, true, i < values.size() ? values.get(i) : "");
            ink.box(x, y + 36, STREAM_BOX, 28, null, false, i < zeros.size() ? zeros.get(i) : "");
        }
    }

    private void count() {
        ink.task(2, "Count. In how many cycles has every activation met every weight?", 540);
        double y = 572;
        ink.blank(82, y, 56, "" + task.activationPairs());
        ink.text("pairs of activations    ×", 146, y, Ink.BODY);
        ink.blank(316, y, 56, "" + task.weightPairs());
        ink.text("pairs of weights    =", 380, y, Ink.BODY);
        ink.blank(524, y, 56, "" + task.cycles());
        ink.text("cycles", 588, y, Ink.BODY);
        ink.worked(
                pairs("activations", task.detail().activationBlock().size(), task.activationPairs()) + ", "
                        + pairs("weights", task.detail().weightBlock().size(), task.weightPairs()) + ".",
                82,
                y + 22);
    }

    private static String pairs(String of, int values, int pairs) {
        return values + " " + of + " make " + pairs + " pairs" + (values % 2 == 1 ? " (the last is half empty)" : "");
    }

    private void multiply() {
        ink.task(
                3,
                "Multiply. Fill in cycle " + CartesianTask.CYCLE
                        + ", the fourth: we count from 0. Outside the output plane: write ×.",
                624);
        ink.text("address = " + WINDOW + " · filter + " + SIDE + " · y + x", Ink.INDENT, 645, Ink.BODY);
        ink.text("bank = address mod " + task.run().plan().accelerator().banks(), 318, 645, Ink.BODY);
        ink.text("(x and y of the output)", 486, 645, Ink.QUIET);
        for (int w = 0; w < 2; w++) {
            double x = 203 + w * 278;
            Product product = task.products().get(w);
            ink.text("weight", x, 691, Ink.QUIET);
            ink.box(
                    x + 47,
                    668,
                    66,
                    36,
                    Ink.WEIGHT,
                    true,
                    Say.number(product.weight().value()));
            ink.text("of filter", x + 127, 691, Ink.QUIET);
            ink.blank(x + 183, 692, 42, "" + product.weight().k());
        }
        for (int a = 0; a < 2; a++) {
            double y = 712 + a * 102;
            ink.text("activation", 132, y + 27, Ink.QUIET.middle());
            ink.box(
                    102,
                    y + 35,
                    60,
                    36,
                    Ink.ACTIVATION,
                    true,
                    Say.number(task.products().get(2 * a).activation().value()));
            for (int w = 0; w < 2; w++) {
                product(task.products().get(2 * a + w), 178 + w * 278, y);
            }
        }
    }

    private void product(Product product, double x, double y) {
        boolean lands = product.cause().isUseful();
        int xo = task.outputX(product);
        int yo = task.outputY(product);
        ink.outline(x, y, 270, 94);
        ink.text("product", x + 10, y + 30, Ink.SMALL);
        ink.blank(x + 62, y + 30, 48, Say.number(product.value()));
        ink.text("output (x, y)", x + 120, y + 30, Ink.SMALL);
        ink.blank(x + 204, y + 30, 58, "(" + Say.number(xo) + ", " + Say.number(yo) + ")");
        ink.worked(
                product.activation().x() + " + 1 \u2212 " + product.weight().r() + ", "
                        + product.activation().y() + " + 1 \u2212 "
                        + product.weight().s(),
                x + 120,
                y + 50);
        ink.text("address", x + 10, y + 71, Ink.SMALL);
        ink.blank(x + 62, y + 71, 48, lands ? "" + product.address() : "×");
        ink.text("bank", x + 120, y + 71, Ink.SMALL);
        ink.blank(x + 204, y + 71, 58, lands ? "" + product.bank() : "×");
        ink.worked(
                lands
                        ? WINDOW + " · " + product.k() + " + " + SIDE + " · " + yo + " + " + xo + ", mod "
                                + task.run().plan().accelerator().banks()
                        : outside(xo, yo),
                x + 10,
                y + 89);
    }

    private static String outside(int xo, int yo) {
        List<String> where = new ArrayList<>();
        if (xo < 0 || xo >= SIDE) {
            where.add("x = " + Say.number(xo));
        }
        if (yo < 0 || yo >= SIDE) {
            where.add("y = " + Say.number(yo));
        }
        return "outside the plane: " + String.join(" and ", where);
    }

    private void store() {
        ink.task(
                4,
                "Store. Write each product into its bank. A bank adds one product a cycle. Must one wait? Which?",
                934);
        ink.list.line(82, 966, Ink.RIGHT, 966, Ink.RULE);
        if (ink.solved) {
            ink.text(task.conflict(), Ink.INDENT, 961, Ink.FILLED.sized(15));
        }
        List<List<Product>> banks = task.banks();
        double step = (Ink.RIGHT - Ink.INDENT + 22) / banks.size();
        for (int bank = 0; bank < banks.size(); bank++) {
            ink.bank(
                    Ink.INDENT + bank * step,
                    980,
                    step - 22,
                    62,
                    (bank == 0 ? "bank " : "") + bank,
                    banks.get(bank).stream()
                            .map(product -> Say.number(product.value()))
                            .toList());
        }
    }
}
