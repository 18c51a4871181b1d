package sparsescope.eie.life;

import sparsescope.analysis.life.LayerValue;
import sparsescope.network.ConvShape;

/**
 * The numbers of values as EIE has them: an input is a column of the matrix, an output a row.
 *
 * @param shape the layer's
 */
record EieNames(ConvShape shape) {
    int column(LayerValue.Activation a) {
        return (a.c() * shape.inputHeight() + a.y()) * shape.inputWidth() + a.x();
    }

    int column(LayerValue.Weight w) {
        return (w.c() * shape.filterHeight() + w.s()) * shape.filterWidth() + w.r();
    }

    LayerValue.Activation activation(int column) {
        int plane = shape.inputHeight() * shape.inputWidth();
        return new LayerValue.Activation(
                column / plane, column % shape.inputWidth(), column / shape.inputWidth() % shape.inputHeight());
    }

    LayerValue.Weight weight(int row, int column) {
        int plane = shape.filterHeight() * shape.filterWidth();
        return new LayerValue.Weight(
                row, column / plane, column / shape.filterWidth() % shape.filterHeight(), column % shape.filterWidth());
    }

    LayerValue.Product product(int row, int column) {
        return new LayerValue.Product(activation(column), weight(row, column));
    }

    LayerValue.Output output(int row) {
        return new LayerValue.Output(row, 0, 0);
    }

    /** What a value is called. */
    String name(LayerValue value) {
        if (value instanceof LayerValue.Activation a) {
            return "Input " + column(a);
        }
        if (value instanceof LayerValue.Weight w) {
            return "Weight of output " + w.k() + " and input " + column(w);
        }
        if (value instanceof LayerValue.Product p) {
            return "Product of input " + column(p.activation()) + " for output "
                    + p.weight().k();
        }
        return "Output " + ((LayerValue.Output) value).k();
    }
}
