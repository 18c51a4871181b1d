package sparsescope.scene.machine;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import sparsescope.analysis.life.LayerNeighbours;
import sparsescope.analysis.life.LayerValue;
import sparsescope.drawing.Box;
import sparsescope.machine.Cause;
import sparsescope.machine.MachineMoment;
import sparsescope.machine.MachineRun;
import sparsescope.machine.MachineSettings;
import sparsescope.scene.beat.BeatKind;
import sparsescope.scene.beat.Beats;
import sparsescope.scene.beat.MovingValues;
import sparsescope.scene.inspect.Inspector;
import sparsescope.scene.landing.Landing;
import sparsescope.scene.landing.LandingZoom;
import sparsescope.scene.life.LifeText;
import sparsescope.scene.style.PaintContext;
import sparsescope.scene.style.Theme;
import sparsescope.scene.view.StageView;
import sparsescope.scene.words.Explanation;
import sparsescope.scene.words.LoopLine;

/**
 * Shows a machine: its landings, its words and the signs of its causes. One is added by writing this and a line in the registry
 * {@code META-INF/services/sparsescope.scene.machine.MachineStage}.
 */
public interface MachineStage {
    /** The name of the machine whose moments it paints. */
    String machine();

    /** PEs in a row, as people name them by column and row; all of them where they stand in a line. */
    int columns(MachineSettings settings);

    /** The number of the PE in focus unless one chooses another: one with work, near the middle. */
    int unlessChosen(MachineRun run);

    /** Rows of PEs; one where they stand in a line. */
    default int rows(MachineSettings settings) {
        return settings.machine().pes(settings) / columns(settings);
    }

    /** The same view with its focus on a PE there is. */
    default StageView within(MachineMoment moment, StageView view) {
        MachineSettings settings = moment.run().settings();
        return view.within(columns(settings), rows(settings));
    }

    /** Its landings with so much of a cycle over, from the outermost to the innermost. */
    List<? extends Landing> landings(Beats beats);

    /** Its landings at the end of a cycle, from the outermost to the innermost. */
    default List<? extends Landing> landings() {
        return landings(Beats.WHOLE);
    }

    /** The beats of a cycle that a view's landing shows, in the order of the hardware; none where a cycle is shown whole. */
    default List<? extends BeatKind> beats(MachineMoment moment, StageView view) {
        return List.of();
    }

    /** The landing nearest to a view. */
    default Landing landing(StageView view) {
        return landings().get(Math.min(landings().size() - 1, view.landing()));
    }

    /** Paints the landing that a view asks for, or one growing out of the other. */
    default void paint(PaintContext pen, MachineMoment moment, StageView view, Box area) {
        paint(pen, moment, view, Beats.WHOLE, area);
    }

    /** The same within a cycle, of which so much is over. */
    default void paint(PaintContext pen, MachineMoment moment, StageView view, Beats beats, Box area) {
        new LandingZoom(landings(beats), pen, moment, view, area).paint();
    }

    /** Draws what is on its way within a cycle over a landing that was painted with the same beats. */
    default void move(MovingValues carrier, MachineMoment moment, StageView view, Beats beats) {}

    /** Describes what happens at the PE in focus, exactly. */
    default Explanation describe(MachineMoment moment, StageView view) {
        return describe(moment, view, Beats.WHOLE);
    }

    /** Describes the beat that is under way, or the whole cycle. */
    default Explanation describe(MachineMoment moment, StageView view, Beats beats) {
        List<? extends Landing> all = landings(beats);
        return all.get(Math.min(all.size() - 1, view.landing())).describe(moment, within(moment, view));
    }

    /** What happens at the PE in focus, exactly, in one sentence. */
    default String sentence(MachineMoment moment, StageView view) {
        Explanation said = describe(moment, view);
        return said.example().isEmpty() ? said.text() : said.exampleText();
    }

    /** Where in the layer the PE in focus is, in a few words; empty when it does not work. */
    String position(MachineMoment moment, StageView view);

    /** The loops of the dataflow with their values for the PE in focus, outermost first. */
    List<LoopLine> loopNest(MachineMoment moment, StageView view);

    /** Describes a part of the stage by its id; whatever the id says, there is an answer. */
    Inspector.Description inspect(String part, MachineMoment moment, StageView view);

    /** The value that a part shows and whose life can be told; empty when it shows none. */
    default Optional<LayerValue> value(String part, MachineMoment moment, StageView view) {
        return Optional.empty();
    }

    /** Whether a run has a value whose life can be told. */
    default boolean tells(LayerValue value, MachineRun run) {
        return false;
    }

    /** What a value is called on this machine. */
    default String name(LayerValue value, MachineRun run) {
        return LifeText.title(value);
    }

    /**
     * The life of a value that the stage {@link #tells} of. Takes time: layers that it leads to are computed.
     *
     * @param chain the layers around the run's own, which is one of them
     * @param cancelled makes it give up with a {@link java.util.concurrent.CancellationException}
     */
    default ValueLife life(LayerValue value, MachineRun run, LayerNeighbours chain, BooleanSupplier cancelled) {
        throw new IllegalArgumentException(machine() + " tells no life of " + value);
    }

    /** The colour and sign of a cause: those of its role and its own, the same on every machine. */
    default CauseLook look(Theme theme, Cause cause) {
        return new CauseLook(theme.cause(cause), cause.sign());
    }
}
