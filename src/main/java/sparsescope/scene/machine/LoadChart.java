package sparsescope.scene.machine;

import java.util.List;
import java.util.stream.IntStream;
import sparsescope.drawing.Box;
import sparsescope.drawing.DrawingList;
import sparsescope.drawing.Shape;
import sparsescope.drawing.Stroke;
import sparsescope.drawing.TextStyle;
import sparsescope.drawing.Typeface;
import sparsescope.machine.Cause;
import sparsescope.machine.CauseCounts;
import sparsescope.machine.CauseRole;
import sparsescope.machine.MachineMoment;
import sparsescope.machine.MachineRun;
import sparsescope.scene.style.PaintContext;
import sparsescope.scene.style.Theme;
import sparsescope.scene.view.StageView;
import sparsescope.scene.words.Words;

/** All PEs of any machine, each with a bar of what its slots were over the layer until it had nothing left to do; and who is waited for. */
final class LoadChart {
    private static final double TYPE = 12;
    private static final double GAP = 6;

    private final MachineRun run;
    private final MachineStage stage;
    private final StageView view;
    private final List<? extends CauseCounts> loads;
    private final int columns;
    /** PEs in a row of the picture: those of the machine, or fewer where they stand in one long line. */
    private final int across;

    LoadChart(MachineMoment moment, StageView wanted) {
        this.run = moment.run();
        this.stage = MachineStages.of(run.settings().machine().name());
        this.view = stage.within(moment, wanted);
        this.loads = run.loads();
        this.columns = stage.columns(run.settings());
        this.across = inLine() ? (int) Math.ceil(Math.sqrt(loads.size())) : columns;
    }

    private boolean inLine() {
        return columns >= loads.size();
    }

    private String name(int pe) {
        return inLine() ? "PE " + pe : "PE (" + pe % columns + "," + pe / columns + ")";
    }

    /** Slots of a PE before it has nothing left to do. */
    private long own(int pe) {
        long own = loads.get(pe).total();
        for (Cause cause : run.settings().machine().causes()) {
            own -= cause.role() == CauseRole.IDLE ? loads.get(pe).of(cause) : 0;
        }
        return own;
    }

    /** Slots of a PE in a cycle. */
    private long width() {
        return run.cycles() == 0 ? 1 : Math.max(1, loads.get(0).total() / run.cycles());
    }

    private int slowest() {
        return IntStream.range(0, loads.size())
                .reduce((a, b) -> own(b) > own(a) ? b : a)
                .orElse(0);
    }

    /** Who is waited for, and what perfect balance would save. */
    String sentence() {
        int last = slowest();
        long cycles = own(last) / width();
        if (cycles == 0) {
            return "No PE has anything to compute.";
        }
        long all = IntStream.range(0, loads.size()).mapToLong(this::own).sum();
        long as = IntStream.range(0, loads.size())
                .filter(pe -> own(pe) == own(last))
                .count();
        long slots = loads.size() * width();
        long balanced = (all + slots - 1) / slots;
        String others = as == 1 ? "" : " with " + Words.count(as - 1, "other");
        double saved = run.cycles() == 0 ? 0 : Math.max(0, 1 - (double) balanced / run.cycles());
        return name(last) + " has the most to do" + others + ": "
                + Words.count(cycles, "cycle") + ". Perfectly balanced, the layer would take "
                + Words.count(balanced, "cycle") + ", " + Words.percent(saved) + " fewer.";
    }

    /** Paints it. */
    DrawingList paint(Theme theme, double width, double height) {
        DrawingList list = new DrawingList();
        list.begin("chart/stragglers");
        TextStyle strong = TextStyle.of(Typeface.SANS_SEMIBOLD, TYPE * 1.1, theme.text());
        TextStyle quiet = TextStyle.of(Typeface.SANS, TYPE, theme.quiet());
        list.text("Load balance", GAP, GAP + TYPE, strong);
        String remark = "cycles each PE needs: whole layer, " + Words.count(run.cycles(), "cycle");
        if (strong.width("Load balance") + quiet.width(remark) + 4 * GAP < width) {
            list.text(remark, width - GAP, GAP + TYPE, quiet.end());
        }
        double top = 2 * GAP + 1.6 * TYPE;
        Box area = new Box(GAP, top, width - 2 * GAP, Math.max(1, height - top - GAP));
        int rows = (loads.size() + across - 1) / across;
        int slowest = slowest();
        for (int pe = 0; pe < loads.size(); pe++) {
            int column = pe % across;
            int row = pe / across;
            Box cell = area.column(
                            (double) column / across,
                            (column + 1.0) / across,
                            Math.min(GAP, area.width() / across * 0.12))
                    .row((double) row / rows, (row + 1.0) / rows, Math.min(GAP, area.height() / rows * 0.25));
            list.begin("load/pe/" + pe % columns + "/" + pe / columns);
            bar(list, theme, pe, cell, own(pe) == own(slowest) && own(pe) > 0);
            list.end();
        }
        list.end();
        return list;
    }

    private void bar(DrawingList list, Theme theme, int pe, Box cell, boolean last) {
        TextStyle quiet = TextStyle.of(Typeface.SANS, TYPE, theme.quiet());
        String number = PaintContext.number(own(pe) / width());
        Box bar = cell;
        if (cell.height() >= TYPE * 2.2 && quiet.width(number) <= cell.width() - 2) {
            bar = new Box(cell.x(), cell.y(), cell.width(), cell.height() - TYPE * 1.25);
            list.text(number, cell.centreX(), cell.bottom() - TYPE * 0.25, quiet.middle());
        }
        list.rect(bar.x(), bar.y(), bar.width(), bar.height(), 0, theme.recess(), null);
        double x = bar.x();
        for (Cause cause : run.settings().machine().causes()) {
            double width = bar.width()
                    * loads.get(pe).of(cause)
                    / Math.max(1, loads.get(pe).total());
            if (width > 0 && cause.role() != CauseRole.IDLE) {
                list.rect(
                        x,
                        bar.y(),
                        width,
                        bar.height(),
                        0,
                        stage.look(theme, cause).paint(),
                        null);
                x += width;
            }
        }
        boolean focus = pe == view.row() * columns + view.column();
        list.rect(
                bar.x(),
                bar.y(),
                bar.width(),
                bar.height(),
                0,
                null,
                Stroke.solid(focus ? theme.text() : theme.outline(), focus ? 2 : 1));
        if (last && bar.height() >= 3) {
            double size = Math.max(4, Math.min(TYPE * 0.6, bar.height() * 0.6));
            double right = bar.right() - 2;
            list.path(
                    new Shape()
                            .moveTo(right - size, bar.centreY() - size / 2)
                            .lineTo(right, bar.centreY())
                            .lineTo(right - size, bar.centreY() + size / 2)
                            .close(),
                    theme.text(),
                    Stroke.solid(theme.panel(), 1));
        }
    }
}
