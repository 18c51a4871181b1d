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
import sparsescope.export.scenario.StudyScenario;
import sparsescope.lesson.Scene;
import sparsescope.lesson.moment.StopPicture;
import sparsescope.lesson.picture.Spotlight;
import sparsescope.machine.MachineRun;
import sparsescope.network.file.SampleNetworks;
import sparsescope.scene.machine.MachineStage;
import sparsescope.scene.machine.MachineStages;
import sparsescope.scene.report.Report;
import sparsescope.scene.sheet.FigureSubject;
import sparsescope.scene.style.Theme;

/** Paints the slides of a lesson: heading, picture, and a sentence below where there is one. */
final class LessonPainter {
    /** Parts of the height. */
    private static final double HEADING = 0.05;

    private static final double FOOT = 0.03;
    private static final double MARGIN = 0.03;
    private static final double LINE = 1.35;
    /** Type of pages beside the stage, as a multiple of that on a desk, at 1080 lines. */
    private static final double PAGE_TYPE = 1.5;

    private final Theme theme;
    private final int width;
    private final int height;
    private final PagePictures pages;
    private final StopPicture picture;

    LessonPainter(Theme theme, int width, int height, PagePictures pages) {
        this.pages = pages;
        // As large as in a window of half the size: to be read from a seat, if not from the last.
        this.picture = new StopPicture(theme, TypeScale.desk(1.5 * height / 1080));
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
        Optional<Report> page = pages.of(slide.stop());
        if (page.isPresent()) {
            double scale = PAGE_TYPE * height / 1080;
            DrawingList list = new DrawingList();
            list.push(0, 0, scale, 1);
            page.get().paint(theme, box.width() / scale, box.height() / scale).replay(list);
            list.pop();
            Spotlight.paint(list, slide.lit(), theme, box.width(), box.height());
            return list;
        }
        DrawingList stage =
                picture.paint(slide.stop(), slide.cycle(), slide.alone(), slide.before(), box.width(), box.height());
        Spotlight.paint(stage, slide.lit(), theme, box.width(), box.height());
        return stage;
    }

    private static Optional<FigureTwin> twin(LessonSlide slide) {
        return slide.stop()
                .stop()
                .scene()
                .twin()
                .filter(of -> !slide.alone())
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
        Optional<StudyScenario> page = StopStudy.of(slide.stop(), theme);
        if (page.isPresent()) {
            return ScenarioJson.write(page.get());
        }
        MachineRun run = slide.stop().run().run();
        MachineStage machine = MachineStages.of(run.settings().machine().name());
        FigureScenario shown = FigureScenario.of(
                origin,
                run,
                slide.cycle(),
                machine.within(run.at(slide.cycle()), slide.stop().view()),
                theme);
        return ScenarioJson.write(
                twin(slide).map(shown.of(FigureSubject.TWINS)::with).orElse(shown));
    }
}
