package sparsescope.ui.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import sparsescope.reuse.preset.Preset;
import sparsescope.scene.memory.MemoryReport;
import sparsescope.scene.report.Report;
import sparsescope.scene.reuse.ReuseReport;
import sparsescope.scene.reuse.ReuseView;
import sparsescope.scene.reuse.Running;
import sparsescope.ui.model.eie.SharingStudy;
import sparsescope.ui.model.memory.MemoryStudy;
import sparsescope.ui.model.reuse.ReuseStudy;

/** The steps that a clicker takes on the pages beside the stage, and what a page shows now and after the next one. */
public final class PageSteps {
    private final ObservableValue<Page> page;
    private final ReuseStudy reuse;
    private final MemoryStudy memory;
    private final SharingStudy sharing;

    PageSteps(ObservableValue<Page> page, ReuseStudy reuse, MemoryStudy memory, SharingStudy sharing) {
        this.page = page;
        this.reuse = reuse;
        this.memory = memory;
        this.sharing = sharing;
    }

    /** One step on (+1), or back (−1), on the page on show; whether it is a page beside the stage, whose own its steps are. */
    public boolean step(int direction) {
        switch (page.getValue()) {
            case REUSE -> stepReuse(direction);
            case MEMORY -> memory.selectNext(direction);
            case SHARING -> sharing.goBy(direction);
            default -> {
                return page.getValue() != Page.STAGE;
            }
        }
        return true;
    }

    /** A step of the layer; where it is too large to be gone through, the order of the next preset. */
    private void stepReuse(int direction) {
        ReuseView shown = reuse.viewProperty().get();
        if (shown == null) {
            return;
        }
        reuse.steps().playingProperty().set(false);
        if (shown.running().isPresent()) {
            reuse.steps().goBy(direction);
        } else {
            List<Preset> there = List.copyOf(shown.presets().keySet());
            int now = there.indexOf(reuse.presetProperty().get());
            int next = now < 0 && direction < 0 ? there.size() - 1 : now + direction;
            reuse.choose(there.get(Math.floorMod(next, there.size())));
        }
    }

    /** What the page on show shows; empty for the stage, and while there is nothing. */
    public Optional<Report> now() {
        return switch (page.getValue()) {
            case REUSE -> Optional.ofNullable(reuse.viewProperty().get()).map(ReuseReport::new);
            case MEMORY -> Optional.of(new MemoryReport(memory.viewProperty().get()));
            case SHARING -> sharing.shown(0);
            default -> Optional.empty();
        };
    }

    /** What it shows after the next step; empty where there is none. */
    public Optional<Report> next() {
        return switch (page.getValue()) {
            case REUSE ->
                Optional.ofNullable(reuse.viewProperty().get())
                        .flatMap(view -> view.running()
                                .filter(moment -> !moment.atEnd())
                                .map(moment -> new ReuseReport(view.at(Optional.of(after(moment))))));
            case MEMORY ->
                Optional.of(new MemoryReport(memory.viewProperty().get().selecting(memory.next(1))));
            case SHARING -> sharing.shown(1);
            default -> Optional.empty();
        };
    }

    private static Running after(Running moment) {
        return moment.to(moment.step() + 1, 1);
    }

    /** Tells whenever something of this changes. */
    public void changed(Runnable listener) {
        Stream.<ObservableValue<?>>of(page, reuse.viewProperty(), memory.viewProperty(), sharing.viewProperty())
                .forEach(each -> each.addListener((o, before, now) -> listener.run()));
    }
}
