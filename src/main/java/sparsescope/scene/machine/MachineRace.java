package sparsescope.scene.machine;

import sparsescope.analysis.compare.TwinClock.Alignment;
import sparsescope.drawing.Box;
import sparsescope.drawing.DrawingList;
import sparsescope.file.Progress;
import sparsescope.machine.MachineMoment;
import sparsescope.machine.MachineRun;
import sparsescope.scene.sheet.PictureStyle;
import sparsescope.scene.stage.TitleLines;
import sparsescope.scene.style.PaintContext;
import sparsescope.scene.view.StageView;
import sparsescope.scene.words.Explanation;

/** Two machines with the same layer on one clock: their stages side by side, and how far each of them is. */
public final class MachineRace {
    private final MachineRun first;
    private final MachineRun second;
    private final PictureStyle look;
    private final Alignment alignment;
    private MachineTwins twins;

    /** A race; the clock runs until the slower one has finished. */
    public MachineRace(MachineRun first, MachineRun second, PictureStyle look) {
        this.first = first;
        this.second = second;
        this.look = look;
        this.alignment = Alignment.TIME;
    }

    /** A race of twins that are timed already. */
    public MachineRace(MachineTwins twins, PictureStyle look) {
        this.first = twins.first();
        this.second = twins.second();
        this.look = look;
        this.alignment = twins.alignment();
        this.twins = twins;
    }

    /** Cycles until both have finished. */
    public static long cycles(MachineRun first, MachineRun second) {
        return Math.max(first.cycles(), second.cycles());
    }

    private static String title(MachineRun run) {
        return run.settings().machine().title();
    }

    /** {@code SCNN and DCNN}. */
    public String title() {
        return title(first) + " and " + title(second);
    }

    /** Cycles of the clock that both are on: until both have finished, or the first one's where work is compared. */
    public static long cycles(MachineRun first, MachineRun second, Alignment alignment) {
        return alignment == Alignment.WORK ? first.cycles() : cycles(first, second);
    }

    /** Who is faster by how much, and how far both are. */
    public String sentence(long cycle) {
        return explanation(twins(), cycle).text();
    }

    /** The result, and how far both are at a cycle of their clock. */
    public static Explanation explanation(MachineTwins twins, long cycle) {
        MachineMoment one = twins.first().at(Math.min(cycle, twins.first().cycles()));
        if (twins.alignment() == Alignment.WORK) {
            return twins.explanation(one, twins.second(one));
        }
        return Explanation.of(
                twins.result().get(0),
                "Cycle " + PaintContext.number(cycle) + ": " + stand(twins.first(), cycle) + "; "
                        + stand(twins.second(), cycle) + ".");
    }

    private static String stand(MachineRun run, long cycle) {
        return cycle >= run.cycles()
                ? title(run) + " has finished after " + PaintContext.number(run.cycles()) + " cycles"
                : title(run) + " has " + PaintContext.number(run.cycles() - cycle) + " of "
                        + PaintContext.number(run.cycles()) + " cycles to go";
    }

    /** Paints both at a cycle; one that has finished is shown as it ends. */
    public DrawingList paint(long cycle, StageView view) {
        MachineMoment one = first.at(Math.min(cycle, first.cycles()));
        MachineTwins now = twins().aligned(alignment, Math.max(0, cycle - one.cycle()));
        return paint(now, one, cycle, view);
    }

    private DrawingList paint(MachineTwins now, MachineMoment one, long cycle, StageView view) {
        DrawingList list = new DrawingList();
        double scale = look.lettering().scale();
        Box page = new Box(0, 0, look.width() / scale, look.height() / scale);
        list.push(0, 0, scale, 1);
        if (!look.sheet().transparent()) {
            list.rect(0, 0, page.width(), page.height(), 0, look.theme().background(), null);
        }
        PaintContext pen = new PaintContext(
                list,
                look.theme(),
                page.width(),
                page.height(),
                1,
                look.lettering().lecture());
        TitleLines lines = new TitleLines(
                pen,
                look.sheet(),
                page,
                new TitleLines.Words(
                        first.layer().name(),
                        title(),
                        "cycle " + PaintContext.number(cycle) + " of "
                                + PaintContext.number(cycles(first, second, alignment)),
                        "",
                        look.sheet().caption() ? explanation(now, cycle) : Explanation.of("", "")));
        RacePainter both = new RacePainter(pen, now, one, now.second(one), view);
        if (look.sheet().caption()) {
            // The caption says the result.
            both.paintBoth(lines.inside());
        } else {
            both.paint(lines.inside());
        }
        lines.paint();
        list.pop();
        return list;
    }

    private MachineTwins twins() {
        if (twins == null) {
            twins = MachineTwins.of(first, second, alignment, 0, Progress.NONE);
        }
        return twins;
    }
}
