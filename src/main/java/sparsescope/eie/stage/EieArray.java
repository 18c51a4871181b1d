package sparsescope.eie.stage;

import java.util.List;
import sparsescope.drawing.Box;
import sparsescope.eie.simulation.EieRun;
import sparsescope.eie.simulation.PeCause;
import sparsescope.eie.simulation.PeStatus;
import sparsescope.scene.machine.CauseLegend;
import sparsescope.scene.machine.MachineStage;
import sparsescope.scene.style.PaintContext;

/** The PE array landing: every PE's state, its queue's fill and the work it knows of. */
final class EieArray {
    private final PaintContext pen;
    private final MachineStage stage;
    private final EieFocus focus;
    private final Box area;

    EieArray(PaintContext pen, MachineStage stage, EieFocus focus, Box area) {
        this.pen = pen;
        this.stage = stage;
        this.focus = focus;
        this.area = area;
    }

    void paint() {
        Box top = pen.panel(
                area.row(0, 0.68, pen.gap()),
                "PEs",
                "strip: what a PE does; bar: its queue's fill; number: cycles of work left",
                "");
        List<PeStatus> pes = focus.moment().pes();
        int columns = pes.size() <= 8 ? pes.size() : (int) Math.ceil(Math.sqrt(pes.size() * 2.0));
        int rows = (pes.size() + columns - 1) / columns;
        double width = top.width() / columns;
        double height = top.height() / rows;
        for (PeStatus pe : pes) {
            double x = top.x() + pe.pe() % columns * width;
            card(pe, new Box(x, top.y() + pe.pe() / columns * height, width, height).inset(3));
        }
        Box foot = pen.panel(area.row(0.68, 1, pen.gap()), "Cycles of all PEs", "so far", "");
        EieRun run = focus.moment().run();
        long end = Math.min(run.cycles(), focus.moment().cycle() + 1);
        new CauseLegend(
                        pen,
                        stage,
                        List.of(PeCause.values()),
                        run.causes(new long[] {0, end}, () -> false).get(0))
                .paint(foot);
    }

    private void card(PeStatus pe, Box box) {
        pen.begin("pe/" + pe.pe() + "/0");
        boolean chosen = pe.pe() == focus.pe();
        pen.list.rect(
                box.x(),
                box.y(),
                box.width(),
                box.height(),
                2,
                pen.theme.recess(),
                chosen ? pen.selected() : pen.thin());
        Box strip = box.inset(3).row(0, 0.25, 0);
        CauseLegend.swatch(pen, stage.look(pen.theme, pe.cause()), strip);
        double fill = (double) pe.queue().size() / focus.moment().run().config().queueDepth();
        Box queue = box.inset(3).row(0.3, 0.42, 0);
        pen.list.rect(queue.x(), queue.y(), queue.width() * fill, queue.height(), 0, pen.theme.activation(), null);
        pen.list.rect(queue.x(), queue.y(), queue.width(), queue.height(), 0, null, pen.thin());
        pen.fitted(PaintContext.number(pe.workLeft()), box.inset(3).row(0.48, 1, 0), pen.figure(20));
        pen.end();
    }
}
