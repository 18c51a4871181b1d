package sparsescope.export.pptx;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Function;
import sparsescope.drawing.Colour;
import sparsescope.drawing.Hatch;
import sparsescope.drawing.Paint;
import sparsescope.drawing.Pixels;
import sparsescope.drawing.Shape;
import sparsescope.drawing.Stroke;
import sparsescope.drawing.Surface;
import sparsescope.drawing.TextStyle;
import sparsescope.export.frame.Affine;
import sparsescope.export.frame.FontNames;
import sparsescope.export.frame.XmlText;
import sparsescope.export.raster.PixelImage;

/** Draws shapes of a slide that can be edited: rectangles, ellipses, freeforms, text boxes, pictures, and parts as groups. */
final class PptxSurface implements Surface {
    /** Thousandths of a percent. */
    private static final int WHOLE = 100_000;

    private static final double POINT = 12_700;
    private static final int SMALLEST_TYPE = 100;
    private static final int WIDEST_LINE = 20_116_800;

    /** A group being drawn: what is in it so far, and how far that reaches. */
    private static final class Group {
        private final int id;
        private final StringBuilder shapes = new StringBuilder();
        private long x0 = Long.MAX_VALUE;
        private long y0 = Long.MAX_VALUE;
        private long x1 = Long.MIN_VALUE;
        private long y1 = Long.MIN_VALUE;

        Group(int id) {
            this.id = id;
        }

        void reach(long left, long top, long right, long bottom) {
            x0 = Math.min(x0, left);
            y0 = Math.min(y0, top);
            x1 = Math.max(x1, right);
            y1 = Math.max(y1, bottom);
        }
    }

    private final Affine place;
    private final Function<byte[], String> pictures;
    private final Deque<Group> groups = new ArrayDeque<>();
    private final PptxNames names = new PptxNames();
    private int lastId;

    /**
     * A surface whose unit is {@code scale} of a slide's.
     *
     * @param lastId the last id that another shape of the slide has
     * @param pictures keeps a PNG picture and gives back how the slide refers to it
     */
    PptxSurface(double x, double y, double scale, int lastId, Function<byte[], String> pictures) {
        this.place = new Affine(x, y, scale);
        this.lastId = lastId;
        this.pictures = pictures;
        groups.push(new Group(lastId));
    }

    /** The shapes drawn. */
    CharSequence shapes() {
        return groups.peek().shapes;
    }

    @Override
    public void begin(String id) {
        names.begin(id);
        groups.push(new Group(++lastId));
    }

    @Override
    public void end() {
        Group group = groups.pop();
        String properties = names.end(group.id);
        if (group.x1 < group.x0) {
            return;
        }
        String frame = "<a:off x=\"" + group.x0 + "\" y=\"" + group.y0 + "\"/><a:ext cx=\"" + (group.x1 - group.x0)
                + "\" cy=\"" + (group.y1 - group.y0) + "\"/>";
        add(
                group.x0,
                group.y0,
                group.x1,
                group.y1,
                "<p:grpSp><p:nvGrpSpPr>" + properties
                        + "<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm>" + frame
                        + frame.replace("a:off", "a:chOff").replace("a:ext", "a:chExt") + "</a:xfrm></p:grpSpPr>",
                group.shapes,
                "</p:grpSp>\n");
    }

    private void add(long x0, long y0, long x1, long y1, CharSequence... markup) {
        Group group = groups.peek();
        group.reach(x0, y0, x1, y1);
        for (CharSequence part : markup) {
            group.shapes.append(part);
        }
    }

    @Override
    public void push(double x, double y, double scale, double fade) {
        place.push(x, y, scale, fade);
    }

    @Override
    public void pop() {
        place.pop();
    }

    private long x(double x) {
        return Math.round(place.x(x));
    }

    private long y(double y) {
        return Math.round(place.y(y));
    }

    @Override
    public void rect(double x, double y, double width, double height, double radius, Paint fill, Stroke stroke) {
        if (width < 0 || height < 0) {
            return;
        }
        if (fill instanceof Hatch hatch) {
            rect(x, y, width, height, radius, hatch.ground(), stroke);
            path(
                    PptxHatch.lines(x, y, width, height, radius, hatch),
                    null,
                    Stroke.solid(hatch.ink(), PptxHatch.LINE_WIDTH));
            return;
        }
        double shorter = Math.min(width, height);
        boolean round = radius > 0 && shorter > 0;
        String geometry = round
                ? "<a:prstGeom prst=\"roundRect\"><a:avLst><a:gd name=\"adj\" fmla=\"val "
                        + Math.min(WHOLE / 2, Math.round(radius / shorter * WHOLE)) + "\"/></a:avLst></a:prstGeom>"
                : "<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom>";
        shape("rectangle", x(x), y(y), x(x + width), y(y + height), "", geometry, fill, stroke);
    }

