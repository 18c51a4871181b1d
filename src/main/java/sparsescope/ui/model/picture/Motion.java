package sparsescope.ui.model.picture;

import java.util.List;
import java.util.Optional;
import sparsescope.machine.MachineMoment;
import sparsescope.machine.MachineRun;
import sparsescope.scene.beat.BeatKind;
import sparsescope.scene.beat.Beats;
import sparsescope.scene.machine.MachineStages;
import sparsescope.scene.view.StageView;

/**
 * Plays the way through one cycle, beat by beat. A step that is taken is shown in motion; one that is taken back, the other way round and
 * faster; the next one finishes it at once. Beats can also be stepped one by one. Asked by the painter's thread, told by the window's.
 */
public final class Motion {
    private static final double SECONDS_A_BEAT = 0.45;
    /** A cycle is in motion for at most this part of the time that it is shown for. */
    private static final double MOST_OF_A_STEP = 0.9;
    /** Whoever goes back has seen it. */
    private static final double BACK = 0.75;

    /** Who steps again so soon, or holds a key down, wants to get on. */
    private static final long HURRIED_NANOS = 250_000_000;

    /** By how little a last beat that was stepped to is not over: its sentence stays to be read. */
    private static final double STILL = 1e-6;

    private enum Wish {
        NONE,
        ALL_BEATS,
        ONE_BEAT,
        BACKWARDS
    }

    /**
     * What the stage shows.
     *
     * @param moment the one asked for, or while a step is taken back the one that was left
     * @param beats how far its cycle is shown
     */
    public record Shown(MachineMoment moment, Beats beats) {}

    private long lastShown = System.nanoTime() - HURRIED_NANOS;
    private Wish wish = Wish.NONE;
    private double secondsAStep = Double.MAX_VALUE;
    private MachineRun run;
    private long cycle = -1;
    private StageView place;
    private Beats beats = Beats.WHOLE;
    private double target;
    private long last = -1;
    /** The moment whose step shall be taken back with the next change. */
    private MachineMoment leaving;
    /** The moment that is taken back on the stage; null when none is. */
    private MachineMoment left;

    /**
     * The step about to be taken shall be shown in motion.
     *
     * @param seconds until the step after it
     */
    public synchronized void show(double seconds) {
        wish = hurried(seconds) ? Wish.NONE : Wish.ALL_BEATS;
        secondsAStep = seconds;
    }

    /** The step about to be taken back from a moment shall be shown in motion. */
    public synchronized void showBack(MachineMoment from) {
        wish = hurried(Double.MAX_VALUE) ? Wish.NONE : Wish.BACKWARDS;
        secondsAStep = Double.MAX_VALUE;
        leaving = from;
    }

    private boolean hurried(double seconds) {
        long now = System.nanoTime();
        boolean hurried = seconds == Double.MAX_VALUE && now - lastShown < HURRIED_NANOS;
        lastShown = now;
        return hurried;
    }

    /** Whatever moves is there at once; what comes next is shown whole. */
    public synchronized void finish() {
        wish = Wish.NONE;
        whole();
    }

    private void whole() {
        beats = Beats.WHOLE;
        left = null;
    }

    /**
     * One beat on; false when the cycle is over and the next one must come, whose first beat is then shown. A beat under way is finished
     * first.
     *
     * @param cut whether to show its end at once
     */
    public synchronized boolean next(boolean cut) {
        if (left != null) {
            whole();
        }
        int beatsOfCycle = beats.order().size();
        if (target >= beatsOfCycle && beats.done() < beatsOfCycle - 1) {
            whole();
            return true;
        }
        if (beats.whole() || target > beatsOfCycle - 1) {
            wish = Wish.ONE_BEAT;
            secondsAStep = cut ? 0 : Double.MAX_VALUE;
            return false;
        }
        beats = new Beats(beats.order(), target);
        target = Math.min(beatsOfCycle - STILL, Math.floor(target) + 1);
        secondsAStep = cut ? 0 : Double.MAX_VALUE;
        cut();
        return true;
    }

    /** One beat back within the cycle; false when it is at its beginning or has none. */
    public synchronized boolean back(MachineMoment shown, StageView view) {
        left = null;
        if (beats.whole() && shown != null) {
            begin(shown, view);
            target = beats.order().size();
        }
        if (beats.order().isEmpty() || target <= 1) {
            whole();
            return false;
        }
        target = Math.ceil(target) - 1;
        beats = new Beats(beats.order(), target);
        return true;
    }

