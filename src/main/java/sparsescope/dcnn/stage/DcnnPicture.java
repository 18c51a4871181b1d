package sparsescope.dcnn.stage;

import sparsescope.drawing.Box;
import sparsescope.scene.machine.MachineStage;
import sparsescope.scene.style.PaintContext;
import sparsescope.scene.view.StageView;

/** Lists the pictures of the dense machine's stage, from the outermost landing to the innermost. */
enum DcnnPicture {
    PLANE("plane") {
        @Override
        String name(StageView view) {
            return "Planes";
        }

        @Override
        void paint(PaintContext pen, MachineStage stage, DcnnFocus focus, Box area) {
            new DcnnPlanes(pen, focus, area).paint();
        }
    },
    ARRAY("array") {
        @Override
        String name(StageView view) {
            return "PE array";
        }

        @Override
        void paint(PaintContext pen, MachineStage stage, DcnnFocus focus, Box area) {
            new DcnnArray(pen, stage, focus, area).paint();
        }
    },
    PE("pe") {
        @Override
        String name(StageView view) {
            return "PE (" + view.column() + "," + view.row() + ")";
        }

        @Override
        void paint(PaintContext pen, MachineStage stage, DcnnFocus focus, Box area) {
            new DcnnPePainter(pen, stage, focus, area).paint();
        }
    };

    private final String word;

    DcnnPicture(String word) {
        this.word = word;
    }

    /** Its name on the command line. */
    String word() {
        return word;
    }

    /** Its name for people. */
    abstract String name(StageView view);

    /** Paints what the focus shows on an area. */
    abstract void paint(PaintContext pen, MachineStage stage, DcnnFocus focus, Box area);

    /** The picture of the landing nearest to a view. */
    static DcnnPicture of(StageView view) {
        return values()[Math.min(values().length - 1, view.landing())];
    }
}
