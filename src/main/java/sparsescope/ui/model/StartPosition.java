package sparsescope.ui.model;

/** Where to begin in a newly opened run. */
enum StartPosition {
    START,
    END
}
