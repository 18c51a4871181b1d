package sparsescope.export.film;

import java.io.Closeable;
import java.io.IOException;

/** Makes a film of pictures, one after the other; closing it without {@link #finish} gives up. */
public interface FilmEncoder extends Closeable {
    /** The next picture, and how long it is shown. */
    void add(Yuv picture, double seconds) throws IOException;

    /** No more pictures come. */
    void finish() throws IOException;
}
