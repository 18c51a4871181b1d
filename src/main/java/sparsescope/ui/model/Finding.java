package sparsescope.ui.model;

import java.util.OptionalInt;
import sparsescope.scene.DrawingList;
import sparsescope.scene.Theme;

/** What was found: as a picture, a sentence and a table. May be what is known so far of something that is still being counted. */
public interface Finding {
    /** It all in a sentence; empty when there is nothing to say yet. */
    String sentence();

    /** The height its picture wants at a width; the picture can be made higher, and down to this. */
    double height(double width);

    /** Its picture. */
    DrawingList paint(Theme theme, double width, double height);

    /** Its numbers. */
    ResultTable table();

    /** What a part of the picture is, with exact values; empty when nothing is there to say. */
    String about(String part);

    /** The layer of the network that a part of the picture is about, if it can be stepped. */
    default OptionalInt layer(String part) {
        return OptionalInt.empty();
    }

    /** A file name to offer, without an ending. */
    String fileName();
}
