package sparsescope.ui.model.inspect;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import sparsescope.machine.MachineMoment;
import sparsescope.scene.inspect.Inspector;
import sparsescope.scene.machine.MachineStages;
import sparsescope.scene.twin.TwinPainter;
import sparsescope.ui.model.picture.Frame;
import sparsescope.ui.model.picture.Inspection;
import sparsescope.ui.model.task.Background;

/** Describes one part of the stage, and keeps describing it as the run moves on. */
public final class InspectorModel implements AutoCloseable {
    private final ReadOnlyObjectWrapper<Inspection> inspection = new ReadOnlyObjectWrapper<>(Inspection.NONE);
    private final Background<Inspection> describing;
    private final Consumer<Throwable> failed;
    private Frame frame;
    private String id = "";

    public InspectorModel(Executor screen, Consumer<Throwable> failed) {
        describing = new Background<>("inspector", screen);
        this.failed = failed;
    }

    /** What is inspected, and what there is to say about it. */
    public ReadOnlyObjectProperty<Inspection> inspectionProperty() {
        return inspection.getReadOnlyProperty();
    }

    /** Inspects the part of the stage with this id. */
    public void inspect(String part) {
        if (!part.equals(id)) {
            id = part;
            describe();
        }
    }

    /** There is a new picture. */
    public void show(Frame now) {
        frame = now;
        describe();
    }

    private void describe() {
        if (frame == null || id.isEmpty()) {
            return;
        }
        Frame of = frame;
        String part = id;
        describing.ask(
                () -> {
                    boolean twins =
                            part.startsWith(TwinPainter.PREFIX) && of.twin().isPresent();
                    String own = twins ? part.substring(TwinPainter.PREFIX.length()) : part;
                    MachineMoment moment = twins ? of.twin().get() : of.moment();
                    Inspector.Description said = MachineStages.of(
                                    moment.run().settings().machine().name())
                            .inspect(own, moment, of.look().camera());
                    return new Inspection(part, said.title(), said.lines());
                },
                inspection::set,
                failed);
    }

    @Override
    public void close() {
        describing.close();
    }
}
