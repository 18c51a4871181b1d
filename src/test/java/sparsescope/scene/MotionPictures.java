package sparsescope.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import sparsescope.drawing.DrawingList;
import sparsescope.drawing.DrawingList.PlacedText;
import sparsescope.drawing.TypeScale;
import sparsescope.scene.beat.Beat;
import sparsescope.scene.beat.Beats;
import sparsescope.scene.stage.PageFurniture;
import sparsescope.scene.stage.StagePainter;
import sparsescope.scene.style.Theme;
import sparsescope.scene.view.StageView;
import sparsescope.simulation.run.LayerRun;
import sparsescope.simulation.run.Moment;
import sparsescope.simulation.state.PostMoment;

/** Moments in motion, painted for tests. */
public final class MotionPictures {
    static final double WIDTH = 1280;
    static final double HEIGHT = 640;

    private MotionPictures() {}

    static DrawingList paint(Moment moment, StageView view, Beats beats) {
        return paint(moment, view, beats, TypeScale.DESK);
    }

    static DrawingList paint(Moment moment, StageView view, Beats beats, TypeScale lettering) {
        return StagePainter.paint(moment, view, Theme.LIGHT, WIDTH, HEIGHT, PageFurniture.BARE, lettering, beats);
    }

    /** The picture with a beat half over. */
    static DrawingList half(Moment moment, StageView view, Beat beat) {
        return paint(moment, view, during(moment, view, beat, 0.5));
    }

    static Beats during(Moment moment, StageView view, Beat beat, double progress) {
        List<Beat> order = Beats.order(moment, view);
        int index = order.indexOf(beat);
        if (index < 0) {
            throw new AssertionError(beat + " is not among " + order);
        }
        return new Beats(order, index + progress);
    }

    /** The first moment of a run that is wanted. */
    public static Moment first(LayerRun run, Predicate<Moment> wanted) {
        for (long cycle = 0; cycle <= run.cycles(); cycle++) {
            Moment moment = run.at(cycle);
            if (wanted.test(moment)) {
                return moment;
            }
        }
        throw new AssertionError("no such moment");
    }

    static boolean exchanges(Moment moment) {
        return !moment.computing() && stage(moment, PostMoment.Stage.EXCHANGE);
    }

    static boolean leaves(Moment moment) {
        return !moment.computing() && stage(moment, PostMoment.Stage.OUTPUT);
    }

    private static boolean stage(Moment moment, PostMoment.Stage stage) {
        return moment.post().filter(post -> post.stage() == stage).isPresent();
    }

    /** Texts that one picture has and another has not. */
    static List<PlacedText> more(DrawingList in, DrawingList than) {
        List<PlacedText> more = new ArrayList<>(in.texts());
        than.texts().forEach(more::remove);
        return more;
    }
}
