package sparsescope.ui.model.study;

import java.util.OptionalInt;
import sparsescope.export.scenario.StudyScenario;
import sparsescope.scene.report.Report;

/**
 * Holds the result of a study: a picture with a sentence, and a table. It may be what is known so far of something that is still being counted.
 */
public interface Finding {
    /** Its picture, and what that says. */
    Report report();

    /** Its numbers. */
    ResultTable table();

    /** What it takes to count it again; in which colours is not said. */
    StudyScenario study();

    /** The layer of the network that a part of the picture is about, if it can be stepped: its place among those counted. */
    default OptionalInt layer(String part) {
        return OptionalInt.empty();
    }

    /** A file name to offer, without an ending. */
    String fileName();
}
