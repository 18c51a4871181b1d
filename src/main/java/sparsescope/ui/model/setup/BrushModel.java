package sparsescope.ui.model.setup;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import sparsescope.analysis.life.LayerValue;
import sparsescope.network.ConvShape;
import sparsescope.network.LayerOperands;
import sparsescope.network.tensors.NetworkTensors;
import sparsescope.network.tensors.PaintedTensor;
import sparsescope.network.tensors.Repainting;

/**
 * Paints and erases non-zeros of the layer's input and weights. Only copies are painted on: what was read from files or drawn stays as it
 * is, and comes back by undoing. What is asked for on the window's thread is done beside it, in order.
 */
public final class BrushModel {
    private static final int MOST_STROKES = 200;

    private final BooleanProperty active = new SimpleBooleanProperty();
    private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper redoable = new ReadOnlyBooleanWrapper();
    private final Runnable repaint;
    private final Queue<Runnable> asked = new ConcurrentLinkedQueue<>();
    private volatile Painted painted = new Painted(null, false, false);
    /** What follows belongs to the thread that paints. */
    private final Deque<Stroke> done = new ArrayDeque<>();

    private final Deque<Stroke> undone = new ArrayDeque<>();
    private final Map<Integer, LayerOperands> beginnings = new HashMap<>();
    private NetworkTensors tensors;
    private int layer;
    /** Whether the stroke that is being made paints (or erases); empty when none is. */
    private Optional<Boolean> paints = Optional.empty();
    /** Whether the stroke that is being made has painted anything yet. */
    private boolean begun;

    /** How far painting is. */
    private record Painted(NetworkTensors tensors, boolean undoable, boolean redoable) {}

    public BrushModel(Runnable repaint) {
        this.repaint = repaint;
    }

    /** Whether the mouse and the keys paint on the plane. */
    public BooleanProperty activeProperty() {
        return active;
    }

    /** Whether there is a stroke to take back: the tensors are not those that were read or drawn. */
    public ReadOnlyBooleanProperty undoableProperty() {
        return undoable.getReadOnlyProperty();
    }

    /** Whether there is a stroke to make again. */
    public ReadOnlyBooleanProperty redoableProperty() {
        return redoable.getReadOnlyProperty();
    }

    private void ask(Runnable stroke) {
        asked.add(stroke);
        repaint.run();
    }

    /** Does what was asked for to the tensors of the run that is open; called beside the window's thread. */
    NetworkTensors paint(NetworkTensors open, int openLayer) {
        layer = openLayer;
        take(open);
        for (Runnable next = asked.poll(); next != null; next = asked.poll()) {
            next.run();
        }
        painted = new Painted(tensors, !done.isEmpty(), !undone.isEmpty());
        return tensors;
    }

    /**
     * Paints again what a session file kept, a stroke a tensor, so that it can be undone; called beside the window's thread.
     *
     * @param problems told what does not fit the network
     */
    NetworkTensors restore(NetworkTensors open, List<PaintedTensor> kept, Consumer<String> problems) {
        asked.clear();
        take(open);
        for (PaintedTensor tensor : kept) {
            Optional<String> problem = tensor.problem(tensors);
            if (problem.isPresent()) {
                problems.accept(problem.get() + "; left out");
            } else {
                int index = open.network().indexOf(tensor.layer()).orElseThrow();
                short[] now = PaintedTensor.values(tensors.layer(index), tensor.weights());
                make(Strokes.of(index, tensor, now));
            }
        }
        painted = new Painted(tensors, !done.isEmpty(), !undone.isEmpty());
        return tensors;
    }

    private void take(NetworkTensors open) {
        if (open != tensors) {
            tensors = open;
            beginnings.clear();
            done.clear();
            undone.clear();
            paints = Optional.empty();
        }
    }

    /** Another run is open. What is still asked for belonged to other tensors, unless these are painted on. */
    public void show(NetworkTensors open) {
        Painted now = painted;
        boolean same = now.tensors == open;
        if (!same) {
            asked.clear();
        }
        undoable.set(same && now.undoable);
        redoable.set(same && now.redoable);
    }

