package sparsescope.scene.view;

import java.util.List;
import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.accelerator.PePosition;

/**
 * Says where the camera over the stage looks: landing, PE in focus and channels. Immutable.
 *
 * @param depth continuous zoom through the landings: 0 Plane, 1 Array, 2 PE; between them one grows out of the other
 * @param zoom magnification on top, 1 = the landing fits
 * @param panX how far the magnified picture is moved, in widths of the viewport
 * @param panY how far the magnified picture is moved, in heights of the viewport
 * @param column the PE in focus
 * @param row the PE in focus
 * @param inputChannel the channel shown on the Plane, or {@link #FOLLOW} the PE in focus
 * @param outputChannel the output channel shown, or {@link #FOLLOW} the PE in focus
 * @param titled whether the picture has its own title line, for pictures that leave the window
 * @param exchangeAlone whether, while halo sums travel, the picture is of them alone, whatever is computed beside them
 */
public record StageView(
        double depth,
        double zoom,
        double panX,
        double panY,
        int column,
        int row,
        int inputChannel,
        int outputChannel,
        boolean titled,
        boolean exchangeAlone) {
    /** Shows the channel that the PE in focus works on. */
    public static final int FOLLOW = -1;

    public static final double PLANE = 0;
    public static final double ARRAY = 1;
    public static final double PE = 2;

    /** How near each landing looks, from the outermost to the innermost. */
    private static final List<LevelOfDetail> DETAILS =
            List.of(LevelOfDetail.PLANES, LevelOfDetail.ARRAY, LevelOfDetail.PE);

    /** The depth of the innermost landing. */
    public static final double INNERMOST = DETAILS.size() - 1;

    /** A landing, fitted, with a PE in focus. */
    public static StageView at(double depth, int column, int row) {
        return new StageView(depth, 1, 0, 0, column, row, FOLLOW, FOLLOW, false, false);
    }

    /** A landing, fitted, with a PE in focus. */
    public static StageView at(double depth, PePosition pe) {
        return at(depth, pe.column(), pe.row());
    }

    /** The PE in focus. */
    public PePosition pe() {
        return new PePosition(column, row);
    }

    /** The nearest landing: 0 Plane, 1 Array, 2 PE. */
    public int landing() {
        return (int) Math.round(Math.max(PLANE, Math.min(INNERMOST, depth)));
    }

    /** How near the nearest landing of SCNN looks. */
    public LevelOfDetail detail() {
        return DETAILS.get(landing());
    }

    /** Whether it is at its landing, neither on its way there nor between two. */
    public boolean landed() {
        return Math.abs(depth - landing()) < 1e-3;
    }

    /** What the nearest landing is called, or what is seen alone. */
    public String landingName() {
        if (exchangeAlone) {
            return "Halo exchange";
        }
        return switch (detail()) {
            case PLANES -> "Planes";
            case ARRAY -> "PE array";
            case PE -> "PE " + pe();
        };
    }

    /** The same view at another depth. */
    public StageView atDepth(double other) {
        return new StageView(other, zoom, panX, panY, column, row, inputChannel, outputChannel, titled, exchangeAlone);
    }

    /** The same view with another magnification. */
    public StageView magnified(double otherZoom, double otherPanX, double otherPanY) {
        return new StageView(
                depth,
                otherZoom,
                otherPanX,
                otherPanY,
                column,
                row,
                inputChannel,
                outputChannel,
                titled,
                exchangeAlone);
    }

    /** The same view with another PE in focus. */
    public StageView focus(int otherColumn, int otherRow) {
        return new StageView(
                depth, zoom, panX, panY, otherColumn, otherRow, inputChannel, outputChannel, titled, exchangeAlone);
    }

    /** The same view with its focus inside a grid: one that lies outside moves to the edge. */
    public StageView within(AcceleratorConfig grid) {
        return within(grid.columns(), grid.rows());
    }

    /** The same view with its focus inside a grid of so many columns and rows: one that lies outside moves to the edge. */
    public StageView within(int columns, int rows) {
        return focus(Math.max(0, Math.min(columns - 1, column)), Math.max(0, Math.min(rows - 1, row)));
    }

    /** The same view of other channels. */
    public StageView channels(int otherInput, int otherOutput) {
        return new StageView(depth, zoom, panX, panY, column, row, otherInput, otherOutput, titled, exchangeAlone);
    }

    /** The same view with a title line of its own. */
    public StageView withTitle() {
        return new StageView(depth, zoom, panX, panY, column, row, inputChannel, outputChannel, true, exchangeAlone);
    }

    /** The same view without a title line. */
    public StageView withoutTitle() {
        return new StageView(depth, zoom, panX, panY, column, row, inputChannel, outputChannel, false, exchangeAlone);
    }

    /** The same view with halo sums that travel alone on the picture, or with all that happens beside them. */
    public StageView exchangeAlone(boolean alone) {
        return new StageView(depth, zoom, panX, panY, column, row, inputChannel, outputChannel, titled, alone);
    }
}
