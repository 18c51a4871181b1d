package sparsescope.export.film;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import javax.imageio.IIOException;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOInvalidTreeException;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;

/** Builds the metadata of a GIF file and its frames, as the JDK's writer wants it. */
final class GifMetadata {
    private static final String STREAM = "javax_imageio_gif_stream_1.0";
    private static final String IMAGE = "javax_imageio_gif_image_1.0";
    private static final String[] FOREVER = {"NETSCAPE", "2.0"};

    private final ImageWriter writer;
    private final IndexColorModel colours;

    GifMetadata(ImageWriter writer, IndexColorModel colours) {
        this.writer = writer;
        this.colours = colours;
    }

    /** Size and palette of the film. */
    IIOMetadata stream(int width, int height) throws IIOException {
        IIOMetadataNode root = new IIOMetadataNode(STREAM);
        child(root, "Version", "value", "89a");
        child(
                root,
                "LogicalScreenDescriptor",
                "logicalScreenWidth",
                "" + width,
                "logicalScreenHeight",
                "" + height,
                "colorResolution",
                "8",
                "pixelAspectRatio",
                "0");
        IIOMetadataNode table = child(
                root,
                "GlobalColorTable",
                "sizeOfGlobalColorTable",
                "256",
                "backgroundColorIndex",
                "0",
                "sortFlag",
                "FALSE");
        for (int i = 0; i < colours.getMapSize(); i++) {
            child(
                    table,
                    "ColorTableEntry",
                    "index",
                    "" + i,
                    "red",
                    "" + colours.getRed(i),
                    "green",
                    "" + colours.getGreen(i),
                    "blue",
                    "" + colours.getBlue(i));
        }
        return fill(writer.getDefaultStreamMetadata(null), STREAM, root);
    }

    /**
     * Place and time of a frame.
     *
     * @param hundredths how long it is shown
     * @param alone whether it goes before the next one comes, so that nothing of it shows through
     * @param comment text for the file; empty for none
     * @param loop whether the film begins again at its end
     */
    IIOMetadata frame(PixelRect area, int hundredths, boolean alone, String comment, boolean loop) throws IIOException {
        IIOMetadataNode root = new IIOMetadataNode(IMAGE);
        child(
                root,
                "ImageDescriptor",
                "imageLeftPosition",
                "" + area.x(),
                "imageTopPosition",
                "" + area.y(),
                "imageWidth",
                "" + area.width(),
                "imageHeight",
                "" + area.height(),
                "interlaceFlag",
                "FALSE");
        child(
                root,
                "GraphicControlExtension",
                "disposalMethod",
                alone ? "restoreToBackgroundColor" : "doNotDispose",
                "userInputFlag",
                "FALSE",
                "transparentColorFlag",
                "TRUE",
                "delayTime",
                "" + hundredths,
                "transparentColorIndex",
                "" + FilmPalette.TRANSPARENT);
        if (loop) {
            IIOMetadataNode extensions = child(root, "ApplicationExtensions");
            child(extensions, "ApplicationExtension", "applicationID", FOREVER[0], "authenticationCode", FOREVER[1])
                    .setUserObject(new byte[] {1, 0, 0});
        }
        if (!comment.isEmpty()) {
            child(child(root, "CommentExtensions"), "CommentExtension", "value", comment);
        }
        BufferedImage sample = new BufferedImage(colours, colours.createCompatibleWritableRaster(1, 1), false, null);
        return fill(
                writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(sample), null), IMAGE, root);
    }

    private static IIOMetadataNode child(IIOMetadataNode parent, String name, String... attributes) {
        IIOMetadataNode node = new IIOMetadataNode(name);
        for (int i = 0; i < attributes.length; i += 2) {
            node.setAttribute(attributes[i], attributes[i + 1]);
        }
        parent.appendChild(node);
        return node;
    }

    /** Replaced as a whole: merged, the writer's own local palette would stay and win over the film's. */
    private static IIOMetadata fill(IIOMetadata metadata, String format, IIOMetadataNode root) throws IIOException {
        try {
            metadata.setFromTree(format, root);
            return metadata;
        } catch (IIOInvalidTreeException e) {
            throw new IIOException("GIF metadata: " + e.getMessage(), e);
        }
    }
}