    @Override
    public void circle(double x, double y, double radius, Paint fill, Stroke stroke) {
        if (radius >= 0) {
            String geometry = "<a:prstGeom prst=\"ellipse\"><a:avLst/></a:prstGeom>";
            shape("circle", x(x - radius), y(y - radius), x(x + radius), y(y + radius), "", geometry, fill, stroke);
        }
    }

    @Override
    public void path(Shape shape, Paint fill, Stroke stroke) {
        if (shape.segments().size() < 2) {
            return;
        }
        long[] box = {Long.MAX_VALUE, Long.MAX_VALUE, Long.MIN_VALUE, Long.MIN_VALUE};
        for (Shape.Segment segment : shape.segments()) {
            for (int i = 0; i < segment.points().length; i++) {
                long at = i % 2 == 0 ? x(segment.points()[i]) : y(segment.points()[i]);
                box[i % 2] = Math.min(box[i % 2], at);
                box[i % 2 + 2] = Math.max(box[i % 2 + 2], at);
            }
        }
        if (fill == null
                && shape.segments().size() == 2
                && shape.segments().get(1).kind() == 'L') {
            line(shape, box, stroke);
            return;
        }
        shape("freeform", box[0], box[1], box[2], box[3], "", freeform(shape, box), fill, stroke);
    }

    /** A straight line, which can be dragged by its ends. */
    private void line(Shape shape, long[] box, Stroke stroke) {
        double[] from = shape.segments().get(0).points();
        double[] to = shape.segments().get(1).points();
        String flip = (to[0] < from[0] ? " flipH=\"1\"" : "") + (to[1] < from[1] ? " flipV=\"1\"" : "");
        shape(
                "line",
                box[0],
                box[1],
                box[2],
                box[3],
                flip,
                "<a:prstGeom prst=\"line\"><a:avLst/></a:prstGeom>",
                null,
                stroke);
    }

    private String freeform(Shape shape, long[] box) {
        StringBuilder path = new StringBuilder("<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/>"
                + "<a:rect l=\"0\" t=\"0\" r=\"r\" b=\"b\"/><a:pathLst><a:path w=\"" + (box[2] - box[0]) + "\" h=\""
                + (box[3] - box[1]) + "\">");
        for (Shape.Segment segment : shape.segments()) {
            String tag = switch (segment.kind()) {
                case 'M' -> "moveTo";
                case 'L' -> "lnTo";
                case 'C' -> "cubicBezTo";
                default -> "close";
            };
            path.append("<a:").append(tag).append('>');
            for (int i = 0; i < segment.points().length; i += 2) {
                path.append("<a:pt x=\"")
                        .append(x(segment.points()[i]) - box[0])
                        .append("\" y=\"")
                        .append(y(segment.points()[i + 1]) - box[1])
                        .append("\"/>");
            }
            path.append("</a:").append(tag).append('>');
        }
        return path.append("</a:path></a:pathLst></a:custGeom>").toString();
    }

    private void shape(
            String name, long x0, long y0, long x1, long y1, String flip, String geometry, Paint fill, Stroke stroke) {
        add(
                x0,
                y0,
                x1,
                y1,
                "<p:sp><p:nvSpPr>" + names.shape(++lastId, name) + "<p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>"
                        + frame(x0, y0, x1, y1, flip) + geometry + fill(fill) + outline(stroke)
                        + "</p:spPr></p:sp>\n");
    }

    private static String frame(long x0, long y0, long x1, long y1, String flip) {
        return "<a:xfrm" + flip + "><a:off x=\"" + x0 + "\" y=\"" + y0 + "\"/><a:ext cx=\"" + (x1 - x0) + "\" cy=\""
                + (y1 - y0) + "\"/></a:xfrm>";
    }

    private String fill(Paint fill) {
        if (fill instanceof Hatch hatch) {
            String pattern = switch (hatch.direction()) {
                case DIAGONAL -> "wdUpDiag";
                case VERTICAL -> "ltVert";
                case HORIZONTAL -> "ltHorz";
            };
            return "<a:pattFill prst=\"" + pattern + "\"><a:fgClr>" + colour(hatch.ink()) + "</a:fgClr><a:bgClr>"
                    + colour(hatch.ground()) + "</a:bgClr></a:pattFill>";
        }
        return fill == null ? "<a:noFill/>" : solid((Colour) fill);
    }

