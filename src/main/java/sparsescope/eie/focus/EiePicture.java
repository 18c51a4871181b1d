package sparsescope.eie.focus;

import sparsescope.scene.view.StageView;

/** Lists the pictures of EIE's stage, from the outermost landing to the innermost. */
public enum EiePicture {
    /** The input vector, the matrix and the outputs. */
    VECTOR("vector", "Vector"),
    /** All PEs with their queues. */
    ARRAY("array", "PE array"),
    /** The inside of one PE. */
    PE("pe", "PE");

    private final String word;
    private final String title;

    EiePicture(String word, String title) {
        this.word = word;
        this.title = title;
    }

    /** Its name on the command line. */
    public String word() {
        return word;
    }

    /** Its name for people. */
    public String name(StageView view) {
        return this == PE ? title + " " + view.column() : title;
    }

    /** The picture of the landing nearest to a view. */
    public static EiePicture of(StageView view) {
        return values()[Math.min(values().length - 1, view.landing())];
    }
}
