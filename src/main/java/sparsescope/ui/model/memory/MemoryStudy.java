package sparsescope.ui.model.memory;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import sparsescope.accelerator.EnergyTable;
import sparsescope.export.scenario.StudyScenario;
import sparsescope.scene.memory.ChipMemory;
import sparsescope.scene.memory.MemoryView;
import sparsescope.scene.report.NetworkReport;
import sparsescope.scene.style.Theme;
import sparsescope.ui.model.study.Finding;

/** Is the page Memory without its controls. */
public final class MemoryStudy {
    private static final double STEP = Math.pow(2, 0.25);

    private final ReadOnlyObjectWrapper<MemoryView> view =
            new ReadOnlyObjectWrapper<>(new MemoryView(EnergyTable.standard(), Map.of(), "", List.of(), null));
    private final ReadOnlyObjectWrapper<Finding> finding = new ReadOnlyObjectWrapper<>(new MemoryFinding(view.get()));

    /**
     * Memories as published.
     *
     * @param counted what is counted of networks' layers
     */
    public MemoryStudy(ReadOnlyObjectProperty<Finding> counted) {
        counted.addListener((o, before, now) -> follow(now));
        view.addListener((o, before, now) -> finding.set(new MemoryFinding(now)));
    }

    private void follow(Finding now) {
        if (now != null
                && now.report() instanceof NetworkReport network
                && !network.counted().isEmpty()) {
            EnergyTable table = now.study() instanceof StudyScenario.OfNetwork of
                            && of.question() instanceof StudyScenario.Layers layers
                    ? layers.energy()
                    : view.get().table();
            MemoryView shown = view.get();
            boolean all = network.counted().size() == network.layers().size();
            String name = network.network() + (all ? "" : " so far");
            view.set(new MemoryView(table, shown.sizes(), name, network.counted(), shown.selected()));
        }
    }

    /** What the picture shows. */
    public ReadOnlyObjectProperty<MemoryView> viewProperty() {
        return view.getReadOnlyProperty();
    }

    /** The same as it can be saved. */
    public ReadOnlyObjectProperty<Finding> findingProperty() {
        return finding.getReadOnlyProperty();
    }

    /** Gives a memory another size. */
    public void resize(ChipMemory memory, double bytes) {
        view.set(view.get().resized(memory, bytes));
    }

    /** Makes the memory in hand larger or smaller, a quarter of a doubling at a time. */
    public void grow(int steps) {
        ChipMemory memory = view.get().selected();
        if (memory != null) {
            resize(memory, view.get().bytes(memory) * Math.pow(STEP, steps));
        }
    }

    /** Takes a memory in hand. */
    public void select(ChipMemory memory) {
        view.set(view.get().selecting(memory));
    }

    /** Takes the next memory in hand, or the one before. */
    public void selectNext(int direction) {
        select(next(direction));
    }

    /** The memory after the one in hand, or before it. */
    public ChipMemory next(int direction) {
        ChipMemory now = view.get().selected();
        int all = ChipMemory.values().length;
        int next = now == null ? (direction > 0 ? 0 : all - 1) : Math.floorMod(now.ordinal() + direction, all);
        return ChipMemory.values()[next];
    }

    /** Shows the costs of another table; what was counted with the one before goes. */
    public void use(EnergyTable table) {
        view.set(new MemoryView(table, view.get().sizes(), "", List.of(), null));
    }

    /** All sizes as published. */
    public void reset() {
        MemoryView shown = view.get();
        view.set(new MemoryView(shown.table(), Map.of(), shown.network(), shown.layers(), null));
    }

    /** What a session keeps of the page; empty while nothing differs from the beginning. */
    public Optional<MemoryState> state() {
        MemoryView shown = view.get();
        return shown.sizes().isEmpty()
                        && shown.selected() == null
                        && shown.table().equals(EnergyTable.standard())
                ? Optional.empty()
                : Optional.of(new MemoryState(
                        (StudyScenario.Memory) finding.get().study(), Optional.ofNullable(shown.selected())));
    }

    /** Goes on where a session was; without a state of the page at its beginning. */
    public void goOn(Optional<MemoryState> kept) {
        reopen(kept.map(MemoryState::figure)
                .orElseGet(() -> new StudyScenario.Memory(EnergyTable.standard(), Map.of(), Theme.LIGHT)));
        kept.flatMap(MemoryState::inHand).ifPresent(this::select);
    }

    /** Shows the sizes that a figure shows. */
    public void reopen(StudyScenario.Memory figure) {
        MemoryView shown = view.get();
        // What was counted was counted with another table: it stands only beside its own.
        boolean same = figure.energy().equals(shown.table());
        view.set(new MemoryView(
                figure.energy(), figure.sizes(), same ? shown.network() : "", same ? shown.layers() : List.of(), null));
    }
}