    private String solid(Colour colour) {
        return "<a:solidFill>" + colour(colour) + "</a:solidFill>";
    }

    private String colour(Colour colour) {
        String rgb = String.format("%06X", colour.argb() & 0xffffff);
        long alpha = Math.round(colour.alphaByte() / 255.0 * place.opacity() * WHOLE);
        return alpha == WHOLE
                ? "<a:srgbClr val=\"" + rgb + "\"/>"
                : "<a:srgbClr val=\"" + rgb + "\"><a:alpha val=\"" + alpha + "\"/></a:srgbClr>";
    }

    private String outline(Stroke stroke) {
        if (stroke == null) {
            return "<a:ln><a:noFill/></a:ln>";
        }
        long width = Math.min(WIDEST_LINE, Math.round(place.length(stroke.width())));
        String ends = stroke.dashed() ? "<a:prstDash val=\"sysDash\"/><a:round/>" : "<a:miter lim=\"800000\"/>";
        return "<a:ln w=\"" + width + "\">" + solid(stroke.colour()) + ends + "</a:ln>";
    }

    @Override
    public void text(String text, double x, double y, TextStyle style) {
        if (text.isBlank()) {
            return;
        }
        double width = style.width(text);
        double left = switch (style.anchor()) {
            case START -> x;
            case MIDDLE -> x - width / 2;
            case END -> x - width;
        };
        String side = switch (style.anchor()) {
            case START -> "l";
            case MIDDLE -> "ctr";
            case END -> "r";
        };
        // Around the middle of the line, which other fonts have at nearly the same height if they must stand in.
        double middle = y - 0.375 * style.size();
        long x0 = x(left);
        long y0 = y(middle - 0.65 * style.size());
        long x1 = x(left + width);
        long y1 = y(middle + 0.65 * style.size());
        long size = Math.max(SMALLEST_TYPE, Math.round(place.length(style.size()) / POINT * 100));
        boolean mono = FontNames.mono(style.face());
        // Slides know regular and bold; a family of its own would be lost where it is not installed.
        String bold = FontNames.weight(style.face()) > 400 ? " b=\"1\"" : "";
        String font = " typeface=\"" + FontNames.officeFamily(style.face()) + "\" pitchFamily=\"" + (mono ? 49 : 34)
                + "\" charset=\"0\"/>";
        add(
                x0,
                y0,
                x1,
                y1,
                "<p:sp><p:nvSpPr>" + names.text(++lastId, text) + "<p:cNvSpPr txBox=\"1\"/><p:nvPr/></p:nvSpPr><p:spPr>"
                        + frame(x0, y0, x1, y1, "") + "<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom><a:noFill/>"
                        + "</p:spPr><p:txBody><a:bodyPr wrap=\"none\" lIns=\"0\" tIns=\"0\" rIns=\"0\" bIns=\"0\""
                        + " anchor=\"ctr\"><a:noAutofit/></a:bodyPr><a:p><a:pPr algn=\"" + side
                        + "\"/><a:r><a:rPr lang=\"en\" sz=\"" + size + "\"" + bold + " dirty=\"0\">"
                        + solid(style.colour()) + "<a:latin" + font + "<a:ea" + font + "<a:cs" + font
                        + "</a:rPr><a:t>" + XmlText.escape(text) + "</a:t></a:r></a:p></p:txBody></p:sp>\n");
    }

    @Override
    public void pixels(Pixels pixels, double x, double y, double width, double height) {
        String reference = pictures.apply(PixelImage.png(PixelImage.enlarged(pixels, width, height)));
        long x0 = x(x);
        long y0 = y(y);
        long x1 = x(x + width);
        long y1 = y(y + height);
        long alpha = Math.round(place.opacity() * WHOLE);
        String faded = alpha == WHOLE ? "/>" : "><a:alphaModFix amt=\"" + alpha + "\"/></a:blip>";
        add(
                x0,
                y0,
                x1,
                y1,
                "<p:pic><p:nvPicPr>" + names.shape(++lastId, "values")
                        + "<p:cNvPicPr/><p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:embed=\"" + reference + "\"" + faded
                        + "<a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr>" + frame(x0, y0, x1, y1, "")
                        + "<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></p:spPr></p:pic>\n");
    }
}
