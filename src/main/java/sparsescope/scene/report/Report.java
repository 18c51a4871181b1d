package sparsescope.scene.report;

import sparsescope.drawing.DrawingList;
import sparsescope.scene.style.Theme;

/** A figure of a whole page, as far as what it is about has been counted. */
public interface Report {
    /** What it is about, in a few words. */
    String title();

    /** It all in a sentence; empty when there is nothing to say yet. */
    String sentence();

    /** The height its picture wants at a width; the picture can be made higher, and down to this. */
    double height(double width);

    /** Its picture. */
    DrawingList paint(Theme theme, double width, double height);

    /** What a part of the picture is, with exact values; empty when nothing is there to say. */
    String about(String part);
}
