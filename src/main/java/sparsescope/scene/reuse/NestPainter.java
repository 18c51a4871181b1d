package sparsescope.scene.reuse;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToLongFunction;
import sparsescope.drawing.Box;
import sparsescope.drawing.Colour;
import sparsescope.drawing.Stroke;
import sparsescope.drawing.TextStyle;
import sparsescope.drawing.Typeface;
import sparsescope.reuse.count.OperandCounts;
import sparsescope.reuse.count.ReuseCounts;
import sparsescope.reuse.mapping.Level;
import sparsescope.reuse.mapping.Loop;
import sparsescope.reuse.mapping.Mapping;
import sparsescope.reuse.mapping.Operand;
import sparsescope.reuse.search.Candidate;
import sparsescope.reuse.walk.LayerWords;
import sparsescope.scene.style.PaintContext;

/** The loop nest as blocks at four levels: {@code level/…} holds its {@code loop/n}. What each level holds stands beside its capacity. */
final class NestPainter {
    private static final double HEAD = 40;
    private static final double ROW = 29;
    private static final double GAP = 8;

    private final PaintContext pen;
    private final ReuseView view;
    private final Candidate shown;
    private final Mapping mapping;
    private final double scale;

    NestPainter(PaintContext pen, ReuseView view, double height) {
        this.pen = pen;
        this.view = view;
        // A dragged loop stands where it would be dropped already.
        this.shown = view.proposed().orElse(view.chosen());
        this.mapping = shown.mapping();
        double rows = 0;
        for (Level level : Level.values()) {
            rows += Math.max(1, mapping.at(level).size());
        }
        double wanted = 4 * HEAD + rows * ROW + 3 * GAP;
        this.scale = Math.min(pen.unit * 1.15, height / wanted);
    }

    void paint(Box box) {
        double top = box.y();
        int first = 0;
        for (Level level : Level.values()) {
            List<Loop> loops = mapping.at(level);
            double height = scale * (HEAD + Math.max(1, loops.size()) * ROW);
            block(level, loops, first, new Box(box.x(), top, box.width(), height));
            first += loops.size();
            top += height + scale * GAP;
        }
    }

    private void block(Level level, List<Loop> loops, int first, Box box) {
        pen.begin("level/" + level.word());
        pen.list.rect(box.x(), box.y(), box.width(), box.height(), 4, pen.theme.recess(), null);
        pen.list.rect(box.x(), box.y(), 5 * pen.unit, box.height(), 0, ReuseInk.of(level, pen.theme), pen.thin());
        double left = box.x() + 14 * pen.unit;
        double right = box.right() - 8 * pen.unit;
        double baseline = box.y() + scale * 17;
        TextStyle name = pen.body().sized(pen.size(14));
        TextStyle strong = TextStyle.of(Typeface.SANS_SEMIBOLD, name.size(), pen.theme.text());
        pen.text(ReuseWords.of(level), left, baseline, strong);
        double used = strong.width(ReuseWords.of(level)) + 8 * pen.unit;
        pen.longest(
                left + used,
                baseline,
                right - left - used,
                pen.quiet().sized(pen.size(13)).end(),
                held(level));
        capacity(level, new Box(left, box.y() + scale * 24, right - left, Math.max(4, scale * 6)));
        double top = box.y() + scale * (HEAD - 4);
        if (loops.isEmpty()) {
            Box empty = new Box(left, top, right - left, scale * (ROW - 5));
            pen.list.rect(
                    empty.x(), empty.y(), empty.width(), empty.height(), 4, null, Stroke.dashed(pen.theme.quiet(), 1));
            String words = level == Level.REGISTER ? withoutLoop() : "no loop";
            double size = Math.max(pen.floor, Math.min(pen.quiet().size(), 0.8 * empty.height()));
            TextStyle style = pen.quiet().sized(size);
            if (style.width(words) < empty.width() && size < 1.1 * empty.height()) {
                pen.centred(words, empty.centreX(), empty.centreY(), style);
            }
        }
        for (int i = 0; i < loops.size(); i++) {
            row(first + i, loops.get(i), new Box(left, top + i * scale * ROW, right - left, scale * (ROW - 4)));
        }
        pen.end();
    }

    /** What registers hold that no loop is in. */
    private String withoutLoop() {
        int without = view.chosen().mapping().bypass().size();
        return without == Operand.values().length
                ? "bypassed: nothing is kept"
                : without == 0 ? "no loop: one value of each kind" : "no loop: one value of what is kept";
    }

    private String[] held(Level level) {
        OperandCounts total = shown.counts().total();
        return switch (level) {
            case DRAM -> new String[] {"the whole layer: " + PaintContext.number(words()) + " words", "the layer", ""};
            case BUFFER -> of(total.bufferWords(), view.machine().bufferWords(), "words");
            case ARRAY -> of(mapping.pes(), view.machine().pes(), "work");
            case REGISTER -> of(total.registerWords(), view.machine().registerWords(), "words a PE");
        };
    }

    private static String[] of(long used, long there, String what) {
        if (there == Integer.MAX_VALUE) {
            return new String[] {PaintContext.number(used) + " " + what, PaintContext.number(used)};
        }
        String both = PaintContext.number(used) + " of " + PaintContext.number(there);
        return new String[] {both + " " + what, both, ""};
    }

