package sparsescope.reuse.preset;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import sparsescope.file.Named;
import sparsescope.network.ConvShape;
import sparsescope.reuse.mapping.Dimension;
import sparsescope.reuse.mapping.Form;
import sparsescope.reuse.mapping.Mapping;
import sparsescope.reuse.mapping.Operand;

/** Lists the dataflows by what stays in place. Each is a tiling of the work and an order of its loops. */
public enum Preset implements Named {
    /** A weight stays in its PE while the output plane runs past. */
    WEIGHT_STATIONARY(
            "weight stationary",
            new Template(
                    Form.GATHER,
                    List.of(Dimension.K, Dimension.C, Dimension.S, Dimension.R, Dimension.Y, Dimension.X),
                    List.of(Dimension.K, Dimension.C),
                    List.of(),
                    Set.of())),
    /** A sum stays in its PE until it is complete. */
    OUTPUT_STATIONARY(
            "output stationary",
            new Template(
                    Form.GATHER,
                    List.of(Dimension.K, Dimension.Y, Dimension.X, Dimension.C, Dimension.S, Dimension.R),
                    List.of(Dimension.K, Dimension.X),
                    List.of(),
                    Set.of())),
    /** An input stays in its PE while all weights run past. */
    INPUT_STATIONARY(
            "input stationary",
            new Template(
                    Form.SCATTER,
                    List.of(Dimension.H, Dimension.C, Dimension.W, Dimension.K, Dimension.S, Dimension.R),
                    List.of(Dimension.C, Dimension.W),
                    List.of(),
                    Set.of())),
    /** A filter row stays in its PE, which slides it along an input row. */
    ROW_STATIONARY(
            "row stationary",
            new Template(
                    Form.GATHER,
                    List.of(Dimension.K, Dimension.Y, Dimension.S, Dimension.C, Dimension.X),
                    List.of(Dimension.S, Dimension.Y),
                    List.of(Dimension.R),
                    Set.of())),
    /** Nothing stays in PEs: every operand of every multiplication comes from the buffer. */
    NO_LOCAL_REUSE(
            "no local reuse",
            new Template(
                    Form.GATHER,
                    List.of(Dimension.Y, Dimension.X, Dimension.S, Dimension.R, Dimension.K, Dimension.C),
                    List.of(Dimension.K, Dimension.C),
                    List.of(),
                    Set.of(Operand.values()))),
    /** The order of PT-IS-CP: planar tiles over the PEs, and in each an input channel meets a group of filters. */
    SCNN_ORDER("SCNN's order", null);

    private final String title;
    private final Template template;

    Preset(String title, Template template) {
        this.title = title;
        this.template = template;
    }

    /** Its name for people. */
    public String title() {
        return title;
    }

    @Override
    public String word() {
        return title.toLowerCase(Locale.ROOT).replace("'s", "").replace(' ', '-');
    }

    /** Its mapping of a layer for a machine; a {@link sparsescope.reuse.mapping.MappingException} when it does not fit. */
    public Mapping mapping(ConvShape shape, ReuseMachine machine) {
        Tiling tiling = tiling(shape, machine);
        return tiling.inOrder(title, tiling.temporal(), shape, machine);
    }

    /**
     * How it cuts a layer's work for a machine, its loops in its own order; a {@link sparsescope.reuse.mapping.MappingException} when
     * the registers are too small.
     */
    public Tiling tiling(ConvShape shape, ReuseMachine machine) {
        Mapping.checkGroups(shape);
        Tiling tiling = template == null ? ScnnOrder.tiling(shape, machine) : template.tiling(shape, machine);
        tiling.checkRegisters(shape, machine);
        return tiling;
    }
}
