package sparsescope.lesson.question.run;

import sparsescope.lesson.question.Say;
import sparsescope.network.ConvShape;
import sparsescope.simulation.state.Product;

/** Works out the coordinates a product lands on, as one does on paper. */
final class Landing {
    private final ConvShape shape;

    Landing(ConvShape shape) {
        this.shape = shape;
    }

    /** {@code x = 0 + 1 − 0 = 1 and y = 1 + 1 − 0 = 2}. */
    String both(Product product) {
        return axis("x", product.activation().x(), product.weight().r()) + " and "
                + axis("y", product.activation().y(), product.weight().s());
    }

    /** One coordinate worked out: {@code x = 0 + 1 − 0 = 1}; with a stride {@code x = (0 + 1 − 1) / 2 = 0}. */
    String axis(String name, int input, int weight) {
        String sum = input + (shape.padding() == 0 ? "" : " + " + shape.padding()) + " \u2212 " + weight;
        int found = input + shape.padding() - weight;
        return name + " = "
                + (shape.stride() == 1
                        ? sum + " = " + signed(found)
                        : "(" + sum + ") / " + shape.stride()
                                + (Math.floorMod(found, shape.stride()) == 0
                                        ? " = " + signed(found / shape.stride())
                                        : ", which is no whole number"));
    }

    private static String signed(int value) {
        return Say.number(value);
    }

    /** How to work it out. */
    String step() {
        String padding = shape.padding() == 0 ? "" : " + padding";
        String rest = shape.padding() == 0 ? "" : " The padding is " + shape.padding() + ".";
        return shape.stride() == 1
                ? "Output\u2019s place = activation\u2019s place" + padding
                        + " \u2212 weight\u2019s place, for x and for y." + rest
                : "Output\u2019s place = (activation\u2019s place" + padding + " \u2212 weight\u2019s place) / "
                        + shape.stride() + ", for x and for y." + rest;
    }

    /** Describes a place of the output plane, or beside it. */
    record Cell(int xo, int yo) {}

    /** Where one lands who adds {@code padding} and, when {@code plus}, the weight's place instead of taking it away; null when nowhere. */
    Cell mistaken(Product product, int padding, boolean plus, boolean swapped) {
        int r = swapped ? product.weight().s() : product.weight().r();
        int s = swapped ? product.weight().r() : product.weight().s();
        int x = product.activation().x() + padding + (plus ? r : -r);
        int y = product.activation().y() + padding + (plus ? s : -s);
        int stride = shape.stride();
        return Math.floorMod(x, stride) == 0 && Math.floorMod(y, stride) == 0
                ? new Cell(Math.floorDiv(x, stride), Math.floorDiv(y, stride))
                : null;
    }
}
