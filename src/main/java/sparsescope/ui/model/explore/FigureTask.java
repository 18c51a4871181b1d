package sparsescope.ui.model.explore;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import sparsescope.export.FigureExporter;
import sparsescope.ui.model.picture.PictureRequest;
import sparsescope.ui.model.study.Finding;

/** Paints a finding for a picture file; one that needs more height than asked for gets it. */
public record FigureTask(Finding finding, PictureRequest request, Path file) implements Callable<Path> {
    @Override
    public Path call() throws IOException {
        FigureExporter.write(
                finding.report(), request.theme(), request.width(), request.height(), finding.study(), file);
        return file;
    }
}
