package sparsescope.ui.model;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import sparsescope.export.FigureExporter;

/** Paints a finding for a picture file; one that needs more height than asked for gets it. */
record FigureTask(Finding finding, PictureRequest request, Path file) implements Callable<Path> {
    @Override
    public Path call() throws IOException {
        FigureExporter.write(
                finding.report(), request.theme(), request.width(), request.height(), finding.study(), file);
        return file;
    }
}
