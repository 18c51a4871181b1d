package sparsescope.ui.model;

/** The cycle at which a newly opened run begins. */
enum StartPosition {
    START,
    END
}
