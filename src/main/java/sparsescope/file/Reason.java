package sparsescope.file;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;

/** Why reading or writing failed, in words a person can act on. */
public final class Reason {
    private Reason() {}

    /** The reason in a few words; many exceptions of the file system carry nothing but a path. */
    public static String of(IOException e) {
        if (e instanceof NoSuchFileException missing) {
            return "there is no " + missing.getFile();
        }
        if (e instanceof AccessDeniedException denied) {
            return "permission denied for " + denied.getFile();
        }
        if (e instanceof NotDirectoryException notFolder) {
            return notFolder.getFile() + " is not a folder";
        }
        if (e instanceof FileSystemException trouble && trouble.getReason() != null) {
            String file = trouble.getFile();
            return file == null || trouble.getReason().contains(file)
                    ? trouble.getReason()
                    : file + ": " + trouble.getReason();
        }
        return e.getMessage() == null ? e.getClass().getSimpleName() : OneLine.message(e.getMessage());
    }

    /**
     * The same failure, named after the file that a person wanted: a full disk names none, and what is too long or in the way may name a
     * temporary one.
     */
    static IOException naming(Path target, IOException e) {
        String why = e instanceof FileSystemException trouble ? trouble.getReason() : e.getMessage();
        boolean bare = e.getClass() == IOException.class || e.getClass() == FileSystemException.class;
        if (!bare || why == null || why.contains(target.toString())) {
            return e;
        }
        IOException named = new FileSystemException(target.toString(), null, why);
        named.initCause(e);
        return named;
    }
}
