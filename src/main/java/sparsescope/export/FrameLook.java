package sparsescope.export;

import sparsescope.drawing.TypeScale;
import sparsescope.export.raster.PngExporter;
import sparsescope.file.InputException;
import sparsescope.scene.sheet.FigureSubject;
import sparsescope.scene.stage.PageFurniture;
import sparsescope.scene.style.Theme;
import sparsescope.scene.view.StageView;

/**
 * Holds the look of an export's frames.
 *
 * @param subject what is painted
 * @param view where one looks
 * @param theme the colours
 * @param width in pixels before any magnification
 * @param height in pixels before any magnification
 * @param diagramScale how much larger than fitted type and lines are, 0.75…3
 * @param hall whether it is for a hall: type that can be read from the last row, and less of it; the diagram scale then has no say
 * @param sheet what is around the stage; its code is made here
 * @param coded whether a small code in the corner names the scenario
 * @param pace how fast what plays goes
 */
public record FrameLook(
        FigureSubject subject,
        StageView view,
        Theme theme,
        int width,
        int height,
        double diagramScale,
        boolean hall,
        PageFurniture sheet,
        boolean coded,
        FilmPace pace) {
    private static final double SMALLEST_DIAGRAM = 0.75;
    private static final double LARGEST_DIAGRAM = 3;

    public FrameLook {
        PngExporter.checkSize(width, height);
        if (!(diagramScale >= SMALLEST_DIAGRAM && diagramScale <= LARGEST_DIAGRAM)) {
            throw new InputException("diagram scale: found " + diagramScale + ", expected " + SMALLEST_DIAGRAM + "…"
                    + (int) LARGEST_DIAGRAM);
        }
    }

    /** Light, 1920×1080, with title, caption and code, a second a step. */
    public static FrameLook of(StageView view) {
        return new FrameLook(
                FigureSubject.STAGE,
                view,
                Theme.LIGHT,
                1920,
                1080,
                1,
                false,
                PageFurniture.TITLED,
                true,
                FilmPace.still(1));
    }

    /** The same of something else. */
    public FrameLook of(FigureSubject other) {
        return new FrameLook(other, view, theme, width, height, diagramScale, hall, sheet, coded, pace);
    }

    /** The same at another size. */
    public FrameLook sized(int otherWidth, int otherHeight) {
        return new FrameLook(subject, view, theme, otherWidth, otherHeight, diagramScale, hall, sheet, coded, pace);
    }

    /** The same in another theme. */
    public FrameLook in(Theme other) {
        return new FrameLook(subject, view, other, width, height, diagramScale, hall, sheet, coded, pace);
    }

    /** The same with another length of its steps. */
    public FrameLook lasting(double otherSeconds) {
        return at(new FilmPace(otherSeconds, pace.motion(), pace.frameRate()));
    }

    /** The same with something else around the stage. */
    public FrameLook on(PageFurniture other, boolean code) {
        return new FrameLook(subject, view, theme, width, height, diagramScale, hall, other, code, pace);
    }

    /** The same with type and lines of another size. */
    public FrameLook diagram(double otherScale) {
        return new FrameLook(subject, view, theme, width, height, otherScale, hall, sheet, coded, pace);
    }

    /** The same for a hall. */
    public FrameLook forHall() {
        return new FrameLook(subject, view, theme, width, height, diagramScale, true, sheet, coded, pace);
    }

    /** The same in motion. */
    public FrameLook moving() {
        return at(new FilmPace(pace.seconds(), true, pace.frameRate()));
    }

    /** The same, played otherwise. */
    public FrameLook at(FilmPace other) {
        return new FrameLook(subject, view, theme, width, height, diagramScale, hall, sheet, coded, other);
    }

    /** How large its type is. */
    TypeScale lettering() {
        return hall ? TypeScale.lecture(height) : TypeScale.desk(diagramScale);
    }
}
