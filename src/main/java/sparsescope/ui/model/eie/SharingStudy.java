package sparsescope.ui.model.eie;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import sparsescope.eie.EieConfig;
import sparsescope.eie.EieSetting;
import sparsescope.eie.analysis.SharedLayer;
import sparsescope.eie.sharing.SharingReport;
import sparsescope.eie.sharing.SharingView;
import sparsescope.eie.simulation.EieRun;
import sparsescope.export.scenario.StudyScenario;
import sparsescope.export.scenario.TensorChecksum;
import sparsescope.machine.MachineSettings;
import sparsescope.machine.Machines;
import sparsescope.network.tensors.NetworkTensors;
import sparsescope.scene.report.Report;
import sparsescope.scene.style.Theme;
import sparsescope.ui.model.setup.LoadedScenario;
import sparsescope.ui.model.study.Finding;
import sparsescope.ui.model.task.LongWork;

/** Is the page Shared weights without its controls. Its properties change on the screen's thread; counting is done beside it. */
public final class SharingStudy implements AutoCloseable {
    private static final double SECONDS = 0.55;

    private final ObservableList<SharingChoice> layers = FXCollections.observableArrayList(SharingChoice.samples());
    private final ReadOnlyObjectWrapper<SharingChoice> layer = new ReadOnlyObjectWrapper<>(layers.get(0));
    private final ReadOnlyIntegerWrapper codeBits = new ReadOnlyIntegerWrapper(EieConfig.DEFAULTS.codeBits());
    private final ReadOnlyObjectWrapper<SharingView> view = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Finding> finding = new ReadOnlyObjectWrapper<>();
    private final BooleanProperty playing = new SimpleBooleanProperty();
    private final LongWork work;
    private EieConfig config = EieConfig.DEFAULTS;
    private StudyScenario.Sharing scenario;
    private long began;

    /** Nothing is counted before {@link #begin}. */
    public SharingStudy(Executor screen, Consumer<Throwable> failed) {
        work = new LongWork("shared weights", screen, failed);
        view.addListener((o, was, now) -> finding.set(now == null ? null : new SharingFinding(now, scenario)));
    }

    /** The layers there are. */
    public ObservableList<SharingChoice> layers() {
        return layers;
    }

    /** The layer on show, or being counted. */
    public ReadOnlyObjectProperty<SharingChoice> layerProperty() {
        return layer.getReadOnlyProperty();
    }

    /** Bits of a code. */
    public ReadOnlyIntegerProperty codeBitsProperty() {
        return codeBits.getReadOnlyProperty();
    }

    /** What the picture shows; null until something is counted. */
    public ReadOnlyObjectProperty<SharingView> viewProperty() {
        return view.getReadOnlyProperty();
    }

    /** The same as it can be saved. */
    public ReadOnlyObjectProperty<Finding> findingProperty() {
        return finding.getReadOnlyProperty();
    }

    /** Whether rounds go by by themselves. */
    public BooleanProperty playingProperty() {
        return playing;
    }

    /** The counting. */
    public LongWork work() {
        return work;
    }

    /** Offers the layers of what is on the stage; what is on show stays. */
    public void offer(LoadedScenario stage) {
        SharingChoice shown = layer.get();
        layers.setAll(SharingChoice.of(stage));
        if (layers.stream().noneMatch(shown::sameAs)) {
            layers.add(shown);
        }
    }

    /** Shows something, if nothing is shown yet. */
    public void begin() {
        if (view.get() == null && !work.isRunning()) {
            count(found -> found);
        }
    }

    /** Another layer. */
    public void choose(SharingChoice another) {
        if (another != null && another != layer.get()) {
            layer.set(another);
            count(found -> found);
        }
    }

    /** Another number of bits of a code. */
    public void choose(int bits) {
        if (bits != codeBits.get()) {
            codeBits.set(bits);
            config = config.with(EieSetting.CODE_BITS, Integer.toString(bits));
            count(found -> found);
        }
    }

    private void count(UnaryOperator<SharingView> look) {
        playing.set(false);
        SharingChoice asked = layer.get();
        EieConfig machine = config;
        work.start(asked.name(), watch -> {
            NetworkTensors tensors = asked.tensors().get();
            SharedLayer shared = SharedLayer.of(
                    tensors.layer(tensors.network().indexOf(asked.layer()).orElseThrow()), machine, watch);
            SharingView found = look.apply(SharingView.of(asked.network(), shared));
            MachineSettings settings =
                    MachineSettings.defaults(Machines.named(EieRun.MACHINE)).with(machine.asMap());
            StudyScenario.Sharing again = new StudyScenario.Sharing(
                    asked.origin().get(),
                    TensorChecksum.of(tensors),
                    asked.layer(),
                    new StudyScenario.Machine(EieRun.MACHINE, settings),
                    found.round(),
                    found.value(),
                    Theme.LIGHT);
            watch.show(() -> {
                scenario = again;
                view.set(found);
            });
        });
    }

    /** The picture some rounds after the one on show; empty when there is no such round. */
    public Optional<Report> shown(int rounds) {
        SharingView now = view.get();
        return now == null || rounds > 0 && now.settled()
                ? Optional.empty()
                : Optional.of(new SharingReport(now.at(now.round() + rounds)));
    }

    /** To a round. */
    public void go(int round) {
        playing.set(false);
        show(shown -> shown.at(round));
    }

    /** Some rounds on, or back. */
    public void goBy(int rounds) {
        if (view.get() != null) {
            go(view.get().round() + rounds);
        }
    }

    /** Plays, from the beginning when all has settled; or pauses. */
    public void play() {
        if (view.get() != null && !playing.get() && view.get().settled()) {
            show(shown -> shown.at(0));
        }
        began = 0;
        playing.set(!playing.get() && view.get() != null && view.get().layer().rounds() > 0);
    }

    /** Follows another of the different weights. */
    public void follow(int index) {
        show(shown -> shown.followingIndex(index));
    }

    /** Follows the next larger weight, or the next smaller one. */
    public void followNext(int direction) {
        show(shown -> shown.followingIndex(shown.weight() + direction));
    }

    private void show(UnaryOperator<SharingView> change) {
        if (view.get() != null) {
            view.set(change.apply(view.get()));
        }
    }

    /** The screen shows its next frame: the next round, when it is its time. */
    public void tick(long nanos) {
        if (!playing.get()) {
            return;
        }
        if (began == 0) {
            began = nanos;
        }
        if ((nanos - began) / 1e9 >= SECONDS) {
            began = nanos;
            show(shown -> shown.at(shown.round() + 1));
            if (view.get().settled()) {
                playing.set(false);
            }
        }
    }

    /** What a session keeps of the page; empty when nothing has been counted yet. */
    public Optional<StudyScenario.Sharing> state() {
        return Optional.ofNullable(finding.get()).map(found -> (StudyScenario.Sharing) found.study());
    }

    /**
     * Shows what a figure shows.
     *
     * @param tensors its network's
     */
    public void reopen(StudyScenario.Sharing figure, NetworkTensors tensors) {
        config = EieConfig.of(figure.machine().settings());
        codeBits.set(config.codeBits());
        SharingChoice choice =
                new SharingChoice(tensors.network().name(), figure.layer(), () -> tensors, figure::origin);
        layers.removeIf(choice::sameAs);
        layers.add(choice);
        layer.set(choice);
        count(found -> found.following(figure.weight()).orElse(found).at(figure.round()));
    }

    @Override
    public void close() {
        work.close();
    }
}
