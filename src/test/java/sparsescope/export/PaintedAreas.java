package sparsescope.export;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import sparsescope.drawing.Colour;
import sparsescope.drawing.Typeface;
import sparsescope.export.frame.FontNames;

/** What a written drawing or slide fills, in the order in which it is painted, and the text over it. */
final class PaintedAreas {
    /**
     * A text, and what is behind its middle.
     *
     * @param text the text
     * @param size of its type, in pixels of the picture
     * @param bold whether its type is
     * @param colour its own
     * @param behind what is behind it
     */
    record Placed(String text, double size, boolean bold, Colour colour, Colour behind) {}

    private record Area(Shape shape, int argb, BufferedImage picture, AffineTransform toPicture) {
        int at(Point2D point) {
            if (picture == null) {
                return argb;
            }
            Point2D pixel = toPicture.transform(point, null);
            int x = (int) Math.max(0, Math.min(picture.getWidth() - 1, pixel.getX()));
            int y = (int) Math.max(0, Math.min(picture.getHeight() - 1, pixel.getY()));
            return picture.getRGB(x, y);
        }
    }

    private final List<Area> areas = new ArrayList<>();
    private final List<Placed> texts = new ArrayList<>();
    private final Map<String, Integer> hatches = new HashMap<>();

    private PaintedAreas() {}

    List<Placed> texts() {
        return texts;
    }

    private Colour behind(double x, double y) {
        Point2D point = new Point2D.Double(x, y);
        int colour = 0xffffffff;
        for (Area area : areas) {
            if (area.shape().contains(point)) {
                colour = over(area.at(point), colour);
            }
        }
        return new Colour(colour);
    }

    private static int over(int above, int below) {
        double alpha = (above >>> 24) / 255.0;
        int mixed = 0xff;
        for (int shift = 16; shift >= 0; shift -= 8) {
            double part = alpha * (above >> shift & 0xff) + (1 - alpha) * (below >> shift & 0xff);
            mixed = mixed << 8 | (int) Math.round(part);
        }
        return mixed;
    }

    private static int colour(String hex, double opacity) {
        return (int) Math.round(255 * opacity) << 24 | Integer.parseInt(hex.replace("#", ""), 16);
    }

    private void picture(Shape shape, byte[] png) {
        try {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
            Rectangle2D box = shape.getBounds2D();
            AffineTransform to = AffineTransform.getScaleInstance(
                    image.getWidth() / box.getWidth(), image.getHeight() / box.getHeight());
            to.translate(-box.getX(), -box.getY());
            areas.add(new Area(shape, 0, image, to));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Document xml(InputStream in) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(in);
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(e);
        }
    }

