package sparsescope.reuse.mapping;

import java.util.List;
import java.util.Locale;
import sparsescope.file.Named;

/** Lists the forms of a convolution's loops: over outputs and filter places, or over inputs. */
public enum Form implements Named {
    /** Loops run over outputs, and each output gathers its inputs. */
    GATHER(Dimension.Y, Dimension.X),
    /** Loops run over inputs, and each input scatters its products to outputs. */
    SCATTER(Dimension.H, Dimension.W);

    private final Dimension row;
    private final Dimension column;

    Form(Dimension row, Dimension column) {
        this.row = row;
        this.column = column;
    }

    @Override
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The dimension that counts rows of the plane it loops over. */
    public Dimension row() {
        return row;
    }

    /** The dimension that counts columns of the plane it loops over. */
    public Dimension column() {
        return column;
    }

    /** The dimensions its loops may have. */
    public List<Dimension> dimensions() {
        return List.of(Dimension.K, Dimension.C, row, column, Dimension.S, Dimension.R);
    }
}
