package sparsescope.ui.model.picture;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import sparsescope.network.InputChoice;
import sparsescope.network.Network;
import sparsescope.network.tensors.InputPicture;
import sparsescope.tensor.InputImage;
import sparsescope.ui.model.task.Background;

/** Pictures of the inputs that a network offers: each is read when someone wants to see it, beside the window's thread. */
public final class InputPictures implements AutoCloseable {
    /** More than a list shows at once; a network may offer thousands. */
    private static final int KEPT = 64;

    private final Background<Optional<InputImage>> reading;
    private final Map<InputChoice, ReadOnlyObjectWrapper<InputImage>> pictures = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<InputChoice, ReadOnlyObjectWrapper<InputImage>> eldest) {
            return size() > KEPT;
        }
    };
    private Network network;

    /** Pictures whose properties change on {@code screen}. */
    public InputPictures(Executor screen) {
        reading = new Background<>("input pictures", screen);
    }

    /** The network whose inputs are asked for from now on. */
    public void of(Network other) {
        if (network == null
                || !network.inputs().equals(other.inputs())
                || !network.file().equals(other.file())) {
            pictures.clear();
        }
        network = other;
    }

    /** The picture of an input; null until it has been read, and for good where the input is none. */
    public ReadOnlyObjectProperty<InputImage> of(InputChoice choice) {
        ReadOnlyObjectWrapper<InputImage> known = pictures.get(choice);
        if (known == null) {
            ReadOnlyObjectWrapper<InputImage> asked = new ReadOnlyObjectWrapper<>();
            pictures.put(choice, asked);
            known = asked;
            Network from = network;
            // A file that is gone since has no picture; whoever chooses the input is told.
            reading.submit(() -> InputPicture.of(choice, from), found -> asked.set(found.orElse(null)), problem -> {});
        }
        return known.getReadOnlyProperty();
    }

    /** Whether an input may turn out to have a picture: room is kept for it. */
    public boolean mayHave(InputChoice choice) {
        return choice.mayBeImage(network);
    }

    @Override
    public void close() {
        reading.close();
    }
}
