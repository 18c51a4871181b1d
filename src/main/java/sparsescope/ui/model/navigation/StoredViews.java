package sparsescope.ui.model.navigation;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import sparsescope.ui.model.picture.ViewportSizes;

/** Keeps ways of looking under the digits 1 to 9. */
public final class StoredViews {
    public static final int FIRST = 1;
    public static final int LAST = 9;

    private final ObservableMap<Integer, StoredView> views = FXCollections.observableMap(new TreeMap<>());
    private final CameraModel camera;
    private final ViewportSizes screen;

    public StoredViews(CameraModel camera, ViewportSizes screen) {
        this.camera = camera;
        this.screen = screen;
    }

    /** What is stored, by digit; not to be changed from outside. */
    public ObservableMap<Integer, StoredView> views() {
        return FXCollections.unmodifiableObservableMap(views);
    }

    /** What is stored under a digit. */
    public Optional<StoredView> at(int digit) {
        return Optional.ofNullable(views.get(digit));
    }

    /** Stores how one looks now. */
    public void store(int digit) {
        if (digit < FIRST || digit > LAST) {
            throw new IllegalArgumentException("digit " + digit);
        }
        views.put(
                digit, new StoredView(camera.aim(), screen.chosenChartProperty().get()));
    }

    /** Looks as when {@code digit} was stored; false when nothing is stored there. */
    public boolean recall(int digit) {
        Optional<StoredView> view = at(digit);
        view.ifPresent(stored -> {
            camera.revisit(stored.camera());
            screen.chosenChartProperty().set(stored.chart());
        });
        return view.isPresent();
    }

    /** Those of a session, instead of what is stored. */
    public void replace(Map<Integer, StoredView> others) {
        views.clear();
        views.putAll(others);
    }
}
