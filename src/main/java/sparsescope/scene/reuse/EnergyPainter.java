package sparsescope.scene.reuse;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import sparsescope.drawing.Box;
import sparsescope.drawing.Colour;
import sparsescope.drawing.Paint;
import sparsescope.drawing.Stroke;
import sparsescope.drawing.TextStyle;
import sparsescope.drawing.Typeface;
import sparsescope.reuse.cost.LevelEnergy;
import sparsescope.reuse.mapping.Level;
import sparsescope.reuse.preset.Preset;
import sparsescope.reuse.search.Candidate;
import sparsescope.scene.style.PaintContext;

/** Paints energy for each multiplication by level, as bars: the mapping on top, below it the presets. */
final class EnergyPainter {
    private static final double NAME = 0.3;
    private static final double NUMBER = 0.13;
    /** Longer bars are broken off: the mapping's own would be too short to read. */
    private static final double MOST_OF_CHOSEN = 3;

    private final PaintContext pen;
    private final ReuseView view;

    EnergyPainter(PaintContext pen, ReuseView view) {
        this.pen = pen;
        this.view = view;
    }

    void paint(Box box) {
        TextStyle title = pen.title().sized(pen.size(15));
        pen.text("Energy for each multiplication, by level", box.x(), box.y() + title.size(), title);
        Map<String, Candidate> rows = new LinkedHashMap<>();
        rows.put("chosen", view.chosen());
        view.proposed().ifPresent(candidate -> rows.put("proposed", candidate));
        for (Preset preset : Preset.values()) {
            if (view.presets().containsKey(preset)) {
                rows.put(preset.word(), view.presets().get(preset));
            }
        }
        double legend = pen.size(13) * 1.6;
        double top = box.y() + title.size() * 1.7;
        keep(rows, (int) ((box.bottom() - top - legend) / (1.4 * pen.size(12))));
        double most = Math.min(
                MOST_OF_CHOSEN * view.chosen().energyPerMac(),
                rows.values().stream()
                        .mapToDouble(Candidate::energyPerMac)
                        .max()
                        .orElse(1));
        double height = Math.min(27 * pen.unit, (box.bottom() - top - legend) / rows.size());
        for (Map.Entry<String, Candidate> row : rows.entrySet()) {
            row(row.getKey(), row.getValue(), most, new Box(box.x(), top, box.width(), height));
            top += height;
        }
        legend(new Box(box.x(), top + 2 * pen.unit, box.width(), legend));
    }

    /** Of more rows than fit, the dearest presets go. */
    private static void keep(Map<String, Candidate> rows, int most) {
        while (rows.size() > Math.max(2, most)) {
            rows.entrySet().stream()
                    .filter(row ->
                            !row.getKey().equals("chosen") && !row.getKey().equals("proposed"))
                    .max(Comparator.comparingDouble(row -> row.getValue().energyPerMac()))
                    .map(Map.Entry::getKey)
                    .ifPresentOrElse(rows::remove, rows::clear);
        }
    }

    private void row(String id, Candidate candidate, double most, Box box) {
        boolean own = id.equals("chosen") || id.equals("proposed");
        pen.begin("bar/" + id);
        if (own) {
            Stroke stroke = id.equals("proposed") ? Stroke.dashed(pen.theme.text(), 1.5) : null;
            pen.list.rect(
                    box.x() - 4 * pen.unit,
                    box.y(),
                    box.width() + 8 * pen.unit,
                    box.height(),
                    4,
                    pen.theme.recess(),
                    stroke);
        }
        double size = Math.max(pen.floor, Math.min(pen.size(13), box.height() * 0.7));
        double baseline = box.centreY() + 0.35 * size;
        TextStyle name = TextStyle.of(own ? Typeface.SANS_SEMIBOLD : Typeface.SANS, size, pen.theme.text());
        String called = id.equals("proposed")
                ? "dropped here"
                : own
                        ? "now: " + candidate.mapping().name()
                        : candidate.mapping().name();
        pen.longest(
                box.x(),
                baseline,
                NAME * box.width(),
                name,
                called,
                own && !id.equals("proposed") ? "now" : called,
                called.replace(" stationary", "").replace("no local reuse", "no reuse"),
                "");
        Box track = new Box(
                box.x() + NAME * box.width(),
                box.y() + box.height() * 0.14,
                (1 - NAME - NUMBER) * box.width(),
                box.height() * 0.72);
        LevelEnergy each = candidate.energy().per(candidate.counts().macs());
        double x = track.x();
        for (Level level : Level.values()) {
            x = piece(of(each, level), ReuseInk.of(level, pen.theme), most, track, x);
        }
        piece(each.mac(), pen.theme.product(), most, track, x);
        if (each.total() > most * 1.001) {
            double step = track.height() * 0.3;
            for (double at = track.right() - 3 * step; at < track.right() - step; at += step) {
                pen.list.line(
                        at, track.bottom(), at + step, track.y(), Stroke.solid(pen.theme.background(), 2 * pen.unit));
            }
        }
        pen.text(
                ReuseWords.one(each.total()),
                box.right(),
                baseline,
                TextStyle.of(own ? Typeface.SANS_BOLD : Typeface.SANS, size, pen.theme.text())
                        .end());
        pen.end();
    }

    static double of(LevelEnergy energy, Level level) {
        return switch (level) {
            case DRAM -> energy.dram();
            case BUFFER -> energy.buffer();
            case ARRAY -> energy.array();
            case REGISTER -> energy.register();
        };
    }

    /** A piece of a bar with its number where it fits; returns where the next begins. */
    private double piece(double energy, Paint paint, double most, Box track, double x) {
        double end = Math.min(track.right(), x + track.width() * energy / most);
        double width = end - x;
        if (width < 0.3) {
            return end;
        }
        pen.list.rect(x, track.y(), width, track.height(), 0, paint, Stroke.solid(pen.theme.panel(), 1));
        if (paint instanceof Colour colour) {
            TextStyle style = TextStyle.of(Typeface.SANS_SEMIBOLD, pen.size(12), pen.theme.on(colour));
            String number = ReuseWords.one(energy);
            if (style.width(number) + 6 < width && style.size() <= track.height()) {
                pen.centred(number, x + width / 2, track.centreY(), style);
            }
        }
        return end;
    }

    private void legend(Box box) {
        double x = box.x();
        double side = pen.size(12) * 0.8;
        TextStyle style = pen.quiet().sized(pen.size(12));
        String[] words = {"DRAM", "buffer", "to PEs", "registers", "multiply"};
        for (int i = 0; i < words.length; i++) {
            Paint paint = i < 4 ? ReuseInk.of(Level.values()[i], pen.theme) : pen.theme.product();
            double width = side + style.width(words[i]) + 18 * pen.unit;
            if (x + width > box.right() + 18 * pen.unit) {
                break;
            }
            pen.list.rect(x, box.y() + 4, side, side, 0, paint, pen.thin());
            pen.text(words[i], x + side + 5 * pen.unit, box.y() + 4 + side, style);
            x += width;
        }
    }
}
