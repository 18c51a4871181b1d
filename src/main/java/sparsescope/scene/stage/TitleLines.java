package sparsescope.scene.stage;

import java.util.ArrayList;
import java.util.List;
import sparsescope.drawing.Box;
import sparsescope.drawing.Colour;
import sparsescope.drawing.TextStyle;
import sparsescope.drawing.TypeScale;
import sparsescope.drawing.Typeface;
import sparsescope.scene.beat.Beats;
import sparsescope.scene.style.PaintContext;
import sparsescope.scene.style.Theme;
import sparsescope.scene.view.StageView;
import sparsescope.scene.words.Explanation;
import sparsescope.scene.words.Explanations;
import sparsescope.simulation.run.Moment;
import sparsescope.simulation.state.PeStatus;
import sparsescope.simulation.state.PostMoment;

/** Draws the lines that a picture needs when it leaves the window: where one is, and what happens in one sentence. */
public final class TitleLines {
    /** From line to line, in sizes of type. */
    private static final double LEADING = 1.15;
    /** So much of a hall's screen may be a caption. */
    private static final double MOST_OF_HALL = 0.34;

    private static final String USUAL =
            "One cycle: 4 activations × 4 weights = 16 products, none of them zero. Activation 25"
                    + " at (12, 6) × weight −3 of filter 1 = product −75. It is next in the queue of bank 17, to be"
                    + " added to output (11, 4). The other 15 likewise.";

    /** In sizes of the smallest type. */
    private static final double LOW = 36;

    private final PaintContext pen;
    private final PageFurniture sheet;
    private final Box page;
    private final Words words;
    private final Box area;
    private final double captionHeight;

    /**
     * What is written.
     *
     * @param layer the layer's name
     * @param here where in the layer one is; empty where the picture says it itself
     * @param cycle the moment
     * @param position what the PE in focus is at; empty when there is nothing to say
     * @param said the caption
     */
    public record Words(String layer, String here, String cycle, String position, Explanation said) {}

    /** Words about what a landing shows. */
    public TitleLines(PaintContext pen, Moment moment, StageView view, PageFurniture sheet, Box page, Beats beats) {
        this(
                pen,
                moment,
                view,
                sheet,
                page,
                view.landingName(),
                sheet.caption() ? Explanations.of(moment, view, beats) : Explanation.of("", ""));
    }

    /**
     * Words.
     *
     * @param here where in the layer one is; empty where the picture says it itself
     * @param said the caption
     */
    public TitleLines(
            PaintContext pen,
            Moment moment,
            StageView view,
            PageFurniture sheet,
            Box page,
            String here,
            Explanation said) {
        this(
                pen,
                sheet,
                page,
                new Words(moment.run().layer().name(), here, cycle(moment), position(moment, view), said));
    }

    /** Words of any machine's picture. */
    public TitleLines(PaintContext pen, PageFurniture sheet, Box page, Words words) {
        this.pen = pen;
        this.sheet = sheet;
        this.page = page;
        this.words = words;
        double margin = 16 * pen.unit;
        double below = sheet.code().isEmpty() ? margin : Math.max(margin, 1.3 * codeSize());
        this.area = page.inset(margin, margin, margin, below);
        this.captionHeight = sheet.caption() ? captionHeight() : 0;
    }

    private double headHeight() {
        return sheet.title() ? pen.size(22) * 1.7 : 0;
    }

    /** The idea over its example: a line each as designed, or three of the smallest type; in a hall as many as both take. */
    private double captionHeight() {
        if (pen.lecture) {
            return (0.8 + LEADING * Math.max(hallLines().size(), usualHallLines())) * TypeScale.SMALLEST_VALUE;
        }
        return isLow()
                ? Math.max(pen.size(18) * 2.1, 2.6 * smallest())
                : Math.max(pen.size(18) * 3.1, 3.9 * smallest());
    }

    /** Whether a picture is so low that the landing needs the example's line: the idea is said alone. */
    private boolean isLow() {
        return page.height() < LOW * smallest();
    }

