package sparsescope.eie.stage;

import java.util.Arrays;
import java.util.List;
import sparsescope.drawing.Box;
import sparsescope.eie.focus.EieBeat;
import sparsescope.eie.focus.EieBeatWords;
import sparsescope.eie.focus.EieFocus;
import sparsescope.eie.focus.EiePicture;
import sparsescope.eie.focus.EieWords;
import sparsescope.eie.simulation.EieMoment;
import sparsescope.machine.MachineMoment;
import sparsescope.scene.beat.Beats;
import sparsescope.scene.landing.Landing;
import sparsescope.scene.landing.PartBox;
import sparsescope.scene.machine.MachineStage;
import sparsescope.scene.part.StagePart;
import sparsescope.scene.style.PaintContext;
import sparsescope.scene.view.StageView;
import sparsescope.scene.words.Explanation;

/**
 * Describes a landing of EIE's stage.
 *
 * @param picture what it shows
 * @param stage the stage
 * @param beats how far the cycle is shown
 */
record EieLanding(EiePicture picture, MachineStage stage, Beats beats) implements Landing {
    /** All of them, with so much of a cycle over. */
    static List<Landing> all(MachineStage stage, Beats beats) {
        return Arrays.stream(EiePicture.values())
                .<Landing>map(picture -> new EieLanding(picture, stage, beats))
                .toList();
    }

    @Override
    public String word() {
        return picture.word();
    }

    @Override
    public String name(StageView view) {
        return picture.name(view);
    }

    private EieFocus focus(MachineMoment moment, StageView view) {
        return new EieFocus((EieMoment) moment, view, beats);
    }

    @Override
    public void paint(PaintContext pen, MachineMoment moment, StageView view, Box area) {
        EieFocus focus = focus(moment, view);
        switch (picture) {
            case VECTOR -> new EieVector(pen, focus, area).paint();
            case ARRAY -> new EieArray(pen, stage, focus, area).paint();
            case PE -> new EiePePainter(pen, stage, focus, area).paint();
        }
    }

    @Override
    public Box anchor(PaintContext pen, MachineMoment moment, StageView view, Box area) {
        return PartBox.of(this, StagePart.PE.id(view.column(), 0), pen, moment, view, area)
                .orElse(area);
    }

    @Override
    public Explanation describe(MachineMoment moment, StageView view) {
        EieFocus focus = focus(moment, view);
        return beats.current()
                .map(beat -> EieBeatWords.of(focus, (EieBeat) beat))
                .orElseGet(() -> EieWords.explanation(focus));
    }
}
