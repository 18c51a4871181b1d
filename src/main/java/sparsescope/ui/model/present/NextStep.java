package sparsescope.ui.model.present;

import java.util.OptionalInt;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import sparsescope.machine.MachineMoment;
import sparsescope.machine.MachineRun;
import sparsescope.machine.StepKind;
import sparsescope.scene.view.StageView;
import sparsescope.simulation.run.Moment;
import sparsescope.simulation.run.StepUnit;
import sparsescope.ui.model.navigation.Playback;
import sparsescope.ui.model.picture.CycleMove;
import sparsescope.ui.model.picture.Frame;
import sparsescope.ui.model.picture.FramePainter;
import sparsescope.ui.model.picture.MachinePictures;
import sparsescope.ui.model.picture.PixelSize;
import sparsescope.ui.model.picture.Preview;
import sparsescope.ui.model.picture.ProductCursor;
import sparsescope.ui.model.task.Background;

/** Looks one step ahead, for the speaker; works only while somebody looks. */
public final class NextStep implements AutoCloseable {
    private final ReadOnlyObjectWrapper<Preview> preview = new ReadOnlyObjectWrapper<>(Preview.NONE);
    private final Background<Preview> ahead;
    private final Playback playback;
    private final ProductCursor products;
    private final Consumer<Throwable> failed;
    private Frame frame;
    private boolean watched;

    public NextStep(Executor screen, Playback playback, ProductCursor products, Consumer<Throwable> failed) {
        this.playback = playback;
        this.products = products;
        this.failed = failed;
        ahead = new Background<>("next step", screen);
        playback.unitProperty().addListener((o, before, now) -> look());
    }

    /** What comes next. */
    public ReadOnlyObjectProperty<Preview> previewProperty() {
        return preview.getReadOnlyProperty();
    }

    /** Somebody begins, or no longer cares, to see it. */
    public void watch(boolean wanted) {
        watched = wanted;
        look();
    }

    /** Looks ahead from another frame. */
    public void show(Frame now) {
        frame = now;
        look();
    }

    private void look() {
        if (!watched || frame == null) {
            return;
        }
        Frame from = frame;
        StepKind unit = playback.unitProperty().get();
        ProductCursor cursor = products.copy();
        ahead.ask(() -> of(from, unit, cursor), preview::set, failed);
    }

    private static Preview of(Frame from, StepKind unit, ProductCursor cursor) {
        if (from.moment().finished()) {
            return new Preview(Preview.NONE.drawing(), PixelSize.NONE, "The layer ends here.");
        }
        StageView view = from.look().camera();
        MachineRun run = from.moment().run();
        CycleMove onwards = unit == StepUnit.PRODUCT ? cursor.next(view.pe(), 1) : CycleMove.next(unit, view.pe(), 1);
        MachineMoment next = run.at(onwards.apply(run, from.moment().cycle()));
        if (!(next instanceof Moment own)) {
            return new Preview(
                    MachinePictures.stage(next, from.look()),
                    from.look().stage(),
                    MachinePictures.words(next, view).text());
        }
        OptionalInt slot = cursor.slot(own, view.pe());
        return new Preview(
                FramePainter.stage(own, from.look(), slot),
                from.look().stage(),
                FramePainter.words(own, view, slot).text());
    }

    @Override
    public void close() {
        ahead.close();
    }
}
