package sparsescope.scene.part;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sparsescope.accelerator.PePosition;
import sparsescope.drawing.PartId;

/**
 * Lists the kinds of parts of a stage, and the form of their ids: words and numbers between slashes, such as {@code plane/tile/3/4}. Painters
 * make ids here and readers take them apart here; saved files hold ids, so a form that was published stays.
 */
public enum StagePart {
    /** A PE: column, row. */
    PE("pe", 2),
    /** What a PE has to do, as a bar: column, row. */
    LOAD("load/pe", 2),
    /** A link between two PEs: the columns and rows of sender and receiver. */
    LINK("link", 4),
    /** A halo sum on a link: k, xo, yo. */
    TRANSFER("transfer", 3),
    /** A value that leaves for an OARAM: column and row of the PE, k, x, y. */
    OARAM("oaram", 5),
    /** The inputs of a PE: column, row; and x, y of one of them. */
    TILE("plane/tile", 2, 4),
    /** The outputs that a PE owns: column, row; and xo, yo of one of them. */
    OWNED("plane/owned", 2, 4),
    /** The part of the photograph that a PE holds: column, row; and x, y of a point. */
    IMAGE("plane/image", 2, 4),
    /** The sums of a PE that others own: column, row; and xo, yo of one of them. */
    HALO("plane/halo", 2, 4),
    /** A weight of the filter shown: k, c, s, r. */
    FILTER_WEIGHT("plane/weight", 4),
    /** The window of the PE in focus. */
    WINDOW("plane/window", 0),
    /** The steps from a sum to a finished output. */
    FINISH("plane/finish", 0),
    /** The input tile of the PE in focus; and x, y of one input. */
    INPUT("detail/input", 0, 2),
    /** A stored activation: its place in the block. */
    ACTIVATION("detail/activation", 1),
    /** A stored weight: its place in the block. */
    WEIGHT("detail/weight", 1),
    /** A multiplier: its number. */
    SLOT("detail/slot", 1),
    /** All accumulator banks. */
    BANKS("detail/banks", 0),
    /** An accumulator bank: its number. */
    BANK("detail/bank", 1),
    /** A product in a bank's queue: bank, place. */
    QUEUE("detail/queue", 2),
    /** All accumulators. */
    SUMS("detail/sums", 0),
    /** The accumulators of a filter: k; and xo, yo of one of them. */
    SUM("detail/sum", 1, 3),
    /** What the PE does in post-processing. */
    POST("detail/post", 0),
    /** A cause of slots: its name. */
    CAUSE("cause", 1),
    /** An entry of a legend: its word. */
    LEGEND("legend", 1),
    /** All marks of the timeline. */
    MARKS("timeline/marks", 0),
    /** A mark of the timeline: its cycle. */
    MARK("timeline/mark", 1),
    /** An output-channel group on the timeline: its index. */
    GROUP("timeline/group", 1),
    /** The band of causes on a machine's timeline. */
    BAND("timeline/band", 0),
    /** The densities of one layer in a chart: the layer's name, which may have slashes of its own. */
    DENSITY("chart/density", 1, Form.ANY),
    /** The choice of what the straggler chart counts. */
    STRAGGLER_SCOPE("chart/stragglers/scope", 0),
    /** A chart: its word. */
    CHART("chart", 1),
    /** A pair of operands that a PE of DCNN multiplies: s, r. */
    PAIR("plane/pair", 2),
    /** The inputs under the filter of DCNN. */
    FIELD("plane/field", 0),
    /** An output of DCNN: k, y, x. */
    OUTPUT("plane/output", 3);

    private static final class Form {
        static final int ANY = Integer.MAX_VALUE;
    }

    private static final Pattern OF_PE = Pattern.compile("(?:.*/)?(?:pe|tile|image|owned)/(\\d+)/(\\d+)(?:/.*)?");

    private final String words;
    private final int fewest;
    private final int most;

    StagePart(String words, int fields) {
        this(words, fields, fields);
    }

    StagePart(String words, int fewest, int most) {
        this.words = words;
        this.fewest = fewest;
        this.most = most;
    }

    /**
     * The id of such a part.
     *
     * @param fields what tells it from others of its kind; a {@link PePosition} is two of them
     * @throws IllegalArgumentException when there are too few or too many
     */
    public String id(Object... fields) {
        List<String> id = new ArrayList<>(List.of(words));
        for (Object field : fields) {
            if (field instanceof PePosition pe) {
                id.add(Integer.toString(pe.column()));
                id.add(Integer.toString(pe.row()));
            } else if (field instanceof Number || field instanceof String) {
                id.add(field.toString());
            } else {
                throw new IllegalArgumentException(this + ": no field of an id: " + field);
            }
        }
        if (!has(id.size() - 1)) {
            throw new IllegalArgumentException(this + ": " + String.join("/", id));
        }
        return String.join("/", id);
    }

    private boolean has(int fields) {
        return fields == fewest || fields == most || most == Form.ANY && fields > fewest;
    }

    /** How every id of this kind that has fields begins. */
    public String prefix() {
        return words + "/";
    }

    /** Whether an id is one of this kind. */
    public boolean is(String id) {
        return id.equals(words) && has(0)
                || id.startsWith(prefix()) && has(fields(id).size());
    }

    /** What an id of this kind has after the words of the kind. */
    public List<String> fields(String id) {
        return id.equals(words)
                ? List.of()
                : PartId.parse(id.substring(prefix().length())).fields();
    }

    /** The kind of an id; empty when it is no id of a stage's part. */
    public static Optional<StagePart> of(String id) {
        return Arrays.stream(values()).filter(kind -> kind.is(id)).findFirst();
    }

    /** The PE that a part belongs to, whatever stands before and after it in the id, such as {@code twin/pe/3/4}; if any. */
    public static Optional<PePosition> peOf(String id) {
        Matcher matcher = OF_PE.matcher(id);
        return matcher.matches()
                ? Optional.of(new PePosition(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }
}