    private long words() {
        LayerWords words = new LayerWords(view.shape());
        return words.count(Operand.WEIGHT) + words.count(Operand.INPUT) + words.count(Operand.OUTPUT);
    }

    private void capacity(Level level, Box bar) {
        pen.list.rect(bar.x(), bar.y(), bar.width(), bar.height(), 0, pen.theme.panel(), pen.thin());
        ReuseCounts counts = shown.counts();
        LayerWords words = new LayerWords(view.shape());
        switch (level) {
            case DRAM -> fill(bar, words(), words::count);
            case BUFFER ->
                fill(
                        bar,
                        view.machine().bufferWords(),
                        operand -> counts.of(operand).bufferWords());
            case REGISTER ->
                fill(
                        bar,
                        view.machine().registerWords(),
                        operand -> counts.of(operand).registerWords());
            case ARRAY -> {
                double share =
                        Math.min(1, (double) mapping.pes() / view.machine().pes());
                pen.list.rect(bar.x(), bar.y(), bar.width() * share, bar.height(), 0, pen.theme.quiet(), null);
            }
        }
    }

    private void fill(Box bar, long capacity, ToLongFunction<Operand> words) {
        double held = 0;
        for (Operand operand : Operand.values()) {
            held += words.applyAsLong(operand);
        }
        double whole = capacity == Integer.MAX_VALUE ? held : capacity;
        double x = bar.x();
        for (Operand operand : Operand.values()) {
            double width = whole == 0 ? 0 : bar.width() * words.applyAsLong(operand) / whole;
            if (width >= 0.5) {
                Colour colour = ReuseInk.of(operand, pen.theme);
                pen.list.rect(x, bar.y(), Math.min(width, bar.right() - x), bar.height(), 0, colour, null);
            }
            x += width;
        }
    }

    private void row(int place, Loop loop, Box box) {
        pen.begin("loop/" + place);
        boolean selected = place == view.selected();
        pen.list.rect(
                box.x(),
                box.y(),
                box.width(),
                box.height(),
                4,
                pen.theme.panel(),
                selected ? pen.selected() : pen.thin());
        double grip = 4 * pen.unit;
        for (int dot = 0; dot < 6; dot++) {
            pen.list.circle(
                    box.x() + grip * (1.3 + dot % 2),
                    box.centreY() + grip * (dot / 2 - 1),
                    Math.max(0.9, pen.unit),
                    pen.theme.quiet(),
                    null);
        }
        double chip = Math.min(box.height() - 4, 20 * pen.unit);
        double right = box.right() - 4 * pen.unit;
        for (int i = Operand.values().length - 1; i >= 0; i--) {
            chip(loop, Operand.values()[i], new Box(right - chip, box.centreY() - chip / 2, chip, chip));
            right -= chip + 3 * pen.unit;
        }
        double size = Math.max(pen.floor, Math.min(pen.size(14), box.height() * 0.72));
        double baseline = box.centreY() + 0.35 * size;
        TextStyle mono = TextStyle.of(Typeface.MONO, size, pen.theme.text());
        TextStyle code = TextStyle.of(Typeface.MONO_SEMIBOLD, size, pen.theme.text());
        TextStyle turns =
                TextStyle.of(Typeface.SANS_SEMIBOLD, size, pen.theme.text()).end();
        String count = turns(place, loop);
        pen.text(count, right - 2 * pen.unit, baseline, turns);
        right -= turns.width(count) + 8 * pen.unit;
        double x = box.x() + grip * 4;
        if (loop.temporal()) {
            pen.text("for", x, baseline, mono.in(pen.theme.quiet()));
            x += mono.width("for ");
        }
        String letter = loop.dimension().word().toLowerCase(Locale.ROOT);
        pen.text(letter, x, baseline, code);
        x += code.width(letter) + 6 * pen.unit;
        String words = ReuseWords.of(loop.dimension());
        pen.longest(
                x, baseline, right - x, pen.quiet().sized(Math.max(pen.floor, size * 0.9)), words, brief(words), "");
        pen.end();
    }

    private static String brief(String words) {
        return words.replace("output ", "out ")
                .replace("input ", "in ")
                .replace("filter ", "")
                .replace("channels", "ch.");
    }

    private String turns(int place, Loop loop) {
        Optional<Running> running = view.running()
                .filter(now ->
                        !now.atEnd() && loop.temporal() && view.proposed().isEmpty());
        return running.map(now -> (now.moment().counters().get(place) + 1) + "/")
                        .orElse("")
                + loop.size();
    }

    private void chip(Loop loop, Operand operand, Box box) {
        boolean other = ReuseWords.changes(loop.dimension(), operand, mapping.form());
        Colour colour = ReuseInk.of(operand, pen.theme);
        pen.list.rect(
                box.x(),
                box.y(),
                box.width(),
                box.height(),
                3,
                other ? colour : null,
                other ? null : Stroke.dashed(pen.theme.quiet(), 1));
        String letter = operand == Operand.WEIGHT ? "W" : operand == Operand.INPUT ? "I" : "O";
        TextStyle style = TextStyle.of(
                other ? Typeface.SANS_BOLD : Typeface.SANS,
                Math.max(pen.floor, box.height() * 0.7),
                other ? pen.theme.on(colour) : pen.theme.quiet());
        pen.centred(letter, box.centreX(), box.centreY(), style);
    }
}
