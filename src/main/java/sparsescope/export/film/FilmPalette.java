package sparsescope.export.film;

import java.awt.image.IndexColorModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import sparsescope.export.frame.ExportFrame;
import sparsescope.export.frame.FrameSequence;
import sparsescope.export.raster.PixelOptions;
import sparsescope.export.raster.Raster;

/**
 * One palette for all frames of a film: the colours they are drawn with, then mixes that smooth edges. The same frames give the same
 * palette.
 */
final class FilmPalette {
    /** The index that shows what was there before, or nothing. */
    static final int TRANSPARENT = 255;

    private static final int SAMPLES = 12;
    private static final int DRAWN = 128;
    /** Closer than this, in squared distance, two drawn colours share a place. */
    private static final int SAME = 60;

    private final int[] colours;
    /** For every colour its index plus one; 0 where nobody asked yet. Threads that ask at once find the same. */
    private final byte[] known = new byte[1 << 24];

    private FilmPalette(List<Integer> colours) {
        this.colours = colours.stream().mapToInt(Integer::intValue).toArray();
    }

    /** The palette of frames as {@code options} draw them. */
    static FilmPalette of(FrameSequence frames, PixelOptions options) {
        ColourHistogram drawn = new ColourHistogram();
        Map<Integer, Integer> pixels = new HashMap<>();
        int samples = Math.min(SAMPLES, frames.size());
        for (int i = 0; i < samples; i++) {
            int index = samples == 1 ? 0 : (int) ((long) i * (frames.size() - 1) / (samples - 1));
            ExportFrame frame = frames.frame(index);
            drawn.add(frame.picture());
            // Unmagnified: the mixes at edges are much the same, and there are fewer of them.
            count(Raster.of(frame, 1, options.transparent()).pixels(), options.transparent(), pixels);
        }
        List<Integer> colours = new ArrayList<>();
        for (int colour : drawn.mostUsedFirst()) {
            if (colours.size() < DRAWN && colours.stream().noneMatch(taken -> distance(taken, colour) < SAME)) {
                colours.add(colour);
            }
        }
        colours.forEach(pixels::remove);
        colours.addAll(MedianCut.of(pixels, TRANSPARENT - colours.size()));
        return new FilmPalette(colours);
    }

    private static void count(int[] argb, boolean transparent, Map<Integer, Integer> counts) {
        int run = 0;
        for (int i = 0; i < argb.length; i++) {
            run++;
            if (i + 1 == argb.length || argb[i + 1] != argb[i]) {
                if (!transparent || argb[i] < 0) {
                    counts.merge(argb[i] & 0xffffff, run, Integer::sum);
                }
                run = 0;
            }
        }
    }

    /** Indices of pixels; of a picture through which something shows, {@link #TRANSPARENT} where it shows more than not. */
    byte[] indices(int[] argb, boolean transparent) {
        byte[] indices = new byte[argb.length];
        int last = ~argb[0];
        byte index = 0;
        for (int i = 0; i < argb.length; i++) {
            if (argb[i] != last) {
                last = argb[i];
                index = (byte) (transparent && last >= 0 ? TRANSPARENT : index(last & 0xffffff));
            }
            indices[i] = index;
        }
        return indices;
    }

    private int index(int rgb) {
        int found = known[rgb] & 0xff;
        if (found == 0) {
            found = nearest(rgb) + 1;
            known[rgb] = (byte) found;
        }
        return found - 1;
    }

    private int nearest(int rgb) {
        int best = 0;
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < colours.length && least > 0; i++) {
            int distance = distance(colours[i], rgb);
            if (distance < least) {
                least = distance;
                best = i;
            }
        }
        return best;
    }

    /** Squared, green counting most and red least, as eyes see. */
    private static int distance(int a, int b) {
        int red = (a >> 16 & 0xff) - (b >> 16 & 0xff);
        int green = (a >> 8 & 0xff) - (b >> 8 & 0xff);
        int blue = (a & 0xff) - (b & 0xff);
        return 2 * red * red + 4 * green * green + 3 * blue * blue;
    }

    /** 256 colours, those not needed black. */
    IndexColorModel colourModel() {
        int[] table = new int[256];
        for (int i = 0; i < colours.length; i++) {
            table[i] = colours[i];
        }
        return new IndexColorModel(8, table.length, table, 0, false, TRANSPARENT, java.awt.image.DataBuffer.TYPE_BYTE);
    }
}
