package sparsescope.scene.array;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import sparsescope.drawing.Box;
import sparsescope.drawing.Shape;
import sparsescope.drawing.Stroke;
import sparsescope.drawing.TextStyle;
import sparsescope.scene.part.StagePart;
import sparsescope.scene.style.PaintContext;
import sparsescope.scene.view.StageView;
import sparsescope.scene.words.Words;
import sparsescope.simulation.compare.GroupLoads;
import sparsescope.simulation.run.Moment;
import sparsescope.simulation.state.PeState;
import sparsescope.simulation.state.PeStatus;

/** Draws how evenly the work lies: own cycles of every PE, longest first, up to the barrier. */
final class LoadBalance {
    private final PaintContext pen;
    private final Moment moment;
    private final StageView view;

    LoadBalance(PaintContext pen, Moment moment, StageView view) {
        this.pen = pen;
        this.moment = moment;
        this.view = view;
    }

    /** Who holds the group up, in wordings from long to short. */
    private String[] verdict(List<PeStatus> sorted) {
        PeStatus last = sorted.get(0);
        long slowest =
                sorted.stream().filter(pe -> pe.groupOwn() == last.groupOwn()).count();
        if (sorted.size() == 1) {
            return new String[] {"There is one PE: it waits for nobody."};
        }
        if (slowest == sorted.size()) {
            return new String[] {"All PEs have the same work: nobody waits."};
        }
        String name = Words.pe(last.position());
        long busy = sorted.stream().filter(pe -> pe.groupOwn() > 0).count();
        if (busy == 1 && isOnePixel()) {
            String wait = (sorted.size() - 1) + (sorted.size() == 2 ? " waits" : " wait");
            return new String[] {
                "Fully connected: the input is one pixel wide, so only " + name + " has a tile; the other " + wait,
                "One pixel, one tile: " + name + " works, " + wait,
                name + " works, " + wait
            };
        }
        String who = slowest == 1 ? name + " finishes last" : name + " and " + (slowest - 1) + " more finish last";
        String gain = Words.saved(saved(sorted));
        return new String[] {
            who + ". Perfectly balanced, this group would take " + gain + " fewer cycles.",
            who + ". Perfectly balanced: " + gain + " fewer cycles.",
            who,
            name + " is last"
        };
    }

    private boolean isOnePixel() {
        var shape = moment.run().plan().shape();
        return shape.inputWidth() == 1 && shape.inputHeight() == 1;
    }

    /** The part of the group's time that an even spread would save; where PEs do not meet, of the busiest PE's. */
    private double saved(List<PeStatus> sorted) {
        if (GroupLoads.meetsAfterGroups(moment.run())) {
            return GroupLoads.ofGroup(moment.run(), moment.group().index()).saved();
        }
        double mean = sorted.stream().mapToLong(PeStatus::groupOwn).average().orElse(0);
        return 1 - Math.ceil(mean) / sorted.get(0).groupOwn();
    }

    /** More PEs than the panel has pixels: one outline over all. */
    private void paintBarrierSkyline(List<PeStatus> sorted, long longest, Box bars) {
        Shape skyline = new Shape().moveTo(bars.x(), bars.bottom());
        int columns = (int) bars.width();
        for (int column = 0; column <= columns; column++) {
            int at = (int) Math.min(sorted.size() - 1L, (long) column * sorted.size() / columns);
            double height = bars.height() * sorted.get(at).groupOwn() / longest;
            skyline.lineTo(bars.x() + column * bars.width() / columns, bars.bottom() - height);
        }
        pen.list.rect(bars.x(), bars.y(), bars.width(), bars.height(), 0, pen.theme.state(PeState.IDLE), null);
        pen.list.path(skyline.lineTo(bars.right(), bars.bottom()).close(), pen.theme.product(), null);
    }

    /** What stands under the bars: as much as every bar has room for. */
    private List<String> namesOfBars(List<PeStatus> sorted, double pitch) {
        List<Function<PeStatus, String>> wordings = List.of(
                pe -> Words.pe(pe.position()) + ": " + Words.count(pe.groupOwn(), "cycle"),
                pe -> pe.position() + " " + PaintContext.number(pe.groupOwn()),
                pe -> pe.position().toString());
        for (Function<PeStatus, String> wording : wordings) {
            List<String> names = sorted.stream().map(wording).toList();
            if (names.stream().allMatch(name -> pen.quiet().width(name) <= pitch * 0.94)) {
                return names;
            }
        }
        return List.of();
    }

    void paint(Box box) {
        List<PeStatus> sorted = new ArrayList<>(moment.pes());
        sorted.sort(Comparator.comparingLong(PeStatus::groupOwn).reversed());
        long longest = sorted.get(0).groupOwn();
        Box inside = pen.panel(box, "Load balance", "cycles each PE needs, the slowest first", "cycles of each PE");
        if (longest == 0) {
            pen.text(
                    "Nobody: there is nothing to compute.",
                    inside.x(),
                    inside.y() + pen.body().size(),
                    pen.body());
            return;
        }
        TextStyle style = pen.body();
        double y = inside.y() + style.size() * 0.85;
        pen.longest(inside.x(), y, inside.width(), style, verdict(sorted));
        Box bars = inside.inset(0, style.size() * 1.5, 0, 0);
        if (bars.height() < 12) {
            return;
        }
        double pitch = bars.width() / sorted.size();
        if (pitch < 1.5) {
            paintBarrierSkyline(sorted, longest, bars);
            return;
        }
        List<String> names = namesOfBars(sorted, pitch);
        if (!names.isEmpty()) {
            for (int i = 0; i < names.size(); i++) {
                pen.text(
                        names.get(i),
                        bars.x() + (i + 0.5) * pitch,
                        bars.bottom() - pen.quiet().size() * 0.25,
                        pen.quiet().middle());
            }
            bars = bars.inset(0, 0, 0, pen.quiet().size() * 1.4);
        }
        double width = Math.max(0.6, Math.min(pitch * 0.72, 40 * pen.unit));
        for (int i = 0; i < sorted.size(); i++) {
            PeStatus pe = sorted.get(i);
            double height = bars.height() * pe.groupOwn() / longest;
            double x = bars.x() + i * pitch + (pitch - width) / 2;
            pen.begin(StagePart.PE.id(pe.position()));
            boolean holds = pe.groupOwn() == longest;
            boolean focus = pe.position().equals(view.pe());
            pen.list.rect(x, bars.y(), width, bars.height() - height, 0, pen.theme.state(PeState.IDLE), null);
            pen.list.rect(
                    x,
                    bars.bottom() - height,
                    width,
                    height,
                    0,
                    holds ? pen.theme.text() : pen.theme.product(),
                    focus ? Stroke.solid(pen.theme.text(), 2 * pen.unit) : null);
            pen.end();
        }
    }
}
