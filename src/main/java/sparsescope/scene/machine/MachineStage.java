package sparsescope.scene.machine;

import java.util.List;
import sparsescope.drawing.Box;
import sparsescope.machine.Cause;
import sparsescope.machine.MachineMoment;
import sparsescope.machine.MachineRun;
import sparsescope.machine.MachineSettings;
import sparsescope.scene.style.PaintContext;
import sparsescope.scene.style.Theme;
import sparsescope.scene.view.StageView;
import sparsescope.scene.words.Explanation;

/**
 * How a machine looks: its landings, its words and the signs of its causes. One is added by writing this and a line in the registry
 * {@code META-INF/services/sparsescope.scene.machine.MachineStage}.
 */
public interface MachineStage {
    /** The name of the machine whose moments it paints. */
    String machine();

    /** PEs in a row, as people name them by column and row; all of them where they stand in a line. */
    int columns(MachineSettings settings);

    /** The number of the PE in focus unless one chooses another: one with work, near the middle. */
    int unlessChosen(MachineRun run);

    /** The same view with its focus on a PE there is. */
    StageView within(MachineMoment moment, StageView view);

    /** What the nearest landing is called. */
    String landingName(StageView view);

    /** Paints the nearest landing. */
    void paint(PaintContext pen, MachineMoment moment, StageView view, Box area);

    /** What happens at the PE in focus, exactly, in one sentence. */
    String sentence(MachineMoment moment, StageView view);

    /** The same on two levels, with the things in it marked where a machine marks them. */
    default Explanation explanation(MachineMoment moment, StageView view) {
        return Explanation.ofSentence(sentence(moment, view));
    }

    /** Where in the layer the PE in focus is, in a few words; empty when it does not work. */
    String position(MachineMoment moment, StageView view);

    /** The loops of the dataflow with their values for the PE in focus, outermost first. */
    List<String> loopNest(MachineMoment moment, StageView view);

    /** The colour and sign of a cause: those of its role and its own, the same on every machine. */
    default CauseLook look(Theme theme, Cause cause) {
        return new CauseLook(theme.cause(cause), cause.sign());
    }
}
