package sparsescope.lesson.moment;

import java.util.List;
import java.util.Optional;
import sparsescope.accelerator.PePosition;
import sparsescope.file.InputException;
import sparsescope.file.OneLine;
import sparsescope.file.Progress;
import sparsescope.lesson.Ask;
import sparsescope.lesson.Lesson;
import sparsescope.lesson.Play;
import sparsescope.lesson.Prose;
import sparsescope.lesson.Scene;
import sparsescope.lesson.Show;
import sparsescope.lesson.Stop;
import sparsescope.lesson.When;
import sparsescope.lesson.question.Question;
import sparsescope.lesson.question.QuestionKind;
import sparsescope.lesson.question.Questions;
import sparsescope.scene.view.StageView;
import sparsescope.simulation.run.Moment;

/**
 * Describes a stop with its scene opened.
 *
 * @param lesson its lesson
 * @param index its place in it
 * @param run what runs
 * @param cycle the cycle on the stage
 * @param until the cycle at which what plays ends; that of the stage when nothing plays
 */
public record StopMoment(Lesson lesson, int index, SceneRun run, long cycle, long until) {
    /**
     * Opens a stop; errors name lesson, stop and field.
     *
     * @throws java.util.concurrent.CancellationException when {@code progress} cancels
     */
    public static StopMoment of(Lesson lesson, int index, SceneRuns runs, Progress progress) {
        Stop stop = lesson.stops().get(index);
        try {
            SceneRun run = runs.of(stop.scene(), progress);
            long cycle = run.cycle(stop.scene(), before(lesson, index, run, runs, progress));
            long until =
                    stop.play().map(play -> end(play, run, stop.scene(), cycle)).orElse(cycle);
            return new StopMoment(lesson, index, run, cycle, until);
        } catch (InputException e) {
            throw new InputException(where(lesson, index) + ": " + e.getMessage(), e);
        }
    }

    /** How errors name a stop. */
    public static String where(Lesson lesson, int index) {
        return "lesson " + lesson.name() + ": stop " + (index + 1) + " \""
                + lesson.stops().get(index).id() + "\"";
    }

    /** The cycle of the stop before, when it shows the same run and this one goes on from it. */
    private static long before(Lesson lesson, int index, SceneRun run, SceneRuns runs, Progress progress) {
        Scene scene = lesson.stops().get(index).scene();
        if (!(scene.when() instanceof When.Next)) {
            return -1;
        }
        if (index == 0 || !SceneRuns.same(lesson.stops().get(index - 1).scene(), scene)) {
            throw new InputException(
                    "scene.next: found it where the stop before shows no cycle of the same run, expected first");
        }
        return run.cycle(lesson.stops().get(index - 1).scene(), before(lesson, index - 1, run, runs, progress));
    }

    private static long end(Play play, SceneRun run, Scene scene, long cycle) {
        Play.To to = play.to();
        if (to instanceof Play.To.Until until) {
            return run.met("play.until", until.condition(), scene, cycle);
        }
        long end = to instanceof Play.To.Cycles on ? cycle + on.cycles() : ((Play.To.Cycle) to).cycle();
        if (end <= cycle || end > run.cycles()) {
            throw new InputException("play: found cycle " + end + " as its end, expected " + (cycle + 1) + "…"
                    + run.cycles() + ", after the scene's cycle " + cycle);
        }
        return end;
    }

    /** The same stop on another run, such as one that a person has changed. */
    public StopMoment on(SceneRun other) {
        long there = Math.min(cycle, other.cycles());
        return new StopMoment(lesson, index, other, there, there);
    }

    /** The stop. */
    public Stop stop() {
        return lesson.stops().get(index);
    }

    /** Whether the second run stays away until the question is answered: its finishing line would tell. */
    public boolean hidesTwin() {
        return stop().ask().map(Ask::kind).filter(Ask.TWIN::equals).isPresent();
    }

    /** The moment on the stage, where the machine is the sparse one. */
    public Optional<Moment> moment() {
        return run.sparse().map(own -> own.at(cycle));
    }

    /** How one looks at it. */
    public StageView view() {
        Scene.View view = stop().scene().view();
        PePosition pe = run.pe(stop().scene());
        return StageView.at(view.landing().ordinal(), pe.column(), pe.row())
                .channels(view.inputChannel(), view.outputChannel());
    }

    /** The numbers that can be named at this moment. */
    public Facts facts() {
        return Facts.of(this);
    }

    /** The sentences with all numbers filled in. */
    public Prose prose() {
        return stop().prose().with(new Filling(facts(), "prose")::fill);
    }

    /** What is lit, with all numbers filled in. */
    public Show show() {
        Filling filling = new Filling(facts(), "show.light");
        List<String> light = stop().show().light().stream().map(filling::fill).toList();
        return new Show(light, stop().show().dim());
    }

    /**
     * What is asked; empty when nothing is.
     *
     * @throws InputException when it cannot be asked at this moment
     */
    public Optional<Question> question() {
        return stop().ask().map(ask -> {
            QuestionKind kind = Questions.find(ask.kind())
                    .orElseThrow(() -> new InputException("ask.kind: found " + OneLine.quote(ask.kind())
                            + ", expected one of " + String.join(", ", Questions.names())));
            return AskedAbout.subjects(this, ask).stream()
                    .flatMap(subject ->
                            kind
                                    .ask(
                                            subject,
                                            AskedAbout.focus(this, ask),
                                            ask.numbers().getOrDefault(Ask.SEED, 0))
                                    .stream())
                    .findFirst()
                    .orElseThrow(() -> new InputException("ask: found " + ask.kind() + ", which can be asked "
                            + kind.when() + ", expected a scene in which it can"));
        });
    }
}
