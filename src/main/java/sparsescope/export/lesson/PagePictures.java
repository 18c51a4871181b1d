package sparsescope.export.lesson;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import sparsescope.accelerator.EnergyTable;
import sparsescope.analysis.paper.PaperCheck;
import sparsescope.file.Progress;
import sparsescope.lesson.Scene;
import sparsescope.lesson.moment.StopMoment;
import sparsescope.lesson.moment.StopPages;
import sparsescope.network.file.SampleNetworks;
import sparsescope.scene.report.PaperReport;
import sparsescope.scene.report.Report;

/** Draws the pictures of pages beside the stage, each counted once: the paper's figures take some seconds. */
final class PagePictures {
    private final Map<Scene, Report> kept = new HashMap<>();
    private final Progress progress;
    private PaperReport paper;

    PagePictures(Progress progress) {
        this.progress = progress;
    }

    /** That of a stop; empty on the stage. Several threads may ask at once. */
    synchronized Optional<Report> of(StopMoment stop) {
        Scene scene = stop.stop().scene();
        if (scene.page() == Scene.Page.PAPER) {
            return Optional.of(paper());
        }
        Report found = kept.get(scene);
        if (found == null) {
            found = StopPages.report(stop, progress).orElse(null);
            kept.put(scene, found);
        }
        return Optional.ofNullable(found);
    }

    private PaperReport paper() {
        if (paper == null) {
            paper = new PaperReport(
                    new PaperCheck(SampleNetworks::open, EnergyTable.standard(), true, step -> progress).figures());
        }
        return paper;
    }
}
