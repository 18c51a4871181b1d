package sparsescope.lesson.practice;

import java.util.List;
import java.util.Optional;
import sparsescope.drawing.Box;
import sparsescope.drawing.Colour;
import sparsescope.drawing.DrawingList;
import sparsescope.drawing.Stroke;
import sparsescope.drawing.TypeScale;
import sparsescope.lesson.question.Question;
import sparsescope.lesson.question.Subject;
import sparsescope.machine.MachineMoment;
import sparsescope.scene.beat.BeatKind;
import sparsescope.scene.beat.Beats;
import sparsescope.scene.machine.MachineStage;
import sparsescope.scene.machine.MachineStages;
import sparsescope.scene.stage.PageFurniture;
import sparsescope.scene.stage.StagePainter;
import sparsescope.scene.style.PaintContext;
import sparsescope.scene.style.Theme;
import sparsescope.scene.view.StageView;
import sparsescope.simulation.run.Moment;

/** The picture that a question is answered on: held before the beat that would tell, or with the answer lit. For paper: light, without a ground. */
public final class QuestionPicture {
    private static final PageFurniture PAPER = new PageFurniture(false, false, true, "");
    private static final double ASKED = 2.5;
    private static final double LIT = 4;
    /** Pictures are printed smaller than they are drawn. */
    private static final double LARGER = 1.3;

    private final Exercise exercise;
    private final double width;
    private final double height;

    /** A picture of this size. */
    public QuestionPicture(Exercise exercise, double width, double height) {
        this.exercise = exercise;
        this.width = width;
        this.height = height;
    }

    private Question.OnStage stage() {
        return exercise.question().stage();
    }

    private StageView view() {
        return StageView.at(stage().landing(), exercise.focus().pe());
    }

    /** As it is asked. */
    public DrawingList asked() {
        DrawingList picture = outlined(paint(exercise.subject(), stage().before()), stage().asked(), ASKED);
        if (exercise.subject() instanceof Subject.Run run && stage().landing() == (int) StageView.ARRAY) {
            coverComparison(picture, run.moment());
        }
        return picture;
    }

    /** As it is answered. */
    public DrawingList answered() {
        return outlined(paint(later(), Optional.empty()), stage().lit(), LIT);
    }

    /** Leaves the PEs alone: the panels beside them compare them and would tell. */
    private void coverComparison(DrawingList picture, Moment moment) {
        double right = moment.pes().stream()
                .flatMap(pe -> picture
                        .find("pe/" + pe.position().column() + "/"
                                + pe.position().row())
                        .stream())
                .mapToDouble(part -> part.x() + part.width())
                .max()
                .orElse(width);
        picture.rect(right + 8, 0, Math.max(0, width - right - 8), height, 0, Colour.of(0xFFFFFF), null);
    }

    /** The subject at the cycle that shows the answer. */
    private Subject later() {
        long cycle = stage().revealCycle();
        if (exercise.subject() instanceof Subject.Run run) {
            return new Subject.Run(run.moment().run().at(cycle));
        }
        return exercise.subject() instanceof Subject.OnMachine on
                ? new Subject.OnMachine(on.moment().run().at(cycle))
                : exercise.subject();
    }

    private DrawingList paint(Subject subject, Optional<? extends BeatKind> before) {
        if (subject instanceof Subject.Run run) {
            Moment moment = run.moment();
            return StagePainter.paint(
                    moment, view(), Theme.LIGHT, width, height, PAPER, TypeScale.desk(LARGER), held(moment, before));
        }
        MachineMoment moment = ((Subject.OnMachine) subject).moment();
        MachineStage stage = MachineStages.of(moment.run().settings().machine().name());
        DrawingList list = new DrawingList();
        PaintContext pen = new PaintContext(list, Theme.LIGHT, width / LARGER, height / LARGER, 1);
        list.push(0, 0, LARGER, 1);
        Box page = new Box(0, 0, width / LARGER, height / LARGER);
        stage.paint(pen, moment, stage.within(moment, view()), held(moment, before), page.inset(pen.gap()));
        list.pop();
        return list;
    }

    /** The cycle up to a beat; the whole cycle when it has no such beat. */
    private Beats held(MachineMoment moment, Optional<? extends BeatKind> before) {
        List<? extends BeatKind> order =
                MachineStages.of(moment.run().settings().machine().name()).beats(moment, view());
        int place = before.map(order::indexOf).orElse(-1);
        return place < 0 ? Beats.WHOLE : new Beats(order, place);
    }

    private DrawingList outlined(DrawingList picture, List<String> parts, double line) {
        DrawingList list = new DrawingList();
        list.include(picture, 0, 0, "");
        Stroke stroke = Stroke.solid(Theme.LIGHT.text(), line);
        for (String part : parts) {
            picture.find(part)
                    .ifPresent(box -> list.rect(
                            box.x() - line / 2,
                            box.y() - line / 2,
                            box.width() + line,
                            box.height() + line,
                            3,
                            null,
                            stroke));
        }
        return list;
    }
}
