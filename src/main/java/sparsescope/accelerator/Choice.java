package sparsescope.accelerator;

/** A value of a setting that is one of a few words. */
public interface Choice {
    /** The word in files, on the command line and on the screen. */
    String word();
}