    private List<String> hallLines() {
        return hallLines(words.said().text());
    }

    private List<String> hallLines(String said) {
        TextStyle style = TextStyle.of(Typeface.SANS, TypeScale.SMALLEST_VALUE, Colour.of(0xFFFFFF));
        int most = Math.max(2, (int) (MOST_OF_HALL * page.height() / (LEADING * style.size())));
        return lines(said, style, captionRoom(), most);
    }

    /** As many as a cycle's words usually take: from picture to picture of a film the landing stays where it is. */
    private int usualHallLines() {
        return hallLines(USUAL).size();
    }

    private double captionRoom() {
        return page.width() - 64 * pen.unit;
    }

    private double smallest() {
        return Math.max(12, pen.floor);
    }

    private double codeSize() {
        return pen.size(10);
    }

    /** What is left for the landing. */
    public Box inside() {
        return area.inset(0, headHeight(), 0, sheet.caption() ? captionHeight + pen.gap() : 0);
    }

    /** Covers what lies around the landing, where something is to be painted. */
    public void cover() {
        Box stage = inside();
        Colour ground = pen.theme.background();
        if (sheet.title()) {
            pen.list.rect(0, 0, page.width(), stage.y() - 1, 0, ground, null);
        }
        if (sheet.caption() || !sheet.code().isEmpty()) {
            double top = stage.bottom() + 1;
            pen.list.rect(0, top, page.width(), page.height() - top, 0, ground, null);
        }
    }

    /** Paints the title. */
    public void paint() {
        if (sheet.title()) {
            title();
        }
        if (sheet.caption()) {
            caption();
        }
        if (!sheet.code().isEmpty()) {
            TextStyle code = TextStyle.of(Typeface.MONO, codeSize(), pen.theme.quiet());
            double middle = (area.bottom() + page.bottom()) / 2;
            pen.text(sheet.code(), area.right(), middle + 0.35 * code.size(), code.end());
        }
    }

    private void title() {
        TextStyle layer = TextStyle.of(Typeface.SANS, pen.size(20), pen.theme.quiet());
        TextStyle strong = TextStyle.of(Typeface.SANS_SEMIBOLD, pen.size(22), pen.theme.text());
        double y = area.y() + pen.size(22) * 0.8;
        String name = words.layer();
        String here = words.here();
        String path = here.isEmpty() ? "" : name + " › ";
        String place = here.isEmpty() ? name : here;
        if (!path.isEmpty()) {
            pen.text(path, area.x(), y, layer);
        }
        pen.text(place, area.x() + layer.width(path), y, strong);
        double used = layer.width(path) + strong.width(place) + 30 * pen.unit;
        pen.longest(
                area.x() + used,
                y,
                area.width() - used,
                layer.sized(pen.size(17)).end(),
                words.cycle() + words.position(),
                words.cycle());
    }

    private void caption() {
        Box bar = new Box(area.x(), area.bottom() - captionHeight, area.width(), captionHeight);
        Colour ground = pen.theme == Theme.LIGHT ? pen.theme.text() : pen.theme.recess();
        pen.list.rect(bar.x(), bar.y(), bar.width(), bar.height(), 5 * pen.unit, ground, null);
        TextStyle caption = TextStyle.of(Typeface.SANS, pen.size(18), Colour.of(0xFFFFFF));
        if (pen.lecture) {
            hallCaption(bar, caption.sized(TypeScale.SMALLEST_VALUE));
            return;
        }
        double room = bar.width() - 32 * pen.unit;
        Explanation said = words.said();
        boolean oneLine = isLow() && !said.headline().isEmpty();
        String example = oneLine ? "" : said.exampleText();
        TextStyle idea = TextStyle.of(Typeface.SANS_SEMIBOLD, pen.size(20), Colour.of(0xFFFFFF));
        TextStyle head = fitting(idea, heading(said), room);
        TextStyle below = fitting(caption, example, room);
        List<String> detail = example.isEmpty() ? List.of() : lines(example, below, room);
        List<String> heading = lines(heading(said), head, room, detail.size() > 1 ? 1 : 2);
        if (oneLine && heading.size() == 1) {
            String more = beside(said.exampleText(), caption, room - head.width(heading.get(0)) - 12 * pen.unit);
            double left = bar.x() + 16 * pen.unit + head.width(heading.get(0)) + 12 * pen.unit;
            if (!more.isEmpty()) {
                pen.text(more, left, bar.centreY() - 0.6 * head.size() + 0.95 * head.size(), caption);
            }
        }
        double height = 1.2 * (heading.size() * head.size() + detail.size() * below.size());
        double y = bar.centreY() - height / 2;
        for (String line : heading) {
            pen.text(line, bar.x() + 16 * pen.unit, y + 0.95 * head.size(), head);
            y += 1.2 * head.size();
        }
        for (String line : detail) {
            pen.text(line, bar.x() + 16 * pen.unit, y + 0.95 * below.size(), below);
            y += 1.2 * below.size();
        }
    }

