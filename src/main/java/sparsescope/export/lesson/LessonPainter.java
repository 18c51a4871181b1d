package sparsescope.export.lesson;

import java.util.List;
import java.util.Optional;
import sparsescope.analysis.compare.TwinChoice;
import sparsescope.analysis.compare.TwinClock;
import sparsescope.drawing.Box;
import sparsescope.drawing.DrawingList;
import sparsescope.drawing.TextStyle;
import sparsescope.drawing.TypeScale;
import sparsescope.drawing.Typeface;
import sparsescope.export.frame.ExportFrame;
import sparsescope.export.scenario.FigureNetwork;
import sparsescope.export.scenario.FigureOrigin;
import sparsescope.export.scenario.FigureScenario;
import sparsescope.export.scenario.FigureTwin;
import sparsescope.export.scenario.ScenarioJson;
import sparsescope.file.Progress;
import sparsescope.lesson.Scene;
import sparsescope.lesson.picture.Spotlight;
import sparsescope.machine.MachineMoment;
import sparsescope.machine.MachineRun;
import sparsescope.network.file.SampleNetworks;
import sparsescope.scene.beat.Beats;
import sparsescope.scene.machine.MachineStage;
import sparsescope.scene.machine.MachineStages;
import sparsescope.scene.machine.MachineTwins;
import sparsescope.scene.machine.RacePainter;
import sparsescope.scene.stage.PageFurniture;
import sparsescope.scene.stage.StagePainter;
import sparsescope.scene.style.PaintContext;
import sparsescope.scene.style.Theme;
import sparsescope.scene.twin.TwinPainter;
import sparsescope.scene.twin.Twins;
import sparsescope.simulation.run.LayerRun;
import sparsescope.simulation.run.Moment;

/** Paints the slides of a lesson: heading, picture, and a sentence below where there is one. */
final class LessonPainter {
    /** Parts of the height. */
    private static final double HEADING = 0.05;

    private static final double FOOT = 0.03;
    private static final double MARGIN = 0.03;
    private static final double LINE = 1.35;

    private final Theme theme;
    private final int width;
    private final int height;

    LessonPainter(Theme theme, int width, int height) {
        this.theme = theme;
        this.width = width;
        this.height = height;
    }

    ExportFrame frame(LessonSlide slide) {
        DrawingList list = new DrawingList();
        list.rect(0, 0, width, height, 0, theme.background(), null);
        double margin = MARGIN * height;
        double room = width - 2 * margin;
        TextStyle heading = TextStyle.of(Typeface.SANS_SEMIBOLD, HEADING * height, theme.text());
        TextStyle foot = TextStyle.of(Typeface.SANS, FOOT * height, theme.text());
        double top = lines(list, slide.heading(), margin, margin + heading.size(), room, heading);
        List<String> below = wrapped(slide.foot(), room, foot);
        double bottom = height - margin - below.size() * foot.size() * LINE;
        Box picture = new Box(margin, top, room, Math.max(1, bottom - top));
        list.include(stage(slide, picture), picture.x(), picture.y(), "");
        lines(list, slide.foot(), margin, bottom + foot.size() * LINE, room, foot);
        return new ExportFrame(
                list,
                width,
                height,
                slide.stop().lesson().title() + " › " + slide.heading(),
                slide.notes(),
                slide.seconds(),
                scenario(slide));
    }

    /** Text in as many lines as it takes; where what comes after it begins. */
    private static double lines(DrawingList list, String text, double x, double y, double room, TextStyle style) {
        double baseline = y;
        for (String line : wrapped(text, room, style)) {
            list.text(line, x, baseline, style);
            baseline += style.size() * LINE;
        }
        return baseline - style.size() * 0.6;
    }

    private static List<String> wrapped(String text, double room, TextStyle style) {
        return text.lines().flatMap(line -> style.lines(line, room).stream()).toList();
    }

    private DrawingList stage(LessonSlide slide, Box box) {
        Optional<LayerRun> own = slide.stop().run().sparse();
        DrawingList stage = own.map(run -> sparse(slide, run, box)).orElseGet(() -> other(slide, box));
        Spotlight.paint(stage, slide.lit(), theme, box.width(), box.height());
        return stage;
    }

    private DrawingList sparse(LessonSlide slide, LayerRun run, Box box) {
        Moment moment = run.at(slide.cycle());
        // As large as in a window of half the size: to be read from a seat, if not from the last.
        TypeScale type = TypeScale.desk(1.5 * height / 1080);
        Optional<FigureTwin> twin = twin(slide);
        if (twin.isPresent() && twin.get().choice().isMachine()) {
            MachineTwins both = MachineTwins.of(
                    run, twin.get().beside((MachineRun) run), twin.get().alignment(), 0, Progress.NONE);
            return RacePainter.paint(
                    both, moment, both.second(moment), slide.stop().view(), theme, box.width(), box.height(), type);
        }
        if (twin.isPresent()) {
            Twins twins = twin.get().beside(run, Progress.NONE);
            return TwinPainter.paint(
                    twins, moment, twins.second(moment), slide.stop().view(), theme, box.width(), box.height(), type);
        }
        return StagePainter.paint(
                moment,
                slide.stop().view(),
                theme,
                box.width(),
                box.height(),
                PageFurniture.BARE,
                type,
                beats(slide, moment));
    }

    private static Beats beats(LessonSlide slide, MachineMoment moment) {
        MachineStage stage = MachineStages.of(moment.run().settings().machine().name());
        return Beats.before(slide.before(), stage.beats(moment, slide.stop().view()));
    }

    private DrawingList other(LessonSlide slide, Box box) {
        DrawingList stage = new DrawingList();
        PaintContext pen = new PaintContext(stage, theme, box.width(), box.height(), 1);
        MachineStage machine =
                MachineStages.of(slide.stop().run().settings().machine().name());
        MachineMoment moment = slide.stop().run().run().at(slide.cycle());
        machine.paint(
                pen,
                moment,
                machine.within(moment, slide.stop().view()),
                beats(slide, moment),
                new Box(0, 0, box.width(), box.height()));
        return stage;
    }

    private static Optional<FigureTwin> twin(LessonSlide slide) {
        return slide.stop()
                .stop()
                .scene()
                .twin()
                .map(of -> new FigureTwin(
                        new TwinChoice(of.kind(), of.value()),
                        of.byWork() ? TwinClock.Alignment.WORK : TwinClock.Alignment.TIME,
                        0));
    }

    /** What brings the slide's scene back. */
    private String scenario(LessonSlide slide) {
        Scene scene = slide.stop().stop().scene();
        FigureNetwork network = SampleNetworks.names().contains(scene.network())
                ? new FigureNetwork.Sample(scene.network())
                : new FigureNetwork.File(scene.network());
        FigureOrigin origin = new FigureOrigin(network, scene.input(), scene.redrawing(), scene.painted());
        return slide.stop()
                .run()
                .sparse()
                .map(run -> FigureScenario.of(
                        origin, run, slide.cycle(), slide.stop().view(), theme))
                .map(ScenarioJson::write)
                .orElse("");
    }
}
