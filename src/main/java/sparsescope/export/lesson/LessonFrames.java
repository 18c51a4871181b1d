package sparsescope.export.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sparsescope.export.frame.ExportFrame;
import sparsescope.export.frame.FrameSequence;
import sparsescope.file.Progress;
import sparsescope.lesson.Lesson;
import sparsescope.lesson.moment.SceneRuns;
import sparsescope.lesson.moment.StopMoment;
import sparsescope.lesson.picture.Lit;
import sparsescope.lesson.question.Option;
import sparsescope.lesson.question.Question;
import sparsescope.scene.style.Theme;

/** Gives the pictures of a lesson in order: each stop, some steps of what it plays, its question, and then its answer. */
public final class LessonFrames implements FrameSequence {
    private static final double SECONDS_OF_A_STOP = 8;
    private static final double SECONDS_OF_A_STEP = 1.2;
    /** What plays for longer is shown in as many steps. */
    private static final int MOST_STEPS = 8;

    private final List<LessonSlide> slides = new ArrayList<>();
    private final LessonPainter painter;

    /**
     * Opens every stop of a lesson; what cannot be is an {@link sparsescope.file.InputException} that names the stop.
     *
     * @param width of a picture
     * @param height of a picture
     */
    public LessonFrames(Lesson lesson, Theme theme, int width, int height, Progress progress) {
        painter = new LessonPainter(theme, width, height, new PagePictures(Progress.NONE));
        SceneRuns runs = new SceneRuns();
        for (int i = 0; i < lesson.stops().size(); i++) {
            add(StopMoment.of(lesson, i, runs, Progress.NONE));
            progress.report((i + 1.0) / lesson.stops().size());
        }
    }

    private void add(StopMoment stop) {
        String title = stop.stop().title();
        String words = stop.prose().text();
        Lit shown =
                new Lit(stop.show().light(), List.of(), List.of(), stop.show().dim());
        long way = stop.until() - stop.cycle();
        long steps = Math.min(MOST_STEPS, way);
        // Where only a question is asked, a picture of the whole cycle would tell the answer.
        if (steps > 0 || stop.stop().ask().isEmpty()) {
            slides.add(new LessonSlide(
                    stop,
                    stop.cycle(),
                    stop.hidesTwin(),
                    Optional.empty(),
                    shown,
                    title,
                    "",
                    words,
                    SECONDS_OF_A_STOP));
        }
        for (long step = 1; step <= steps; step++) {
            long cycle = stop.cycle() + way * step / steps;
            slides.add(new LessonSlide(
                    stop,
                    cycle,
                    stop.hidesTwin(),
                    Optional.empty(),
                    Lit.NONE,
                    title,
                    "cycle " + cycle,
                    "Cycle " + cycle + ".",
                    SECONDS_OF_A_STEP));
        }
        stop.question().ifPresent(question -> ask(stop, question));
    }

    private void ask(StopMoment stop, Question question) {
        List<String> offered = question.options().stream().map(Option::label).toList();
        String situation = Question.text(question.situation());
        slides.add(new LessonSlide(
                stop,
                stop.cycle(),
                stop.hidesTwin(),
                question.stage().before(),
                new Lit(question.stage().asked(), List.of(), List.of(), false),
                Question.text(question.prompt()),
                situation + "\n" + String.join("   ·   ", offered),
                stop.prose().text() + "\n" + situation + " Offered: " + String.join("; ", offered) + ". "
                        + String.join(" ", question.steps()),
                SECONDS_OF_A_STOP));
        String reason = Question.text(question.reason());
        StringBuilder notes = new StringBuilder(reason);
        question.wrong()
                .forEach(option -> notes.append(" Why not ")
                        .append(option.label())
                        .append("? ")
                        .append(Question.text(option.reason())));
        slides.add(new LessonSlide(
                stop,
                question.stage().revealCycle(),
                false,
                Optional.empty(),
                new Lit(List.of(), question.stage().lit(), List.of(), false),
                question.right().label(),
                reason,
                notes.toString(),
                SECONDS_OF_A_STOP));
    }

    @Override
    public int size() {
        return slides.size();
    }

    @Override
    public double seconds(int index) {
        return slides.get(index).seconds();
    }

    @Override
    public ExportFrame frame(int index) {
        return painter.frame(slides.get(index));
    }
}
