package sparsescope.ui.model;

/** Whose published figures the Paper page shows. */
public enum PublishedPaper {
    /** SCNN, ISCA 2017. */
    SCNN,
    /** EIE, ISCA 2016. */
    EIE
}