    /** The cycle on show stands still before a beat: what comes then is not told yet. */
    public synchronized void holdBefore(MachineMoment shown, StageView view, BeatKind beat) {
        begin(shown, view);
        int place = beats.order().indexOf(beat);
        if (place < 0) {
            whole();
            return;
        }
        target = Math.max(STILL, place - STILL);
        beats = new Beats(beats.order(), target);
    }

    /** What was held goes on, in motion. */
    public synchronized void release() {
        if (!beats.whole()) {
            target = beats.order().size();
            secondsAStep = Double.MAX_VALUE;
        }
    }

    private static List<? extends BeatKind> order(MachineMoment moment, StageView view) {
        return MachineStages.of(moment.run().settings().machine().name()).beats(moment, view);
    }

    private void begin(MachineMoment moment, StageView view) {
        run = moment.run();
        cycle = moment.cycle();
        place = view;
        beats = new Beats(order(moment, view), 0);
        last = -1;
    }

    /** With no time for it, a beat is at its end. */
    private void cut() {
        if (secondsAStep == 0) {
            beats = new Beats(beats.order(), target);
        }
    }

    /** What the stage shows of a moment. */
    public Shown of(MachineMoment moment, StageView view) {
        // What happens in a cycle may take a while to find out: nobody waits for it at the lock.
        Optional<MachineMoment> moving = moving(moment);
        Beats found = moving.map(of -> new Beats(order(of, view), 0)).orElse(Beats.WHOLE);
        return show(moment, view, moving, found);
    }

    /** The moment whose cycle is to be in motion if another one is shown now. */
    private synchronized Optional<MachineMoment> moving(MachineMoment moment) {
        if (!isOther(moment)) {
            return Optional.empty();
        }
        return switch (wish) {
            case NONE -> Optional.empty();
            case ALL_BEATS, ONE_BEAT -> Optional.of(moment);
            case BACKWARDS ->
                Optional.of(leaving).filter(from -> from.run() == moment.run() && from.cycle() > moment.cycle());
        };
    }

    private synchronized Shown show(MachineMoment moment, StageView view, Optional<MachineMoment> moving, Beats found) {
        if (isOther(moment)) {
            // A wish may have come or gone meanwhile.
            boolean still = moving.isPresent() && moving.equals(moving(moment));
            change(moment, view, still ? found : Beats.WHOLE);
        }
        if (!view.landed() || !isSamePlace(view)) {
            // Beats are those of one landing, of one PE and of the channels on show.
            whole();
        }
        return left != null ? new Shown(left, beats) : new Shown(moment, beats);
    }

    private boolean isOther(MachineMoment moment) {
        return moment.run() != run || moment.cycle() != cycle;
    }

    private void change(MachineMoment moment, StageView view, Beats found) {
        Wish now = wish;
        finish();
        last = -1;
        int size = found.order().size();
        if (now == Wish.BACKWARDS && size > 0) {
            left = leaving;
            beats = new Beats(found.order(), size - STILL);
            target = 0;
        } else {
            beats = found;
            target = now == Wish.ALL_BEATS ? size : Math.max(0, Math.min(1, size - STILL));
            cut();
        }
        leaving = null;
        run = moment.run();
        cycle = moment.cycle();
        place = view;
    }

    private boolean isSamePlace(StageView view) {
        return place != null
                && place.landing() == view.landing()
                && place.column() == view.column()
                && place.row() == view.row()
                && place.inputChannel() == view.inputChannel()
                && place.outputChannel() == view.outputChannel();
    }

    private boolean moves() {
        return left != null || !beats.whole() && beats.done() < target;
    }

    /** The screen shows its next frame: whether a picture further on, or back, is wanted. */
    public synchronized boolean tick(long nanos) {
        if (!moves()) {
            last = -1;
            return false;
        }
        if (last < 0) {
            last = nanos;
            return false;
        }
        double perBeat = Math.min(
                SECONDS_A_BEAT, secondsAStep * MOST_OF_A_STEP / beats.order().size());
        double way = (nanos - last) * 1e-9 / perBeat;
        last = nanos;
        if (left != null) {
            beats = new Beats(beats.order(), Math.max(0, beats.done() - way / BACK));
            if (beats.done() == 0) {
                whole();
            }
        } else {
            beats = new Beats(beats.order(), Math.min(target, beats.done() + way));
        }
        return true;
    }
}
