package sparsescope.lesson.question.layer;

import java.util.ArrayList;
import java.util.List;
import sparsescope.dataflow.PeTile;
import sparsescope.dataflow.Rect;
import sparsescope.lesson.question.Subject;
import sparsescope.network.ConvShape;
import sparsescope.scene.part.StagePart;

/** Places on the picture of a layer's planes, by their ids; none where another machine is on the stage. */
final class PlaneCells {
    private PlaneCells() {}

    /** Inputs at columns and rows; those that lie in the padding are left out. */
    static List<String> inputs(Subject subject, int x, int y, int columns, int rows) {
        return cells(subject, x, y, columns, rows, true);
    }

    /** Outputs at columns and rows. */
    static List<String> outputs(Subject subject, int x, int y, int columns, int rows) {
        return cells(subject, x, y, columns, rows, false);
    }

    /** The inputs under the filter of an output. */
    static List<String> under(Subject subject, ConvShape shape, int x, int y) {
        return inputs(
                subject,
                x * shape.stride() - shape.padding(),
                y * shape.stride() - shape.padding(),
                shape.filterWidth(),
                shape.filterHeight());
    }

    private static List<String> cells(Subject subject, int x, int y, int columns, int rows, boolean input) {
        List<String> ids = new ArrayList<>();
        if (subject instanceof Subject.Run run) {
            for (PeTile tile : run.moment().run().plan().passes().stream()
                    .flatMap(pass -> pass.pes().stream())
                    .toList()) {
                Rect held = input ? tile.input() : tile.owned();
                String id = (input ? StagePart.TILE : StagePart.OWNED).id(tile.position());
                for (int row = Math.max(y, held.y()); row < Math.min(y + rows, held.y() + held.height()); row++) {
                    for (int column = Math.max(x, held.x());
                            column < Math.min(x + columns, held.x() + held.width());
                            column++) {
                        ids.add(id + "/" + column + "/" + row);
                    }
                }
            }
        }
        return ids;
    }
}
