package sparsescope.ui.model;

import java.util.OptionalInt;
import sparsescope.scene.DrawingList;
import sparsescope.scene.Report;
import sparsescope.scene.Theme;

/** What was found: as a picture, a sentence and a table. May be what is known so far of something that is still being counted. */
public interface Finding {
    /** What its picture shows. */
    Report report();

    /** It all in a sentence; empty when there is nothing to say yet. */
    default String sentence() {
        return report().sentence();
    }

    /** The height its picture wants at a width; the picture can be made higher, and down to this. */
    default double height(double width) {
        return report().height(width);
    }

    /** Its picture. */
    default DrawingList paint(Theme theme, double width, double height) {
        return report().paint(theme, width, height);
    }

    /** Its numbers. */
    ResultTable table();

    /** What a part of the picture is, with exact values; empty when nothing is there to say. */
    default String about(String part) {
        return report().about(part);
    }

    /** The layer of the network that a part of the picture is about, if it can be stepped. */
    default OptionalInt layer(String part) {
        return OptionalInt.empty();
    }

    /** A file name to offer, without an ending. */
    String fileName();
}
