package sparsescope.ui.model.present;

import java.util.function.IntPredicate;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import sparsescope.drawing.TypeScale;
import sparsescope.ui.model.lesson.LessonModel;
import sparsescope.ui.model.navigation.Playback;
import sparsescope.ui.model.navigation.RunNavigator;

/** A talk: whether it goes on, what covers the picture, and what a clicker does. */
public final class Presentation {
    /** What is over the picture. */
    public enum Cover {
        NONE,
        BLACK,
        WHITE
    }

    private final RunNavigator travel;
    private final Playback playback;
    private final ReadOnlyBooleanWrapper presenting = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Cover> cover = new ReadOnlyObjectWrapper<>(Cover.NONE);
    private final BooleanProperty spotlight = new SimpleBooleanProperty();
    private final BooleanProperty speaker = new SimpleBooleanProperty();
    private LessonModel course;
    private IntPredicate pageSteps = direction -> false;
    private final DoubleProperty height = new SimpleDoubleProperty();

    /** A lesson follows the clicker: while one is on, it goes through stops instead of steps. */
    public void follow(LessonModel lessons) {
        course = lessons;
    }

    /** Pages beside the stage have their own steps: {@code pages} takes one on or back, unless the stage is on show. */
    public void follow(IntPredicate pages) {
        pageSteps = pages;
    }

    public Presentation(RunNavigator travel, Playback playback) {
        this.travel = travel;
        this.playback = playback;
    }

    /** Whether the page on show fills the screen, for a hall. */
    public ReadOnlyBooleanProperty presentingProperty() {
        return presenting.getReadOnlyProperty();
    }

    /** What covers the picture. */
    public ReadOnlyObjectProperty<Cover> coverProperty() {
        return cover.getReadOnlyProperty();
    }

    /** Whether all but one spot is dimmed. */
    public BooleanProperty spotlightProperty() {
        return spotlight;
    }

    /** Whether the speaker's own view is open. */
    public BooleanProperty speakerProperty() {
        return speaker;
    }

    /** Height of the screen that the hall sees, in pixels: type sizes are parts of it. */
    public DoubleProperty heightProperty() {
        return height;
    }

    /** Starts; when it has started already, only uncovers the picture. */
    public void start() {
        playback.playingProperty().set(false);
        cover.set(Cover.NONE);
        presenting.set(true);
    }

    /** Ends, with all that belongs to it. */
    public void end() {
        presenting.set(false);
        cover.set(Cover.NONE);
        spotlight.set(false);
    }

    /** Does what was asked for. The first press on a covered picture uncovers it: nothing happens unseen. */
    public void perform(PresenterKey cue) {
        boolean covered = cover.get() != Cover.NONE;
        switch (cue) {
            case NEXT -> step(covered, +1);
            case BACK -> step(covered, -1);
            case BLACK -> toggle(Cover.BLACK);
            case WHITE -> toggle(Cover.WHITE);
            case SPOTLIGHT -> spotlight.set(!spotlight.get());
            case START -> start();
            case END -> end();
        }
    }

    private void step(boolean covered, int direction) {
        playback.playingProperty().set(false);
        if (covered) {
            cover.set(Cover.NONE);
        } else if (course != null && course.active()) {
            if (direction > 0) {
                course.next();
            } else {
                course.back();
            }
        } else if (pageSteps.test(direction)) {
            return;
        } else if (direction > 0) {
            travel.step(playback.unitProperty().get());
        } else {
            travel.back(playback.unitProperty().get());
        }
    }

    private void toggle(Cover wanted) {
        playback.playingProperty().set(false);
        cover.set(cover.get() == wanted ? Cover.NONE : wanted);
    }

    /** The type of the stage: for a hall while presenting, else as on a desk; larger by {@code scale}. */
    public TypeScale lettering(double scale) {
        if (!presenting.get() || height.get() <= 0) {
            return TypeScale.desk(scale);
        }
        TypeScale hall = TypeScale.lecture(height.get());
        // Smaller than can be read from the last row is not offered.
        return new TypeScale(hall.scale() * Math.max(1, scale), true);
    }
}
