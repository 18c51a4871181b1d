package sparsescope.ui.explore;

/** A page of the window whose middle is a figure that can be saved. */
public interface FigurePage {
    /** Gives the keyboard focus to where one begins on this page. */
    void focus();

    /** What can be done with the figure. */
    FigureActions actions();
}
