package sparsescope.export.quiz;

import java.util.Base64;
import java.util.Optional;
import sparsescope.drawing.Colour;
import sparsescope.drawing.DrawingList;
import sparsescope.export.raster.PngExporter;

/**
 * Describes a question's picture.
 *
 * @param base64 the bytes of a PNG file
 * @param drawing what was drawn
 */
record QuizPicture(String base64, DrawingList drawing) {
    static final int WIDTH = 900;
    static final int HEIGHT = 450;

    /** A drawing on white. */
    static Optional<QuizPicture> of(Optional<DrawingList> drawing) {
        return drawing.map(picture -> {
            DrawingList whole = new DrawingList();
            whole.rect(0, 0, WIDTH, HEIGHT, 0, Colour.of(0xFFFFFF), null);
            whole.include(picture, 0, 0, "");
            return new QuizPicture(
                    Base64.getEncoder().encodeToString(PngExporter.bytes(whole, WIDTH, HEIGHT)), picture);
        });
    }
}
