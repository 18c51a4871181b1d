package sparsescope.ui.model.lesson;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import sparsescope.file.Progress;
import sparsescope.lesson.Lesson;
import sparsescope.lesson.Play;
import sparsescope.lesson.check.Goals;
import sparsescope.lesson.moment.SceneRuns;
import sparsescope.lesson.moment.StopMoment;
import sparsescope.lesson.picture.Lit;
import sparsescope.lesson.question.Verdict;
import sparsescope.scene.words.Explanation;
import sparsescope.ui.model.navigation.RunNavigator;
import sparsescope.ui.model.task.Background;

/** Goes through a lesson: a press of Next plays what a stop plays, then goes to the next stop; a question waits for an answer. */
public final class LessonModel implements AutoCloseable {
    /** Where one is in a stop. */
    public enum Phase {
        /** No lesson. */
        NONE,
        /** Its scene is being opened. */
        OPENING,
        /** Its sentences are there; it may have something to play. */
        READ,
        PLAYING,
        /** What it plays has been played, or it plays nothing. */
        PLAYED,
        /** Its question waits. */
        ASKING,
        /** After the last stop. */
        END
    }

    private final ReadOnlyObjectWrapper<Optional<Lesson>> lesson = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<ShownStop>> stop = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.NONE);
    private final ObjectProperty<LessonProgress> progress = new SimpleObjectProperty<>(LessonProgress.NONE);
    /** What is missing to the goal of the stop, as it was looked at last; empty before. */
    private final ReadOnlyObjectWrapper<Optional<List<String>>> missing = new ReadOnlyObjectWrapper<>(Optional.empty());

    private final Background<List<String>> checking;
    private final SceneRuns runs = new SceneRuns();
    private final Background<ShownStop> opening;
    private final LessonStage stage;
    private final QuestionModel question;
    private final AskNow asking;
    private final StopPlayer player;
    private final Consumer<Throwable> failed;
    private int index;

    /** Lessons on a window's stage. */
    public LessonModel(LessonStage stage, RunNavigator travel, Executor screen, Consumer<Throwable> failed) {
        this.stage = stage;
        this.failed = failed;
        question = new QuestionModel(stage);
        asking = new AskNow(question, stage, travel, screen, failed);
        player = new StopPlayer(travel);
        opening = new Background<>("lesson", screen);
        checking = new Background<>("goal", screen);
    }

    /** The lesson one is in. */
    public ReadOnlyObjectProperty<Optional<Lesson>> lessonProperty() {
        return lesson.getReadOnlyProperty();
    }

    /** The stop one is at; empty while it is being opened, and after the last. */
    public ReadOnlyObjectProperty<Optional<ShownStop>> stopProperty() {
        return stop.getReadOnlyProperty();
    }

    /** Where one is in the stop. */
    public ReadOnlyObjectProperty<Phase> phaseProperty() {
        return phase.getReadOnlyProperty();
    }

    /** How far one is in every lesson. */
    public ObjectProperty<LessonProgress> progressProperty() {
        return progress;
    }

    /** What is missing to the goal of the stop, a line each, when it was looked at. */
    public ReadOnlyObjectProperty<Optional<List<String>>> missingProperty() {
        return missing.getReadOnlyProperty();
    }

    /** Looks whether the run on the stage, as the person has made it, reaches the goal of the stop. */
    public void checkGoal() {
        stop.get()
                .filter(found -> !found.stop().goal().isEmpty())
                .ifPresent(found -> stage.running()
                        .ifPresent(run -> checking.ask(
                                () -> Goals.missing(found.at(), run),
                                lines -> missing.set(Optional.of(lines)),
                                failed)));
    }

    /** The question of the stop. */
    public QuestionModel question() {
        return question;
    }

    /** Questions outside of lessons. */
    public AskNow asking() {
        return asking;
    }

    /** Whether one is in a lesson. */
    public boolean active() {
        return lesson.get().isPresent();
    }

    /** The place of the stop one is at. */
    public int index() {
        return index;
    }

    /** Begins a lesson, or goes on with it at a stop. */
    public void begin(Lesson which, int at) {
        asking.end();
        lesson.set(Optional.of(which));
        goTo(at);
    }

    /** The invitation to the first lesson has been answered, for good. */
    public void answerInvitation() {
        progress.set(progress.get().withInvited());
    }

    /** No lesson any more; the stage stays as it is. */
    public void leave() {
        player.stop();
        question.clear();
        stage.light(Lit.NONE);
        stop.set(Optional.empty());
        lesson.set(Optional.empty());
        phase.set(Phase.NONE);
    }

    /** Goes to a stop of the lesson; after the last comes the end. */
    public void goTo(int wanted) {
        Lesson of = lesson.get().orElseThrow();
        player.stop();
        question.clear();
        stage.light(Lit.NONE);
        missing.set(Optional.empty());
        index = Math.max(0, Math.min(of.stops().size(), wanted));
        stop.set(Optional.empty());
        if (index == of.stops().size()) {
            phase.set(Phase.END);
            return;
        }
        phase.set(Phase.OPENING);
        int asked = index;
        opening.ask(() -> ShownStop.of(StopMoment.of(of, asked, runs, Progress.NONE)), this::opened, this::notOpened);
    }

    private void notOpened(Throwable e) {
        phase.set(Phase.PLAYED);
        failed.accept(e);
    }

    private void opened(ShownStop found) {
        stop.set(Optional.of(found));
        stage.show(found.at(), () -> shown(found));
    }

    /** The stage shows the cycle of the stop. */
    private void shown(ShownStop found) {
        if (!stop.get().equals(Optional.of(found)) || phase.get() != Phase.OPENING) {
            return;
        }
        Lesson of = found.at().lesson();
        progress.set(progress.get().with(of, progress.get().of(of).withReached(index + 1)));
        stage.light(
                new Lit(found.show().light(), List.of(), List.of(), found.show().dim()));
        if (found.question().isPresent() && !found.plays()) {
            ask(found);
        } else {
            phase.set(found.plays() ? Phase.READ : Phase.PLAYED);
        }
    }

    private void ask(ShownStop found) {
        phase.set(Phase.ASKING);
        question.ask(found.question().orElseThrow(), now -> {
            if (found.at().hidesTwin()) {
                stage.bringTwin(found.at());
            }
            now.verdict().ifPresent(verdict -> keep(found, verdict.mark() == Verdict.Mark.RIGHT));
            phase.set(Phase.PLAYED);
        });
    }

    private void keep(ShownStop found, boolean right) {
        Lesson of = found.at().lesson();
        progress.set(
                progress.get().with(of, progress.get().of(of).with(found.stop().id(), right)));
    }

    /** On: plays what the stop plays, finishes what plays, shows the answer of what is asked, or goes to the next stop. */
    public void next() {
        switch (phase.get()) {
            case READ -> play();
            case PLAYING -> player.finish();
            case ASKING -> question.showMe();
            case PLAYED -> goTo(index + 1);
            default -> {
                // Nothing to go on from.
            }
        }
    }

    /** Back to the stop before. */
    public void back() {
        if (active() && index > 0) {
            goTo(index - 1);
        }
    }

    /** The scene of the stop again, wherever one has wandered. */
    public void returnToStop() {
        if (active() && phase.get() != Phase.END) {
            goTo(index);
        }
    }

    /** Plays, or plays again, what the stop plays. */
    public void play() {
        stop.get().filter(ShownStop::plays).ifPresent(found -> {
            stage.light(Lit.NONE);
            phase.set(Phase.PLAYING);
            player.play(
                    found.at().cycle(),
                    found.at().until(),
                    found.stop().play().map(Play::pace).orElse(Play.Pace.CYCLES),
                    () -> {
                        phase.set(Phase.PLAYED);
                        if (found.question().isPresent()) {
                            ask(found);
                        }
                    });
        });
    }

    /** What is said below the stage of a hall: the stop in short, the question, or its answer; empty without a lesson. */
    public Optional<Explanation> caption() {
        return stop.get()
                .map(found -> HallWords.of(found, question.stateProperty().get()));
    }

    /** The screen shows its next frame. */
    public void tick(long nanos) {
        player.tick(nanos);
    }

    @Override
    public void close() {
        player.stop();
        opening.close();
        asking.close();
        checking.close();
    }
}
