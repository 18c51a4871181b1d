package sparsescope.dcnn.stage;

import java.util.Arrays;
import java.util.List;
import sparsescope.dcnn.run.DcnnMoment;
import sparsescope.drawing.Box;
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
 * Describes a landing of the dense machine's stage.
 *
 * @param picture what it shows
 * @param stage the stage
 * @param beats how far the cycle is shown
 */
record DcnnLanding(DcnnPicture picture, MachineStage stage, Beats beats) implements Landing {
    /** All of them, with so much of a cycle over. */
    static List<Landing> all(MachineStage stage, Beats beats) {
        return Arrays.stream(DcnnPicture.values())
                .<Landing>map(picture -> new DcnnLanding(picture, stage, beats))
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

    private DcnnFocus focus(MachineMoment moment, StageView view) {
        return new DcnnFocus((DcnnMoment) moment, view, beats);
    }

    @Override
    public void paint(PaintContext pen, MachineMoment moment, StageView view, Box area) {
        picture.paint(pen, stage, focus(moment, view), area);
    }

    @Override
    public Box anchor(PaintContext pen, MachineMoment moment, StageView view, Box area) {
        return PartBox.of(this, StagePart.PE.id(view.pe()), pen, moment, view, area)
                .or(() -> PartBox.of(this, StagePart.FIELD.id(), pen, moment, view, area))
                .orElse(area);
    }

    @Override
    public Explanation describe(MachineMoment moment, StageView view) {
        DcnnFocus focus = focus(moment, view);
        return beats.current()
                .map(beat -> DcnnBeatWords.of(focus, (DcnnBeat) beat))
                .orElseGet(() -> DcnnWords.explanation(focus));
    }
}
