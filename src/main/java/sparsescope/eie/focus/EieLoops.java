package sparsescope.eie.focus;

import java.util.List;
import java.util.Optional;
import sparsescope.eie.simulation.EieStepUnit;
import sparsescope.eie.simulation.PeWork;
import sparsescope.scene.words.LoopLine;

/** EIE's loop nest with the indices that the PE in focus has. */
public final class EieLoops {
    private EieLoops() {}

    /** The lines, outermost first. */
    public static List<LoopLine> of(EieFocus focus) {
        boolean finished = focus.moment().finished();
        Optional<PeWork> work = focus.status().work();
        int pass = focus.moment().span().pass();
        return List.of(
                new LoopLine(0, "for each layer", focus.moment().run().layer().name(), finished, EieStepUnit.LAYER),
                new LoopLine(
                        1, "for each pass", pass + " / " + focus.placement().passes(), false, EieStepUnit.PASS),
                new LoopLine(
                        2,
                        "for each non-zero input",
                        work.map(now -> "x" + now.activation().column() + " = "
                                        + now.activation().value())
                                .orElse(""),
                        false,
                        EieStepUnit.ACTIVATION),
                new LoopLine(
                        3,
                        "for each stored weight",
                        work.map(EieLoops::position).orElse(""),
                        work.isPresent(),
                        EieStepUnit.CYCLE),
                new LoopLine(
                        2,
                        "wait for the next input",
                        work.isPresent() || finished
                                ? ""
                                : focus.status().cause().word(),
                        work.isEmpty() && !finished,
                        EieStepUnit.CYCLE));
    }

    private static String position(PeWork work) {
        int stored = work.slice().entries().size();
        return stored == 0 ? "none" : work.position() + " / " + stored;
    }
}
