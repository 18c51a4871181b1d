package sparsescope.file;

/** An element that has a name in files, and a few words that explain it. */
public interface Explained extends Named {
    /** Its name and its meaning. */
    Term term();

    @Override
    default String word() {
        return term().word();
    }

    /** What it means, in a few words. */
    default String meaning() {
        return term().meaning();
    }
}
