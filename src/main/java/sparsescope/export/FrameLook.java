package sparsescope.export;

import sparsescope.drawing.TypeScale;
import sparsescope.export.raster.PngExporter;
import sparsescope.file.InputException;
import sparsescope.scene.sheet.FigureSubject;
import sparsescope.scene.stage.PageFurniture;
import sparsescope.scene.style.Theme;
import sparsescope.scene.view.StageView;

/**
 * How the frames of an export look.
 *
 * @param subject what is painted
 * @param view where one looks
 * @param theme the colours
 * @param width in pixels before any magnification
 * @param height in pixels before any magnification
 * @param diagramScale how much larger than fitted type and lines are, 0.75…3
 * @param hall whether it is for a hall: type that can be read from the last row, and less of it; the diagram scale then has no say
 * @param motion whether a film shows what happens within a cycle
 * @param sheet what is around the stage; its code is made here
 * @param coded whether a small code in the corner names the scenario
 * @param seconds how long a film shows each frame
 */
public record FrameLook(
        FigureSubject subject,
        StageView view,
        Theme theme,
        int width,
        int height,
        double diagramScale,
        boolean hall,
        boolean motion,
        PageFurniture sheet,
        boolean coded,
        double seconds) {
    private static final double SMALLEST_DIAGRAM = 0.75;
    private static final double LARGEST_DIAGRAM = 3;
    private static final double SHORTEST = 0.02;
    private static final double LONGEST = 3600;

    public FrameLook {
        PngExporter.checkSize(width, height);
        if (!(diagramScale >= SMALLEST_DIAGRAM && diagramScale <= LARGEST_DIAGRAM)) {
            throw new InputException("diagram scale: found " + diagramScale + ", expected " + SMALLEST_DIAGRAM + "…"
                    + (int) LARGEST_DIAGRAM);
        }
        if (!(seconds >= SHORTEST && seconds <= LONGEST)) {
            throw new InputException(
                    "seconds per step: found " + seconds + ", expected " + SHORTEST + "…" + (int) LONGEST);
        }
    }

    /** Light, 1920×1080, with title, caption and code, a second a step. */
    public static FrameLook of(StageView view) {
        return new FrameLook(
                FigureSubject.STAGE, view, Theme.LIGHT, 1920, 1080, 1, false, false, PageFurniture.TITLED, true, 1);
    }

    /** The same of something else. */
    public FrameLook of(FigureSubject other) {
        return new FrameLook(other, view, theme, width, height, diagramScale, hall, motion, sheet, coded, seconds);
    }

    /** The same at another size. */
    public FrameLook sized(int otherWidth, int otherHeight) {
        return new FrameLook(
                subject, view, theme, otherWidth, otherHeight, diagramScale, hall, motion, sheet, coded, seconds);
    }

    /** The same in another theme. */
    public FrameLook in(Theme other) {
        return new FrameLook(subject, view, other, width, height, diagramScale, hall, motion, sheet, coded, seconds);
    }

    /** The same with another length of its steps. */
    public FrameLook lasting(double otherSeconds) {
        return new FrameLook(
                subject, view, theme, width, height, diagramScale, hall, motion, sheet, coded, otherSeconds);
    }

    /** The same with something else around the stage. */
    public FrameLook on(PageFurniture other, boolean code) {
        return new FrameLook(subject, view, theme, width, height, diagramScale, hall, motion, other, code, seconds);
    }

    /** The same with type and lines of another size. */
    public FrameLook diagram(double otherScale) {
        return new FrameLook(subject, view, theme, width, height, otherScale, hall, motion, sheet, coded, seconds);
    }

    /** The same for a hall. */
    public FrameLook forHall() {
        return new FrameLook(subject, view, theme, width, height, diagramScale, true, motion, sheet, coded, seconds);
    }

    /** The same in motion. */
    public FrameLook moving() {
        return new FrameLook(subject, view, theme, width, height, diagramScale, hall, true, sheet, coded, seconds);
    }

    /** How large its type is. */
    TypeScale lettering() {
        return hall ? TypeScale.lecture(height) : TypeScale.desk(diagramScale);
    }
}
