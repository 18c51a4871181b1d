package sparsescope.scene.machine;

import java.util.List;
import java.util.Locale;
import sparsescope.drawing.Box;
import sparsescope.drawing.Colour;
import sparsescope.drawing.DrawingList;
import sparsescope.drawing.Stroke;
import sparsescope.drawing.TextStyle;
import sparsescope.drawing.Typeface;
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

    /** A race; the clock runs until the slower one has finished. */
    public MachineRace(MachineRun first, MachineRun second, PictureStyle look) {
        this.first = first;
        this.second = second;
        this.look = look;
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
        DrawingList list = new DrawingList();
        double scale = look.lettering().scale();
        boolean lecture = look.lettering().lecture();
        Box page = new Box(0, 0, look.width() / scale, look.height() / scale);
        list.push(0, 0, scale, 1);
        if (!look.sheet().transparent()) {
            list.rect(0, 0, page.width(), page.height(), 0, look.theme().background(), null);
        }
        PaintContext pen = new PaintContext(list, look.theme(), page.width(), page.height(), 1, lecture);
        String total = PaintContext.number(cycles(first, second));
        TitleLines lines = new TitleLines(
                pen,
                look.sheet(),
                page,
                new TitleLines.Words(
                        first.layer().name(),
                        title(),
                        "cycle " + PaintContext.number(cycle) + " of " + total,
                        "",
                        Explanation.ofSentence(look.sheet().caption() ? sentence(cycle) : "")));
        Box inside = lines.inside();
        double lanes = 2 * pen.title().size() * 1.9;
        Box stages = inside.inset(0, 0, 0, lanes + pen.gap());
        side(pen, first, cycle, view, stages.column(0, 0.5, 2 * pen.gap()));
        side(pen, second, cycle, view, stages.column(0.5, 1, 2 * pen.gap()));
        lanes(pen, cycle, new Box(inside.x(), inside.bottom() - lanes, inside.width(), lanes));
        lines.paint();
        list.pop();
        return list;
    }

    private void side(PaintContext pen, MachineRun run, long cycle, StageView view, Box box) {
        MachineStage stage = MachineStages.of(run.settings().machine().name());
        MachineMoment moment = run.at(Math.min(cycle, run.cycles()));
        TextStyle heading = pen.title();
        pen.text(title(run), box.x(), box.y() + heading.size(), heading);
        pen.longest(
                box.x() + heading.width(title(run)) + 10 * pen.unit,
                box.y() + heading.size(),
                box.width() - heading.width(title(run)) - 10 * pen.unit,
                pen.quiet(),
                run.settings().machine().meaning(),
                "");
        Box area = box.inset(0, heading.size() * 1.8, 0, 0);
        PaintContext own = new PaintContext(pen.list, pen.theme, area.width(), area.height(), 1, pen.lecture);
        pen.begin("race/" + run.settings().machine().name());
        stage.paint(own, moment, stage.within(moment, view), area);
        pen.end();
    }

    /** One lane each on one clock, with its finishing line. */
    private void lanes(PaintContext pen, long cycle, Box box) {
        double words = Math.max(pen.title().width(title(first)), pen.title().width(title(second))) + pen.gap();
        String longest = PaintContext.number(cycles(first, second)) + " cycles";
        Box track = box.inset(words, 0, pen.quiet().width(longest) + pen.gap(), 0);
        double total = Math.max(1, cycles(first, second));
        double row = box.height() / 2;
        int lane = 0;
        for (MachineRun run : List.of(first, second)) {
            double y = box.y() + lane * row + row * 0.2;
            double length = track.width() * run.cycles() / total;
            double done = track.width() * Math.min(cycle, run.cycles()) / total;
            boolean finished = cycle >= run.cycles();
            Colour colour = finished ? pen.theme.sum() : pen.theme.product();
            pen.begin("race/lane/" + run.settings().machine().name());
            TextStyle name = TextStyle.of(Typeface.SANS_SEMIBOLD, pen.title().size(), pen.theme.text());
            pen.text(title(run), box.x(), y + row * 0.45, name);
            pen.list.rect(track.x(), y, length, row * 0.6, 0, pen.theme.recess(), pen.thin());
            pen.list.rect(track.x(), y, done, row * 0.6, 0, colour, null);
            double end = track.x() + length;
            pen.list.line(end, y - row * 0.15, end, y + row * 0.75, Stroke.solid(pen.theme.text(), 3 * pen.unit));
            pen.text(
                    PaintContext.number(run.cycles()) + " cycles",
                    end + 8 * pen.unit,
                    y + row * 0.45,
                    finished ? pen.body() : pen.quiet());
            pen.end();
            lane++;
        }
    }
}
