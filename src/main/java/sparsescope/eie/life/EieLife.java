package sparsescope.eie.life;

import java.util.List;
import sparsescope.analysis.life.LayerValue;
import sparsescope.drawing.DrawingList;
import sparsescope.eie.simulation.EieMoment;
import sparsescope.eie.simulation.PeStatus;
import sparsescope.machine.MachineMoment;
import sparsescope.scene.life.LifeLine;
import sparsescope.scene.life.PathMarks;
import sparsescope.scene.machine.ValueLife;
import sparsescope.scene.part.StagePart;
import sparsescope.scene.style.Theme;
import sparsescope.scene.view.StageView;

/**
 * Tells the life of a value on EIE.
 *
 * @param title what the value is called
 * @param lines what is told of it
 * @param names the numbers of values
 * @param value which
 */
record EieLife(String title, List<LifeLine> lines, EieNames names, LayerValue value) implements ValueLife {
    @Override
    public void mark(DrawingList stage, MachineMoment moment, StageView view, Theme theme) {
        PathMarks marks = new PathMarks(stage, theme);
        if (value instanceof LayerValue.Activation a) {
            input(marks, (EieMoment) moment, names.column(a));
        } else if (value instanceof LayerValue.Output o) {
            output(marks, (EieMoment) moment, o.k());
        } else {
            LayerValue.Weight w = value instanceof LayerValue.Product p ? p.weight() : (LayerValue.Weight) value;
            weight(marks, w.k(), names.column(w));
        }
        marks.draw();
    }

    /** An input, and every PE that has it in hand. */
    private void input(PathMarks marks, EieMoment moment, int column) {
        marks.outline("x/" + column);
        for (PeStatus pe : moment.pes()) {
            if (pe.work().filter(work -> work.activation().column() == column).isPresent()) {
                marks.outline(StagePart.PE.id(pe.pe(), 0));
                moment.addition(pe.pe())
                        .ifPresent(sum -> weight(marks, sum.entry().row(), column));
            }
        }
    }

    /** From the input down to its weight, and on to the output. */
    private void weight(PathMarks marks, int row, int column) {
        List<DrawingList.Part> weight = marks.outline("w/" + row + "/" + column);
        List<DrawingList.Part> output = marks.outline("y/" + row);
        marks.arrow(marks.outline("x/" + column), weight);
        marks.arrow(weight, output);
    }

    private void output(PathMarks marks, EieMoment moment, int row) {
        marks.outline("y/" + row);
        int pe = moment.run().placement().pe(row);
        marks.outline(StagePart.PE.id(pe, 0));
        short[] inputs = moment.run().layer().input().values();
        for (int column = 0; column < inputs.length; column++) {
            if (inputs[column] != 0 && moment.run().layout().weight(row, column) != 0) {
                marks.outline("w/" + row + "/" + column);
            }
        }
    }
}
