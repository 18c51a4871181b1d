package sparsescope.lesson.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import sparsescope.drawing.DrawingList;
import sparsescope.drawing.TypeScale;
import sparsescope.file.InputException;
import sparsescope.file.OneLine;
import sparsescope.file.Progress;
import sparsescope.lesson.Lesson;
import sparsescope.lesson.Prose;
import sparsescope.lesson.Scene;
import sparsescope.lesson.moment.SceneRuns;
import sparsescope.lesson.moment.StopMoment;
import sparsescope.lesson.moment.StopPages;
import sparsescope.lesson.moment.StopPicture;
import sparsescope.lesson.question.Question;
import sparsescope.scene.style.Theme;

/**
 * Goes through a lesson and tells, a line each, what does not hold: scenes that cannot be, conditions never met, numbers that are not there,
 * parts that the picture does not have, expectations that fail. What is wrong at one stop keeps no other from being looked at.
 */
public final class LessonCheck {
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 720;
    private static final int NAMED_PARTS = 12;

    private final Lesson lesson;
    private final SceneRuns runs = new SceneRuns();
    private final StopPicture picture = new StopPicture(Theme.LIGHT, TypeScale.desk(1));
    private final List<String> problems = new ArrayList<>();

    private LessonCheck(Lesson lesson) {
        this.lesson = lesson;
    }

    /**
     * Everything that does not hold; empty when all does.
     *
     * @throws java.util.concurrent.CancellationException when {@code progress} cancels
     */
    public static List<String> problems(Lesson lesson, Progress progress) {
        LessonCheck check = new LessonCheck(lesson);
        for (int i = 0; i < lesson.stops().size(); i++) {
            check.stop(i, progress);
            progress.report((i + 1.0) / lesson.stops().size());
        }
        return check.problems;
    }

    private void stop(int index, Progress progress) {
        StopMoment stop;
        try {
            stop = StopMoment.of(lesson, index, runs, progress);
        } catch (InputException e) {
            problems.add(e.getMessage());
            return;
        }
        attempt(stop, () -> parts(stop));
        attempt(stop, () -> stop.question().ifPresent(question -> landing(stop, question)));
        attempt(stop, () -> goal(stop));
        stop.stop().expect().forEach(text -> attempt(stop, () -> Expectation.check(text, stop)));
    }

    /** What is to be brought about can be, and is not so from the beginning. */
    private static void goal(StopMoment stop) {
        boolean asked = !stop.stop().goal().isEmpty();
        if (asked && Goals.missing(stop, stop.run()).isEmpty()) {
            throw new InputException("goal: found it reached before anything was done, expected one to work for");
        }
    }

    /** A question is answered on one landing, which the scene must show. */
    private static void landing(StopMoment stop, Question question) {
        Scene.Landing shown = stop.stop().scene().view().landing();
        Scene.Landing wanted = Scene.Landing.values()[question.stage().landing()];
        boolean points =
                !question.stage().asked().isEmpty() || !question.stage().lit().isEmpty();
        if (points && shown != wanted && stop.moment().isPresent()) {
            throw new InputException("scene.landing: found " + shown.name().toLowerCase(Locale.ROOT) + ", expected "
                    + wanted.name().toLowerCase(Locale.ROOT) + ", on which " + question.kind() + " is answered");
        }
    }

    private void attempt(StopMoment stop, Runnable check) {
        try {
            check.run();
        } catch (InputException e) {
            problems.add(StopMoment.where(lesson, stop.index()) + ": " + e.getMessage());
        }
    }

    /** Every part that is lit, or that a word names, is on the picture. */
    private void parts(StopMoment stop) {
        Set<String> named = new HashSet<>(stop.show().light());
        stop.prose().blocks().stream()
                .map(Prose.Block::spans)
                .flatMap(List::stream)
                .flatMap(span -> span.term().stream())
                .forEach(term -> named.add(term.part()));
        if (stop.stop().scene().page() == Scene.Page.REUSE) {
            StopPages.mapping(stop);
        }
        if (stop.stop().scene().page() != Scene.Page.STAGE && named.isEmpty()) {
            return;
        }
        DrawingList drawing = StopPages.report(stop, Progress.NONE)
                .map(report -> report.paint(Theme.LIGHT, WIDTH, HEIGHT))
                .orElseGet(() -> picture.paint(stop, stop.cycle(), false, Optional.empty(), WIDTH, HEIGHT));
        for (String part : named) {
            if (drawing.find(part).isEmpty()) {
                throw new InputException("part: found " + OneLine.quote(part) + ", expected one that the picture has: "
                        + OneLine.list(alike(part, drawing)));
            }
        }
    }

    /** Parts whose ids begin as one does, or else some. */
    private static List<String> alike(String part, DrawingList drawing) {
        List<String> ids =
                drawing.parts().stream().map(DrawingList.Part::id).distinct().toList();
        String kind = part.contains("/") ? part.substring(0, part.lastIndexOf('/')) : part;
        List<String> near = ids.stream()
                .filter(id -> id.startsWith(kind))
                .limit(NAMED_PARTS)
                .toList();
        return near.isEmpty() ? ids.stream().limit(NAMED_PARTS).toList() : near;
    }
}
