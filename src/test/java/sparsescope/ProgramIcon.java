package sparsescope;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import sparsescope.scene.style.Theme;

/**
 * The program's icon: activations above, weights at the left, and products only where neither is zero. It is made of whole sixteenths, so
 * that it is crisp at 16 pixels, on a dark ground with a pale rim, so that it reads on light and on dark.
 */
final class ProgramIcon {
    /** The sizes that desktops ask for. */
    static final List<Integer> SIZES = List.of(16, 24, 32, 48, 64, 128, 256, 512);

    private static final int GROUND = 0x15202B;
    private static final int RIM = 0x6B7B8C;
    private static final int ZERO = 0x4A5D6E;
    private static final Map<Integer, String> APPLE_TYPES =
            Map.of(16, "icp4", 32, "icp5", 128, "ic07", 256, "ic08", 512, "ic09");

    /** A square with round corners, in sixteenths of the icon. */
    private record Tile(double x, double y, double size, double radius, int colour) {}

    private ProgramIcon() {}

    private static List<Tile> tiles() {
        int activation = rgb(Theme.DARK.activation());
        int weight = rgb(Theme.DARK.weight());
        int product = rgb(Theme.DARK.sum());
        return List.of(
                new Tile(0, 0, 16, 3, RIM),
                new Tile(0.5, 0.5, 15, 2.5, GROUND),
                cell(1, 0, activation),
                cell(2, 0, activation),
                cell(0, 1, weight),
                cell(1, 1, product),
                cell(2, 1, product),
                cell(0, 2, ZERO),
                cell(1, 2, ZERO),
                cell(2, 2, ZERO));
    }

    private static Tile cell(int column, int row, int colour) {
        return new Tile(1 + 5 * column, 1 + 5 * row, 4, 0.9, colour);
    }

    private static int rgb(sparsescope.drawing.Colour colour) {
        return Integer.parseInt(hex(colour).substring(1), 16);
    }

    private static String hex(sparsescope.drawing.Colour colour) {
        return String.format(Locale.ROOT, "#%02x%02x%02x", colour.red(), colour.green(), colour.blue());
    }

    static String svg() {
        StringBuilder svg = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 16 16\">\n");
        for (Tile tile : tiles()) {
            svg.append(String.format(
                            Locale.ROOT,
                            "<rect x=\"%s\" y=\"%s\" width=\"%3$s\" height=\"%3$s\" rx=\"%4$s\" fill=\"#%5$06x\"/>%n",
                            number(tile.x()),
                            number(tile.y()),
                            number(tile.size()),
                            number(tile.radius()),
                            tile.colour())
                    .replace(System.lineSeparator(), "\n"));
        }
        return svg.append("</svg>\n").toString();
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Integer.toString((int) value) : Double.toString(value);
    }

    static BufferedImage image(int size) {
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.scale(size / 16.0, size / 16.0);
        for (Tile tile : tiles()) {
            graphics.setColor(new Color(tile.colour()));
            graphics.fill(new RoundRectangle2D.Double(
                    tile.x(), tile.y(), tile.size(), tile.size(), 2 * tile.radius(), 2 * tile.radius()));
        }
        graphics.dispose();
        return image;
    }

    static byte[] png(int size) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image(size), "png", out);
        return out.toByteArray();
    }

    /** The file that Windows wants: a directory of PNG pictures. */
    static byte[] windows() throws IOException {
        List<Integer> sizes = SIZES.stream().filter(size -> size <= 256).toList();
        int at = 6 + 16 * sizes.size();
        ByteBuffer head = ByteBuffer.allocate(at).order(ByteOrder.LITTLE_ENDIAN);
        head.putShort((short) 0).putShort((short) 1).putShort((short) sizes.size());
        ByteArrayOutputStream pictures = new ByteArrayOutputStream();
        for (int size : sizes) {
            byte[] png = png(size);
            // A side of 256 is written as 0.
            head.put((byte) size)
                    .put((byte) size)
                    .putShort((short) 0)
                    .putShort((short) 1)
                    .putShort((short) 32);
            head.putInt(png.length).putInt(at + pictures.size());
            pictures.write(png);
        }
        return concat(head.array(), pictures.toByteArray());
    }

    /** The file that macOS wants: PNG pictures, each behind its type and length. */
    static byte[] apple() throws IOException {
        ByteArrayOutputStream pictures = new ByteArrayOutputStream();
        for (Map.Entry<Integer, String> type : new TreeMap<>(APPLE_TYPES).entrySet()) {
            byte[] png = png(type.getKey());
            pictures.write(block(type.getValue(), png));
        }
        return block("icns", pictures.toByteArray());
    }

    private static byte[] block(String type, byte[] content) {
        byte[] head = ByteBuffer.allocate(8)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .putInt(8 + content.length)
                .array();
        return concat(head, content);
    }

    private static byte[] concat(byte[] first, byte[] second) {
        return ByteBuffer.allocate(first.length + second.length)
                .put(first)
                .put(second)
                .array();
    }
}
