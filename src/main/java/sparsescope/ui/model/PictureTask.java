package sparsescope.ui.model;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import sparsescope.export.PngExporter;
import sparsescope.scene.StagePainter;

/** Paints the stage once more, for a picture file. */
record PictureTask(Frame frame, PictureRequest request, Path file) implements Callable<Path> {
    @Override
    public Path call() throws IOException {
        PngExporter.write(
                StagePainter.paint(
                        frame.moment(),
                        frame.look().camera().withTitle(),
                        request.theme(),
                        request.width(),
                        request.height()),
                request.width(),
                request.height(),
                file);
        return file;
    }
}