    /** As many whole sentences as fit beside the idea. */
    private static String beside(String example, TextStyle style, double room) {
        int end = example.length();
        while (end > 0 && style.width(example.substring(0, end)) > room) {
            int stop = example.lastIndexOf(". ", end - 2);
            end = stop < 0 ? 0 : stop + 1;
        }
        return example.substring(0, end);
    }

    private static String heading(Explanation said) {
        return said.headline().isEmpty() ? "" : said.headline() + ".";
    }

    private void hallCaption(Box bar, TextStyle style) {
        List<String> lines = hallLines();
        for (int line = 0; line < lines.size(); line++) {
            double y = bar.centreY() + (line - (lines.size() - 1) / 2.0) * style.size() * LEADING;
            pen.text(lines.get(line), bar.x() + 16 * pen.unit, y + 0.35 * style.size(), style);
        }
    }

    private TextStyle fitting(TextStyle style, String text, double room) {
        double width = style.width(text);
        return width > room ? style.sized(Math.max(smallest(), 0.999 * style.size() * room / width)) : style;
    }

    /** The sentence on one line, or two; what is left out of the last is shown to be. */
    private static List<String> lines(String sentence, TextStyle style, double room) {
        return lines(sentence, style, room, 2);
    }

    /** The sentence on so many lines at most; what is left out of the last is shown to be. */
    private static List<String> lines(String sentence, TextStyle style, double room, int most) {
        List<String> lines = style.lines(sentence, room);
        if (lines.size() <= most) {
            return lines;
        }
        List<String> shown = new ArrayList<>(lines.subList(0, most - 1));
        String rest = String.join(" ", lines.subList(most - 1, lines.size()));
        shown.add(style.lines(rest, room - style.width(" …")).get(0) + " …");
        return shown;
    }

    private static String cycle(Moment moment) {
        String total = moment.run().indexed()
                ? " of " + PaintContext.number(moment.run().cycles())
                : "";
        return "cycle " + PaintContext.number(moment.cycle()) + total;
    }

    private static String stage(Moment moment, PeStatus pe) {
        if (moment.computing() || moment.finished()) {
            return pe.state().word();
        }
        return moment.post()
                .map(post -> post.stage() == PostMoment.Stage.EXCHANGE
                        ? "halo exchange, round " + (post.round() + 1) + " of " + post.rounds()
                        : "outputs leave")
                .orElse(pe.state().word());
    }

    private static String position(Moment moment, StageView view) {
        if (view.exchangeAlone()) {
            PostMoment post = moment.post().orElseThrow();
            return " · group " + post.group().group().index() + " · round " + (post.round() + 1) + " of "
                    + post.rounds();
        }
        PeStatus pe = moment.pe(view.pe());
        String group = " · group " + moment.group(view.pe()).group().index();
        return pe.channel() < 0
                ? group + " · " + stage(moment, pe)
                : group + " · channel " + pe.channel() + " · activation vector " + pe.activationVector()
                        + " · weight vector " + pe.weightVector();
    }
}