    private static List<Element> children(Element of) {
        List<Element> children = new ArrayList<>();
        for (Node node = of.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    /** What an SVG file paints. */
    static PaintedAreas ofSvg(Path file) throws IOException {
        PaintedAreas painted = new PaintedAreas();
        try (InputStream in = Files.newInputStream(file)) {
            Element root = xml(in).getDocumentElement();
            for (Element pattern : elements(root, "pattern")) {
                painted.hatches.put(
                        pattern.getAttribute("id"),
                        colour(elements(pattern, "rect").get(0).getAttribute("fill"), 1));
            }
            children(root).stream()
                    .filter(child -> child.getLocalName().equals("g"))
                    .forEach(child -> painted.svg(child, new AffineTransform()));
        }
        return painted;
    }

    private static List<Element> elements(Element in, String name) {
        List<Element> found = new ArrayList<>();
        var list = in.getElementsByTagNameNS("*", name);
        for (int i = 0; i < list.getLength(); i++) {
            found.add((Element) list.item(i));
        }
        return found;
    }

    private static final Pattern TRANSFORM = Pattern.compile("translate\\((\\S+) (\\S+)\\)(?: scale\\((\\S+)\\))?");

    private void svg(Element element, AffineTransform outer) {
        AffineTransform here = new AffineTransform(outer);
        Matcher moved = TRANSFORM.matcher(element.getAttribute("transform"));
        if (moved.matches()) {
            here.translate(Double.parseDouble(moved.group(1)), Double.parseDouble(moved.group(2)));
            double scale = moved.group(3) == null ? 1 : Double.parseDouble(moved.group(3));
            here.scale(scale, scale);
        }
        switch (element.getLocalName()) {
            case "g" -> children(element).forEach(child -> svg(child, here));
            case "rect" -> fill(element, here.createTransformedShape(box(element)));
            case "circle" -> {
                double r = number(element, "r");
                fill(
                        element,
                        here.createTransformedShape(new Ellipse2D.Double(
                                number(element, "cx") - r, number(element, "cy") - r, 2 * r, 2 * r)));
            }
            case "path" -> fill(element, here.createTransformedShape(path(element.getAttribute("d"))));
            case "image" -> {
                String data = element.getAttributeNS("http://www.w3.org/1999/xlink", "href");
                picture(
                        here.createTransformedShape(box(element)),
                        Base64.getDecoder().decode(data.substring(data.indexOf(',') + 1)));
            }
            case "text" -> text(element, here);
            default -> throw new IllegalArgumentException(element.getLocalName());
        }
    }

    private static double number(Element element, String attribute) {
        String value = element.getAttribute(attribute);
        return value.isEmpty() ? 0 : Double.parseDouble(value);
    }

    private static Rectangle2D box(Element element) {
        return new Rectangle2D.Double(
                number(element, "x"), number(element, "y"), number(element, "width"), number(element, "height"));
    }

    private static Path2D path(String data) {
        Path2D path = new Path2D.Double();
        Matcher segment = Pattern.compile("([MLCZ])([^MLCZ]*)").matcher(data);
        while (segment.find()) {
            double[] p = segment.group(2).isBlank()
                    ? new double[0]
                    : Pattern.compile(" ")
                            .splitAsStream(segment.group(2).strip())
                            .mapToDouble(Double::parseDouble)
                            .toArray();
            switch (segment.group(1)) {
                case "M" -> path.moveTo(p[0], p[1]);
                case "L" -> path.lineTo(p[0], p[1]);
                case "C" -> path.curveTo(p[0], p[1], p[2], p[3], p[4], p[5]);
                default -> path.closePath();
            }
        }
        return path;
    }

    private void fill(Element element, Shape shape) {
        String fill = element.getAttribute("fill");
        double opacity = element.hasAttribute("fill-opacity") ? number(element, "fill-opacity") : 1;
        if (fill.startsWith("url(#")) {
            int ground = hatches.get(fill.substring(5, fill.length() - 1));
            areas.add(new Area(shape, colour(String.format("%06x", ground & 0xffffff), opacity), null, null));
        } else if (!fill.equals("none")) {
            areas.add(new Area(shape, colour(fill, opacity), null, null));
        }
    }

    private void text(Element element, AffineTransform here) {
        Typeface face = Typeface.valueOf(element.getAttribute("class")
                .substring("ss-".length())
                .replace('-', '_')
                .toUpperCase(java.util.Locale.ROOT));
        double size = number(element, "font-size");
        double width = face.width(element.getTextContent()) * size;
        double x = number(element, "x")
                + switch (element.getAttribute("text-anchor")) {
                    case "middle" -> 0;
                    case "end" -> -width / 2;
                    default -> width / 2;
                };
        Point2D middle = here.transform(new Point2D.Double(x, number(element, "y") - 0.35 * size), null);
        double opacity = element.hasAttribute("fill-opacity") ? number(element, "fill-opacity") : 1;
        place(
                element.getTextContent(),
                size * here.getScaleX(),
                FontNames.weight(face) > 400,
                colour(element.getAttribute("fill"), opacity),
                middle);
    }

    private void place(String text, double size, boolean bold, int colour, Point2D middle) {
        Colour behind = behind(middle.getX(), middle.getY());
        texts.add(new Placed(text, size, bold, new Colour(over(colour, behind.argb())), behind));
    }

    /** What a deck's slide paints, in pixels of a picture {@code width} wide. */
    static PaintedAreas ofSlide(Path file, int slide, int width) throws IOException {
        PaintedAreas painted = new PaintedAreas();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Element presentation = xml(zip.getInputStream(zip.getEntry("ppt/presentation.xml")))
                    .getDocumentElement();
            double scale = width / number(elements(presentation, "sldSz").get(0), "cx");
            Map<String, byte[]> pictures = new HashMap<>();
            Element relations = xml(zip.getInputStream(zip.getEntry("ppt/slides/_rels/slide" + slide + ".xml.rels")))
                    .getDocumentElement();
            for (Element relation : children(relations)) {
                if (relation.getAttribute("Type").endsWith("/image")) {
                    String name = "ppt/" + relation.getAttribute("Target").replace("../", "");
                    pictures.put(
                            relation.getAttribute("Id"),
                            zip.getInputStream(zip.getEntry(name)).readAllBytes());
                }
            }
            Element root = xml(zip.getInputStream(zip.getEntry("ppt/slides/slide" + slide + ".xml")))
                    .getDocumentElement();
            painted.slide(elements(root, "spTree").get(0), scale, pictures);
        }
        return painted;
    }

    private void slide(Element group, double scale, Map<String, byte[]> pictures) {
        for (Element child : children(group)) {
            switch (child.getLocalName()) {
                case "grpSp" -> slide(child, scale, pictures);
                case "pic" ->
                    picture(
                            frame(child, scale),
                            pictures.get(elements(child, "blip")
                                    .get(0)
                                    .getAttributeNS(
                                            "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                                            "embed")));
                case "sp" -> {
                    if (elements(child, "ph").isEmpty()) {
                        shape(child, scale);
                    }
                }
                default -> {
                    // Names and places of groups.
                }
            }
        }
    }

    private static Rectangle2D frame(Element of, double scale) {
        Element place = elements(of, "xfrm").get(0);
        Element off = elements(place, "off").get(0);
        Element ext = elements(place, "ext").get(0);
        return new Rectangle2D.Double(
                number(off, "x") * scale,
                number(off, "y") * scale,
                number(ext, "cx") * scale,
                number(ext, "cy") * scale);
    }

    private void shape(Element sp, double scale) {
        Rectangle2D frame = frame(sp, scale);
        List<Element> runs = elements(sp, "rPr");
        if (!runs.isEmpty()) {
            Element run = runs.get(0);
            // Hundredths of a point; 12700 units of the slide are a point.
            double size = number(run, "sz") / 100 * 12700 * scale;
            place(
                    elements(sp, "t").get(0).getTextContent(),
                    size,
                    run.getAttribute("b").equals("1"),
                    rgb(elements(run, "srgbClr").get(0)),
                    new Point2D.Double(frame.getCenterX(), frame.getCenterY()));
            return;
        }
        Element properties = elements(sp, "spPr").get(0);
        Shape outline = outline(properties, frame);
        for (Element fill : children(properties)) {
            switch (fill.getLocalName()) {
                case "solidFill" ->
                    areas.add(new Area(outline, rgb(elements(fill, "srgbClr").get(0)), null, null));
                case "pattFill" ->
                    areas.add(new Area(
                            outline,
                            rgb(elements(elements(fill, "bgClr").get(0), "srgbClr")
                                    .get(0)),
                            null,
                            null));
                default -> {
                    // Where it is, its outline, or no fill.
                }
            }
        }
    }

    private static int rgb(Element colour) {
        List<Element> alpha = elements(colour, "alpha");
        return colour(colour.getAttribute("val"), alpha.isEmpty() ? 1 : number(alpha.get(0), "val") / 100_000);
    }

    private static Shape outline(Element properties, Rectangle2D frame) {
        List<Element> preset = elements(properties, "prstGeom");
        if (!preset.isEmpty()) {
            return preset.get(0).getAttribute("prst").equals("ellipse")
                    ? new Ellipse2D.Double(frame.getX(), frame.getY(), frame.getWidth(), frame.getHeight())
                    : frame;
        }
        Element data = elements(properties, "path").get(0);
        Path2D path = new Path2D.Double();
        for (Element segment : children(data)) {
            double[] p = elements(segment, "pt").stream()
                    .flatMapToDouble(pt -> java.util.stream.DoubleStream.of(number(pt, "x"), number(pt, "y")))
                    .toArray();
            switch (segment.getLocalName()) {
                case "moveTo" -> path.moveTo(p[0], p[1]);
                case "lnTo" -> path.lineTo(p[0], p[1]);
                case "cubicBezTo" -> path.curveTo(p[0], p[1], p[2], p[3], p[4], p[5]);
                default -> path.closePath();
            }
        }
        AffineTransform to = AffineTransform.getTranslateInstance(frame.getX(), frame.getY());
        to.scale(frame.getWidth() / Math.max(1, number(data, "w")), frame.getHeight() / Math.max(1, number(data, "h")));
        return to.createTransformedShape(path);
    }
}