    /** Begins a stroke on a value: it erases when the value is not zero, else it paints. */
    public void begin(LayerValue value) {
        ask(() -> start(value));
    }

    /** Goes on with the stroke on another value. */
    public void on(LayerValue value) {
        ask(() -> {
            if (paints.isPresent()) {
                place(value).filter(at -> at.now() == 0 == paints.get()).ifPresent(this::touch);
            }
        });
    }

    /** Ends the stroke. */
    public void end() {
        asked.add(() -> paints = Optional.empty());
    }

    /** A stroke on one value alone. */
    public void turn(LayerValue value) {
        begin(value);
        end();
    }

    /** Brings the layer's input to a density. */
    public void inputDensity(double density) {
        ask(() -> toDensity(false, density));
    }

    /** Brings the layer's weights to a density. */
    public void weightDensity(double density) {
        ask(() -> toDensity(true, density));
    }

    /** Takes the last stroke back. */
    public void undo() {
        ask(() -> {
            if (!done.isEmpty()) {
                undone.push(done.pop());
                apply(undone.peek().reversed());
            }
        });
    }

    /** Makes the stroke again that was taken back last. */
    public void redo() {
        ask(() -> {
            if (!undone.isEmpty()) {
                done.push(undone.pop());
                apply(done.peek());
            }
        });
    }

    private void start(LayerValue value) {
        paints = Optional.empty();
        begun = false;
        place(value).ifPresent(at -> {
            paints = Optional.of(at.now() == 0);
            touch(at);
        });
    }

    private void toDensity(boolean weights, double density) {
        short[] now = PaintedTensor.values(tensors.layer(layer), weights);
        String name = tensors.layer(layer).name();
        Stroke stroke = Strokes.of(
                layer,
                Repainting.density(name, weights, now, PaintedTensor.values(beginning(), weights), density),
                now);
        if (stroke.at().length > 0) {
            make(stroke);
        }
    }

    private LayerOperands beginning() {
        return beginnings.computeIfAbsent(layer, tensors.asRead()::layer);
    }

    private record Place(boolean weights, int at, short now) {}

    private Optional<Place> place(LayerValue value) {
        LayerOperands operands = tensors.layer(layer);
        ConvShape shape = operands.shape();
        if (value instanceof LayerValue.Activation a) {
            int at = (a.c() * shape.inputHeight() + a.y()) * shape.inputWidth() + a.x();
            return Optional.of(new Place(false, at, operands.input().values()[at]));
        }
        if (value instanceof LayerValue.Weight w) {
            int inGroup = w.c() - w.k() / shape.groupFilters() * shape.groupChannels();
            int at = ((w.k() * shape.groupChannels() + inGroup) * shape.filterHeight() + w.s()) * shape.filterWidth()
                    + w.r();
            return Optional.of(new Place(true, at, operands.weights().values()[at]));
        }
        return Optional.empty();
    }

    private void touch(Place place) {
        short[] first = PaintedTensor.values(beginning(), place.weights());
        short after = Repainting.turned(place.now(), first[place.at()], Repainting.typical(first));
        Stroke stroke = new Stroke(
                layer, place.weights(), new int[] {place.at()}, new short[] {place.now()}, new short[] {after});
        boolean goesOn = begun
                && !done.isEmpty()
                && done.peek().layer() == layer
                && done.peek().weights() == place.weights();
        if (goesOn) {
            done.push(Strokes.both(done.pop(), stroke));
            apply(stroke);
        } else {
            make(stroke);
        }
        begun = true;
    }

    private void make(Stroke stroke) {
        done.push(stroke);
        undone.clear();
        if (done.size() > MOST_STROKES) {
            done.removeLast();
        }
        apply(stroke);
    }

    private void apply(Stroke stroke) {
        tensors =
                stroke.in(tensors.network().layers().get(stroke.layer()).name()).on(tensors);
    }
}
