package sparsescope.lesson.moment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sparsescope.file.Progress;
import sparsescope.lesson.Scene;
import sparsescope.network.tensors.PaintedTensor;
import sparsescope.network.tensors.Redrawing;

/** Opens the runs of scenes and keeps the last few, so that stops of one layer share one. */
public final class SceneRuns {
    private static final int KEPT = 3;

    private final Map<Key, SceneRun> runs = new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, SceneRun> eldest) {
            return size() > KEPT;
        }
    };

    /** What a run depends on. */
    private record Key(
            String network,
            Optional<String> input,
            Optional<String> layer,
            Optional<String> accelerator,
            Map<String, String> settings,
            Redrawing redrawing,
            List<PaintedTensor> painted) {
        static Key of(Scene scene) {
            return new Key(
                    scene.network(),
                    scene.input(),
                    scene.layer(),
                    scene.accelerator(),
                    scene.settings(),
                    scene.redrawing(),
                    scene.painted());
        }
    }

    /** Whether two scenes show the same run. */
    public static boolean same(Scene one, Scene other) {
        return Key.of(one).equals(Key.of(other));
    }

    /** The run of a scene. */
    public synchronized SceneRun of(Scene scene, Progress progress) {
        Key key = Key.of(scene);
        SceneRun run = runs.get(key);
        if (run == null) {
            run = SceneRun.open(scene, progress);
            runs.put(key, run);
        }
        return run;
    }
}
