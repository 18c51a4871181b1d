package sparsescope.ui.model;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import sparsescope.scene.report.NetworkReport;
import sparsescope.ui.model.explore.Exploration;
import sparsescope.ui.model.setup.LoadedScenario;
import sparsescope.ui.model.setup.NetworkSource;
import sparsescope.ui.model.study.Finding;
import sparsescope.ui.model.study.Study;

/** Has the network counted whose energy the page Memory shows, as soon as the page is on show and the network is another one. */
final class MemoryCount {
    private final ObservableValue<Page> page;
    private final Exploration exploration;
    private NetworkSource counted;

    MemoryCount(ObservableValue<Page> page, ObservableValue<LoadedScenario> stage, Exploration exploration) {
        this.page = page;
        this.exploration = exploration;
        page.addListener((o, before, now) -> begin());
        stage.addListener((o, before, now) -> begin());
    }

    private void begin() {
        NetworkSource wanted = exploration.choices().networkProperty().get();
        if (page.getValue() != Page.MEMORY
                || wanted == null
                || exploration.work(Study.LAYERS).isRunning()) {
            return;
        }
        exploration.choices().studyProperty().set(Study.LAYERS);
        if (!wanted.equals(counted) && !isShown(wanted)) {
            exploration.count();
        }
        counted = wanted;
    }

    /** Whether the page Explore has counted it already. */
    private boolean isShown(NetworkSource wanted) {
        return Optional.ofNullable(exploration.findingProperty().get())
                .map(Finding::report)
                .filter(report -> report instanceof NetworkReport network
                        && network.network().equals(wanted.name()))
                .isPresent();
    }
}
