package sparsescope.dcnn.stage;

import java.util.List;
import java.util.Optional;
import sparsescope.dataflow.Rect;
import sparsescope.dcnn.plan.DcnnPlace;
import sparsescope.dcnn.plan.DcnnPlan;
import sparsescope.dcnn.run.DcnnUnit;
import sparsescope.scene.words.LoopLine;

/** The dense machine's loop nest with the indices that the PE in focus has. */
final class DcnnLoops {
    private DcnnLoops() {}

    static List<LoopLine> of(DcnnFocus focus) {
        DcnnPlan plan = focus.plan();
        Optional<DcnnPlace> at = focus.place();
        Rect owned = plan.owned(focus.pe());
        boolean finished = focus.moment().finished();
        return List.of(
                new LoopLine(0, "for each layer", focus.layer().name(), finished, DcnnUnit.LAYER),
                new LoopLine(
                        1,
                        "for g in output groups",
                        at.map(now -> index(now.group().index(), plan.groups().size()))
                                .orElse(""),
                        false,
                        DcnnUnit.GROUP),
                new LoopLine(
                        2,
                        "for y in owned output rows",
                        at.map(now -> index(now.y() - owned.y(), owned.height()))
                                .orElse(""),
                        false,
                        DcnnUnit.ROW),
                new LoopLine(
                        3,
                        "for x in owned columns",
                        at.map(now -> index(now.x() - owned.x(), owned.width())).orElse(""),
                        false,
                        DcnnUnit.POSITION),
                new LoopLine(
                        4,
                        "for k in filters of g",
                        at.map(now -> index(
                                        now.filter() - now.group().firstFilter(),
                                        now.group().filters()))
                                .orElse(""),
                        false,
                        DcnnUnit.OUTPUT),
                new LoopLine(
                        5,
                        "multiply " + plan.config().multipliers() + " pairs",
                        at.map(now -> index(now.run(), plan.runs())).orElse(""),
                        at.isPresent(),
                        DcnnUnit.CYCLE),
                new LoopLine(
                        1,
                        "wait for the slowest PE",
                        at.isPresent() || finished ? "" : "idle",
                        at.isEmpty() && !finished,
                        DcnnUnit.LAYER));
    }

    private static String index(int value, int count) {
        return value + " / " + count;
    }
}
