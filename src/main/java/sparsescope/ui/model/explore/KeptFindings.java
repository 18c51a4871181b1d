package sparsescope.ui.model.explore;

import java.lang.ref.WeakReference;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sparsescope.machine.MachineSettings;
import sparsescope.network.tensors.NetworkTensors;
import sparsescope.ui.model.setup.AcceleratorSource;
import sparsescope.ui.model.setup.NetworkSource;
import sparsescope.ui.model.setup.Scenario;
import sparsescope.ui.model.study.Finding;
import sparsescope.ui.model.study.MachineChoice;
import sparsescope.ui.model.study.Study;
import sparsescope.ui.model.study.Subject;

/** Keeps the latest findings with all that they depend on, so that the same question is answered at once. */
final class KeptFindings {
    private static final int MOST = 24;

    /**
     * Holds all that a finding depends on.
     *
     * @param stage the tensors on the stage, when it is their network that is explored
     * @param config the settings on the stage, when they are asked about
     * @param asked what is asked beyond that
     */
    record Question(
            Study study,
            NetworkSource network,
            MachineChoice machine,
            Optional<SameTensors> stage,
            Optional<MachineSettings> config,
            List<Object> asked) {}

    /** The very same tensors, which are not kept by it. */
    static final class SameTensors {
        private final WeakReference<NetworkTensors> tensors;
        private final int hash;

        SameTensors(NetworkTensors of) {
            tensors = new WeakReference<>(of);
            hash = System.identityHashCode(of);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof SameTensors same && tensors.get() != null && tensors.get() == same.tensors.get();
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }

    /**
     * What was found.
     *
     * @param scenario what was counted, with any layer
     * @param source where its accelerator comes from; empty for the one on the stage
     * @param layers places of the layers that were counted
     */
    record Counted(Scenario scenario, Optional<AcceleratorSource> source, List<Integer> layers, Finding finding) {
        static Counted of(Subject subject, Finding finding) {
            return new Counted(subject.scenario(), subject.source(), subject.layers(), finding);
        }

        Counted with(Finding another) {
            return new Counted(scenario, source, layers, another);
        }
    }

    private final Map<Question, Counted> kept = new LinkedHashMap<>(MOST, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Question, Counted> eldest) {
            return size() > MOST;
        }
    };

    void keep(Question question, Counted answer) {
        kept.put(question, answer);
    }

    Optional<Counted> find(Question question) {
        return Optional.ofNullable(kept.get(question));
    }
}
