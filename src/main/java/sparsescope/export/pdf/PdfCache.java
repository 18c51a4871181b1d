package sparsescope.export.pdf;

import java.io.Closeable;
import java.io.IOException;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessStreamCache;
import org.apache.pdfbox.io.ScratchFile;
import sparsescope.file.Scratch;

/** Keeps the parts of a PDF document outside memory until they are written. */
public final class PdfCache implements Closeable {
    private final Scratch scratch;

    /** A new, empty one. */
    public PdfCache() throws IOException {
        scratch = Scratch.temporary("pdf");
    }

    /** Makes what holds a document's parts. */
    public RandomAccessStreamCache.StreamCacheCreateFunction pages() {
        return () -> new ScratchFile(MemoryUsageSetting.setupTempFileOnly()
                .setTempDir(scratch.path("").toFile()));
    }

    @Override
    public void close() throws IOException {
        scratch.close();
    }
}
