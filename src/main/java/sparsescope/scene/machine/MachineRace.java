package sparsescope.scene.machine;

import java.util.Locale;
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

    /** How far both are, and who is faster by how much. */
    public String sentence(long cycle) {
        return sentence(first, second, cycle);
    }

    /** The same of two runs. */
    public static String sentence(MachineRun first, MachineRun second, long cycle) {
        return "Cycle " + PaintContext.number(cycle) + ": " + stand(first, cycle) + "; " + stand(second, cycle) + ". "
                + verdict(first, second);
    }

    private static String stand(MachineRun run, long cycle) {
        return cycle >= run.cycles()
                ? title(run) + " has finished after " + PaintContext.number(run.cycles()) + " cycles"
                : title(run) + " has " + PaintContext.number(run.cycles() - cycle) + " of "
                        + PaintContext.number(run.cycles()) + " cycles to go";
    }

    private static String verdict(MachineRun first, MachineRun second) {
        long fewer = Math.min(first.cycles(), second.cycles());
        if (fewer == cycles(first, second) || fewer == 0) {
            return "They take as long as each other.";
        }
        MachineRun winner = first.cycles() == fewer ? first : second;
        MachineRun other = winner == first ? second : first;
        double factor = (double) other.cycles() / fewer;
        return title(winner) + " is " + String.format(Locale.ROOT, "%.2f", factor) + " times as fast as " + title(other)
                + ".";
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
                        "cycle " + PaintContext.number(cycle) + " of " + PaintContext.number(cycles(first, second)),
                        "",
                        Explanation.ofSentence(look.sheet().caption() ? sentence(cycle) : "")));
        new RacePainter(pen, now, one, now.second(one), view).paint(lines.inside());
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
