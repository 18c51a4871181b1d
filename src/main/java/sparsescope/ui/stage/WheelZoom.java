package sparsescope.ui.stage;

import java.util.Comparator;
import java.util.Optional;
import sparsescope.accelerator.PePosition;
import sparsescope.drawing.DrawingList;
import sparsescope.scene.part.StagePart;
import sparsescope.scene.twin.TwinPainter;
import sparsescope.scene.view.StageView;
import sparsescope.ui.model.navigation.CameraModel;

/**
 * Turns the mouse wheel into moves of the camera: a plane grows around the pointer until its values can be read, then the tile becomes the
 * card of its PE, and the card the PE, which grows in its turn. The PE under the pointer when it begins is the one it ends in, however landings lie and however a
 * hand trembles.
 */
final class WheelZoom {
    /** Part of a landing that one notch goes. */
    private static final double DEPTH_A_NOTCH = 0.125;
    /** How much one notch magnifies a plane. */
    private static final double MAGNIFICATION_A_NOTCH = 1.3;
    /** Beyond this depth the PE that grows is the one in focus, wherever the pointer is. */
    static final double AIM_UNTIL = 1.05;
    /** A pointer that has moved by fewer pixels since the last notch has only trembled. */
    private static final double TREMBLE = 10;

    private final CameraModel camera;
    private PePosition aimed;
    /** Where the last notch left the camera: whoever moves it on begins anew. */
    private StageView left;

    private double lastX;
    private double lastY;

    /**
     * Describes a pointer over the stage.
     *
     * @param x on the drawing
     * @param y on the drawing
     * @param fractionX in the picture's width, from its middle
     * @param fractionY in the picture's height, from its middle
     */
    record Pointer(double x, double y, double fractionX, double fractionY) {}

    WheelZoom(CameraModel camera) {
        this.camera = camera;
    }

    /** Goes in (positive) or out by notches of the wheel, over the picture that is seen. */
    void turn(DrawingList seen, double notches, Pointer at) {
        boolean plane = camera.aim().depth() == StageView.PLANE;
        if (notches < 0) {
            aimed = null;
            if (camera.aim().zoom() > 1 && camera.aim().landed()) {
                magnify(notches, at);
            } else {
                camera.zoom(notches * DEPTH_A_NOTCH);
            }
            return;
        }
        if (camera.aim().depth() <= AIM_UNTIL && !isAimed(at)) {
            peAt(seen, at.x(), at.y()).ifPresent(pe -> {
                camera.focus(pe);
                aimed = pe;
            });
        }
        lastX = at.x();
        lastY = at.y();
        boolean innermost = camera.aim().depth() >= camera.landings().size() - 1;
        if (innermost || plane && camera.aim().zoom() < CameraModel.LARGEST_ZOOM && isTooSmallToRead(seen, at)) {
            magnify(notches, at);
        } else {
            camera.zoom(notches * DEPTH_A_NOTCH);
        }
        left = camera.aim();
    }

    private void magnify(double notches, Pointer at) {
        camera.magnify(Math.pow(MAGNIFICATION_A_NOTCH, notches), at.fractionX(), at.fractionY());
    }

    /** Landings have PEs in other places: as long as the pointer stays, so does the PE that it was on at first. */
    private boolean isAimed(Pointer at) {
        return aimed != null
                && Math.hypot(at.x() - lastX, at.y() - lastY) < TREMBLE
                && camera.aim().equals(left);
    }

    /** Whether the pointer is over a cell of a plane that has no room for its value. */
    private static boolean isTooSmallToRead(DrawingList seen, Pointer at) {
        return seen.hit(at.x(), at.y())
                .filter(part ->
                        StagePart.peOf(part.id()).isPresent() && !part.id().startsWith(TwinPainter.PREFIX))
                .filter(cell -> seen.texts().stream()
                        .noneMatch(text -> cell.contains(text.x() + text.width() / 2, text.y() + 0.35 * text.size())))
                .isPresent();
    }

    /** The PE to which what is at a point belongs, if any; of several the smallest part counts. */
    static Optional<PePosition> peAt(DrawingList seen, double x, double y) {
        return seen.parts().stream()
                .filter(part -> part.contains(x, y) && StagePart.peOf(part.id()).isPresent())
                .min(Comparator.comparingDouble(part -> part.width() * part.height()))
                .flatMap(part -> StagePart.peOf(part.id()));
    }
}
