package sparsescope.export.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.util.Matrix;
import sparsescope.drawing.Colour;
import sparsescope.drawing.Hatch;
import sparsescope.drawing.Paint;
import sparsescope.drawing.Pixels;
import sparsescope.drawing.Shape;
import sparsescope.drawing.Stroke;
import sparsescope.drawing.Surface;
import sparsescope.drawing.TextStyle;
import sparsescope.export.frame.Affine;
import sparsescope.export.raster.Glyphs;
import sparsescope.export.raster.PixelImage;

/** Draws on a page of a PDF file. */
final class PdfSurface implements Surface {
    private static final float HATCH_WIDTH = 1.2f;
    private static final float MITER = 10;

    /** Draws; PDFBox throws what the port does not declare. */
    @FunctionalInterface
    private interface Step {
        void draw() throws IOException;
    }

    private final PDDocument document;
    private final PDPageContentStream page;
    private final PdfFonts fonts;
    private final Map<Integer, PDExtendedGraphicsState> opacities;
    private final Affine place = new Affine(0, 0, 1);

    /**
     * A surface whose unit is the page's and whose y runs down.
     *
     * @param opacities the document's opacities of 0…255, each made once
     */
    PdfSurface(
            PDDocument document,
            PDPageContentStream page,
            PdfFonts fonts,
            Map<Integer, PDExtendedGraphicsState> opacities) {
        this.document = document;
        this.page = page;
        this.fonts = fonts;
        this.opacities = opacities;
    }

    @Override
    public void begin(String id) {
        // Pages have no parts that can be pointed at.
    }

    @Override
    public void end() {
        // Nothing was begun.
    }

    @Override
    public void push(double x, double y, double scale, double fade) {
        place.push(x, y, scale, fade);
    }

    @Override
    public void pop() {
        place.pop();
    }

