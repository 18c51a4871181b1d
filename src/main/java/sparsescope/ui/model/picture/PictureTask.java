package sparsescope.ui.model.picture;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import sparsescope.export.FigureExporter;

/** Paints the stage once more, for a picture file that can be opened again. */
public record PictureTask(StagePicture picture, Path file) implements Callable<Path> {
    @Override
    public Path call() throws IOException {
        FigureExporter.write(
                picture.picture(picture.session()
                        .origin()
                        .seenFrom(file.toAbsolutePath().getParent())),
                file);
        return file;
    }
}
