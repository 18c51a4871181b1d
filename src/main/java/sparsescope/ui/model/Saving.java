package sparsescope.ui.model;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import sparsescope.export.scenario.FigureTwin;
import sparsescope.ui.model.explore.FigureTask;
import sparsescope.ui.model.explore.Finding;
import sparsescope.ui.model.explore.TableTask;
import sparsescope.ui.model.picture.Frame;
import sparsescope.ui.model.picture.PictureRequest;
import sparsescope.ui.model.picture.PictureTask;
import sparsescope.ui.model.setup.LoadedScenario;
import sparsescope.ui.model.task.PictureFiles;

/** Writes pictures and tables beside the window's thread; the answer to each is a notice. */
public final class Saving {
    private final PictureFiles files;
    private final Supplier<Optional<FigureTwin>> twin;

    Saving(PictureFiles files, Supplier<Optional<FigureTwin>> twin) {
        this.files = files;
        this.twin = twin;
    }

    /** Writes the picture of a moment of {@code session}. */
    public void picture(LoadedScenario session, Frame of, PictureRequest request, Path file) {
        files.write(new PictureTask(of, session, of.twin().flatMap(second -> twin.get()), request, file), file);
    }

    /** Writes the picture of a finding. */
    public void picture(Finding of, PictureRequest request, Path file) {
        files.write(new FigureTask(of, request, file), file);
    }

    /** Writes the numbers of a finding. */
    public void table(Finding of, Path file) {
        files.write(new TableTask(of, file), file);
    }

    /** Says that a file could not be written. */
    void failed(Path file, Throwable e) {
        files.notWritten(file, e);
    }

    /** Waits for what is being written. */
    void finish() {
        files.finish();
    }
}