    private static void run(Step step) {
        try {
            step.draw();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void rect(double x, double y, double width, double height, double radius, Paint fill, Stroke stroke) {
        if (width < 0 || height < 0) {
            return;
        }
        draw(
                PdfShapes.rectangle(x, y, width, height, radius),
                new double[] {x, y, x + width, y + height},
                fill,
                stroke);
    }

    @Override
    public void circle(double x, double y, double radius, Paint fill, Stroke stroke) {
        if (radius > 0) {
            double[] box = {x - radius, y - radius, x + radius, y + radius};
            draw(PdfShapes.rounded(box[0], box[1], box[2], box[3], radius), box, fill, stroke);
        }
    }

    @Override
    public void path(Shape shape, Paint fill, Stroke stroke) {
        if (shape.segments().size() < 2) {
            return;
        }
        draw(shape, fill instanceof Hatch ? PdfShapes.box(shape) : null, fill, stroke);
    }

    private void draw(Shape shape, double[] box, Paint fill, Stroke stroke) {
        run(() -> {
            if (fill instanceof Colour colour) {
                opacity(colour, () -> {
                    page.setNonStrokingColor(colour.red() / 255f, colour.green() / 255f, colour.blue() / 255f);
                    trace(shape);
                    page.fill();
                });
            } else if (fill instanceof Hatch hatch) {
                opacity(hatch.ground(), () -> hatched(shape, box, hatch));
            }
            if (stroke != null) {
                opacity(stroke.colour(), () -> {
                    line(stroke);
                    trace(shape);
                    page.stroke();
                });
            }
        });
    }

    private void opacity(Colour colour, Step step) throws IOException {
        int alpha = (int) Math.round(colour.alphaByte() * place.opacity());
        if (alpha == 255) {
            step.draw();
        } else if (alpha > 0) {
            page.saveGraphicsState();
            page.setGraphicsStateParameters(opacities.computeIfAbsent(alpha, PdfSurface::transparency));
            step.draw();
            page.restoreGraphicsState();
        }
    }

    private static PDExtendedGraphicsState transparency(int alpha) {
        PDExtendedGraphicsState state = new PDExtendedGraphicsState();
        state.setNonStrokingAlphaConstant(alpha / 255f);
        state.setStrokingAlphaConstant(alpha / 255f);
        return state;
    }

    private void line(Stroke stroke) throws IOException {
        Colour colour = stroke.colour();
        page.setStrokingColor(colour.red() / 255f, colour.green() / 255f, colour.blue() / 255f);
        page.setLineWidth((float) place.length(stroke.width()));
        double dash = place.length(Math.max(1, stroke.width()));
        page.setLineDashPattern(
                stroke.dashed() ? new float[] {(float) (3 * dash), (float) (2 * dash)} : new float[0], 0);
        page.setLineJoinStyle(stroke.dashed() ? 1 : 0);
        page.setMiterLimit(MITER);
    }

    private void trace(Shape shape) throws IOException {
        for (Shape.Segment segment : shape.segments()) {
            double[] p = segment.points();
            switch (segment.kind()) {
                case 'M' -> page.moveTo(x(p[0]), y(p[1]));
                case 'L' -> page.lineTo(x(p[0]), y(p[1]));
                case 'C' -> page.curveTo(x(p[0]), y(p[1]), x(p[2]), y(p[3]), x(p[4]), y(p[5]));
                default -> page.closePath();
            }
        }
    }

    private float x(double x) {
        return (float) place.x(x);
    }

    private float y(double y) {
        return (float) place.y(y);
    }

    /** Lines where the screen has them, cut off at the shape: every program shows these, and prints them sharp. */
    private void hatched(Shape shape, double[] box, Hatch hatch) throws IOException {
        page.saveGraphicsState();
        trace(shape);
        page.clip();
        Colour ground = hatch.ground();
        page.setNonStrokingColor(ground.red() / 255f, ground.green() / 255f, ground.blue() / 255f);
        trace(PdfShapes.corners(box[0], box[1], box[2], box[3]));
        page.fill();
        Colour ink = hatch.ink();
        page.setStrokingColor(ink.red() / 255f, ink.green() / 255f, ink.blue() / 255f);
        page.setLineWidth((float) place.length(HATCH_WIDTH));
        page.setLineDashPattern(new float[0], 0);
        if (hatchLines(box, hatch)) {
            page.stroke();
        }
        page.restoreGraphicsState();
    }

    private boolean hatchLines(double[] box, Hatch hatch) throws IOException {
        double step = Math.max(4, Math.round(hatch.spacing()));
        boolean diagonal = hatch.direction() == Hatch.Direction.DIAGONAL;
        boolean vertical = hatch.direction() == Hatch.Direction.VERTICAL;
        double height = box[3] - box[1];
        // Where the lines cross the lower edge, or for horizontal ones the left edge; all continue from shape to shape.
        double low = vertical ? box[0] : diagonal ? box[0] - height : box[1];
        double high = vertical || diagonal ? box[2] : box[3];
        double phase = diagonal ? -box[3] : step / 2;
        double first = Math.ceil((low - step - phase) / step) * step + phase;
        boolean any = false;
        for (double at = first; at <= high + step; at += step) {
            any = true;
            switch (hatch.direction()) {
                case VERTICAL -> segment(at, box[1], at, box[3]);
                case HORIZONTAL -> segment(box[0], at, box[2], at);
                case DIAGONAL -> segment(at, box[3], at + height, box[1]);
            }
        }
        return any;
    }

    private void segment(double x0, double y0, double x1, double y1) throws IOException {
        page.moveTo(x(x0), y(y0));
        page.lineTo(x(x1), y(y1));
    }

    @Override
    public void text(String text, double x, double y, TextStyle style) {
        if (text.isBlank()) {
            return;
        }
        double left = switch (style.anchor()) {
            case START -> x;
            case MIDDLE -> x - style.width(text) / 2;
            case END -> x - style.width(text);
        };
        run(() -> {
            double at = left;
            for (Glyphs.Run run : Glyphs.runs(style.face(), text)) {
                Optional<java.awt.Shape> outline =
                        run.known() ? Optional.empty() : Glyphs.outline(style.face(), run.text(), style.size());
                if (outline.isPresent()) {
                    outlined(run.text(), PdfShapes.of(outline.get(), at, y), style.colour());
                } else {
                    written(fonts.known(style.face(), run.text()), at, y, style);
                }
                at += style.width(run.text());
            }
        });
    }

    private void written(String text, double left, double y, TextStyle style) throws IOException {
        Colour colour = style.colour();
        opacity(colour, () -> {
            page.beginText();
            page.setNonStrokingColor(colour.red() / 255f, colour.green() / 255f, colour.blue() / 255f);
            page.setFont(fonts.font(style.face()), (float) place.length(style.size()));
            // Upright again: the page's y runs down here.
            page.setTextMatrix(new Matrix(1, 0, 0, -1, x(left), y(y)));
            page.showText(text);
            page.endText();
        });
    }

    /** A character as lines; readers are told which one it is. */
    private void outlined(String character, Shape outline, Colour colour) throws IOException {
        COSDictionary says = new COSDictionary();
        says.setString(COSName.ACTUAL_TEXT, character);
        page.beginMarkedContent(COSName.getPDFName("Span"), PDPropertyList.create(says));
        draw(outline, null, colour, null);
        page.endMarkedContent();
    }

    @Override
    public void pixels(Pixels pixels, double x, double y, double width, double height) {
        run(() -> {
            var image = LosslessFactory.createFromImage(document, PixelImage.enlarged(pixels, width, height));
            image.getCOSObject().setBoolean(COSName.INTERPOLATE, false);
            opacity(new Colour(0xff000000), () -> {
                page.saveGraphicsState();
                page.transform(new Matrix(
                        (float) place.length(width), 0, 0, (float) -place.length(height), x(x), y(y + height)));
                page.drawImage(image, 0, 0, 1, 1);
                page.restoreGraphicsState();
            });
        });
    }
}
