package sparsescope.dcnn.stage;

import java.util.List;
import sparsescope.analysis.life.LayerValue;
import sparsescope.dcnn.plan.DcnnPlan;
import sparsescope.dcnn.run.DcnnMoment;
import sparsescope.dcnn.run.DcnnPair;
import sparsescope.drawing.DrawingList;
import sparsescope.machine.MachineMoment;
import sparsescope.scene.life.LifeLine;
import sparsescope.scene.life.PathMarks;
import sparsescope.scene.machine.ValueLife;
import sparsescope.scene.part.StagePart;
import sparsescope.scene.style.Theme;
import sparsescope.scene.view.StageView;

/**
 * Tells the life of a value on the dense machine.
 *
 * @param title what the value is called
 * @param lines what is told of it
 * @param value which
 * @param uses every pair that it is part of
 */
record DcnnLife(String title, List<LifeLine> lines, LayerValue value, List<DcnnUse> uses) implements ValueLife {
    @Override
    public void mark(DrawingList stage, MachineMoment moment, StageView wanted, Theme theme) {
        DcnnMoment now = (DcnnMoment) moment;
        DcnnPlan plan = now.run().plan();
        int columns = plan.config().columns();
        DcnnFocus focus =
                new DcnnFocus(now, wanted.within(columns, plan.config().rows()));
        PathMarks marks = new PathMarks(stage, theme);
        switch (DcnnPicture.of(focus.view())) {
            case PLANE -> plane(marks, focus);
            case ARRAY ->
                uses.stream()
                        .map(DcnnUse::pe)
                        .distinct()
                        .forEach(pe -> marks.outline(StagePart.PE.id(pe % columns, pe / columns)));
            case PE -> inside(marks, focus);
        }
        marks.draw();
    }

    /** From the inputs to the outputs that they are part of, around the filter. */
    private void plane(PathMarks marks, DcnnFocus focus) {
        List<DrawingList.Part> first = marks.all(StagePart.INPUT.id(0, 0));
        List<DrawingList.Part> last = marks.all(
                StagePart.INPUT.id(focus.shape().inputWidth() - 1, focus.shape().inputHeight() - 1));
        if (!first.isEmpty() && !last.isEmpty()) {
            marks.around(List.of(first.get(0), last.get(0)));
        }
        int columns = focus.plan().config().columns();
        for (DcnnUse use : uses) {
            DcnnPair pair = use.pair();
            if (use.filter() != focus.outputChannel() || pair.channel() != focus.inputChannel()) {
                continue;
            }
            if (!(value instanceof LayerValue.Activation)) {
                marks.outline(StagePart.FILTER_WEIGHT.id(use.filter(), pair.channel(), pair.s(), pair.r()));
            }
            String owned = StagePart.OWNED.id(use.pe() % columns, use.pe() / columns, use.xo(), use.yo());
            List<DrawingList.Part> output = marks.all(owned);
            List<DrawingList.Part> input =
                    pair.x() < 0 || pair.y() < 0 ? List.of() : marks.all(StagePart.INPUT.id(pair.x(), pair.y()));
            if (!(value instanceof LayerValue.Weight)) {
                marks.outline(input);
                marks.outline(output);
                marks.flow(input, output);
            }
        }
    }

    /** The multipliers that have one of its pairs in this cycle, and what their products go into. */
    private void inside(PathMarks marks, DcnnFocus focus) {
        for (DcnnUse use : uses) {
            if (use.cycle() == focus.moment().cycle() && use.pe() == focus.pe()) {
                String multiplier = "multiplier/" + use.multiplier();
                marks.outline(multiplier);
                if (value instanceof LayerValue.Output) {
                    marks.outline("accumulator");
                } else {
                    marks.arrow(marks.all(multiplier + "/product"), marks.all("accumulator"));
                }
            }
        }
    }
}
