package sparsescope.export.film;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import sparsescope.drawing.Colour;
import sparsescope.drawing.DrawingList;
import sparsescope.drawing.Hatch;
import sparsescope.drawing.Paint;
import sparsescope.drawing.Pixels;
import sparsescope.drawing.Shape;
import sparsescope.drawing.Stroke;
import sparsescope.drawing.Surface;
import sparsescope.drawing.TextStyle;

/** The opaque colours that drawings use, and how often: what a palette must have even where it covers few pixels. */
final class ColourHistogram implements Surface {
    /** Of shapes and words, each of which means something. */
    private final Map<Integer, Integer> uses = new HashMap<>();
    /** Of pictures: a photograph has thousands, of which none matters by itself. */
    private final Map<Integer, Integer> inPictures = new HashMap<>();

    void add(DrawingList drawing) {
        drawing.replay(this);
    }

    /** As 0xRRGGBB: those of shapes and words, most used first, then those of pictures. */
    List<Integer> mostUsedFirst() {
        return Stream.of(uses, inPictures)
                .flatMap(ColourHistogram::sorted)
                .distinct()
                .toList();
    }

    private static Stream<Integer> sorted(Map<Integer, Integer> counts) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
    }

    private void use(int argb) {
        count(argb, uses);
    }

    private static void count(int argb, Map<Integer, Integer> counts) {
        if (argb >>> 24 == 0xff) {
            counts.merge(argb & 0xffffff, 1, Integer::sum);
        }
    }

    private void use(Paint fill, Stroke stroke) {
        if (fill instanceof Hatch hatch) {
            use(hatch.ground().argb());
            use(hatch.ink().argb());
        } else if (fill instanceof Colour colour) {
            use(colour.argb());
        }
        if (stroke != null) {
            use(stroke.colour().argb());
        }
    }

    @Override
    public void begin(String id) {
        // Parts have no colour.
    }

    @Override
    public void end() {
        // Parts have no colour.
    }

    @Override
    public void push(double x, double y, double scale, double opacity) {
        // What is faded shows up among the pixels.
    }

    @Override
    public void pop() {
        // As above.
    }

    @Override
    public void rect(double x, double y, double width, double height, double radius, Paint fill, Stroke stroke) {
        use(fill, stroke);
    }

    @Override
    public void circle(double x, double y, double radius, Paint fill, Stroke stroke) {
        use(fill, stroke);
    }

    @Override
    public void path(Shape shape, Paint fill, Stroke stroke) {
        use(fill, stroke);
    }

    @Override
    public void text(String text, double x, double y, TextStyle style) {
        use(style.colour().argb());
    }

    @Override
    public void pixels(Pixels pixels, double x, double y, double width, double height) {
        for (int argb : pixels.argb()) {
            count(argb, inPictures);
        }
    }
}
