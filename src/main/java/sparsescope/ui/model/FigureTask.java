package sparsescope.ui.model;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import sparsescope.export.PngExporter;
import sparsescope.scene.Theme;

/** Paints a finding for a picture file; one that needs more height than asked for gets it. */
record FigureTask(Finding finding, PictureRequest request, Path file) implements Callable<Path> {
    @Override
    public Path call() throws IOException {
        int height = (int) Math.max(request.height(), Math.ceil(finding.report().height(request.width())));
        PngExporter.checkSize(request.width(), height);
        Theme theme = request.theme();
        PngExporter.write(finding.report().paint(theme, request.width(), height), request.width(), height, file);
        return file;
    }
}
