package sparsescope.scene.memory;

import java.util.List;
import sparsescope.analysis.compare.LayerFigures;
import sparsescope.analysis.cost.Energy;
import sparsescope.analysis.cost.EnergyComponent;
import sparsescope.drawing.Box;
import sparsescope.drawing.Hatch;
import sparsescope.drawing.Stroke;
import sparsescope.drawing.TextStyle;
import sparsescope.drawing.Typeface;
import sparsescope.scene.style.PaintContext;

/** Draws energy by component as stacks: the whole network on DCNN and SCNN, and each layer of it. */
final class ComponentStacks {
    /** The least share of a component that has a name where there is little room. */
    private static final double NAMED_IF_BRIEF = 0.02;

    private final PaintContext pen;
    private final MemoryView view;

    ComponentStacks(PaintContext pen, MemoryView view) {
        this.pen = pen;
        this.view = view;
    }

    /**
     * The whole network.
     *
     * @param brief whether there is little room: small components then have no name
     */
    void network(Box box, boolean brief) {
        title(box, view.network() + ", by component");
        Box room = box.inset(0, pen.size(15) * 2.6, box.width() * (brief ? 0.44 : 0.3), pen.size(13) * 2);
        Energy dense = view.priced("DCNN");
        Energy sparse = view.priced("SCNN");
        double most = Math.max(dense.total(), sparse.total());
        stack("component/dcnn/", dense, most, room.column(0.02, 0.42, 0), true);
        Box right = room.column(0.58, 0.98, 0);
        stack("component/scnn/", sparse, most, right, true);
        TextStyle name = TextStyle.of(Typeface.SANS_SEMIBOLD, pen.size(13), pen.theme.text())
                .middle();
        double baseline = room.bottom() + name.size() * 1.2;
        pen.text("DCNN", room.column(0.02, 0.42, 0).centreX(), baseline, name);
        pen.text(counted(), right.centreX(), baseline, name);
        key(
                sparse,
                dense,
                brief ? NAMED_IF_BRIEF : 0,
                new Box(room.right() + 8 * pen.unit, room.y(), box.right() - room.right(), room.height()));
    }

    private static double share(Energy energy, EnergyComponent component) {
        return energy.total() == 0 ? 0 : energy.of(component) / energy.total();
    }

    private String counted() {
        return view.layers().get(0).accelerator().operands() == sparsescope.accelerator.Operands.SPARSE
                ? "SCNN"
                : "counted";
    }

    private void title(Box box, String words) {
        TextStyle style = pen.title().sized(pen.size(15));
        pen.text(style.endOf(words, box.width()), box.x(), box.y() + style.size(), style);
    }

    private void stack(String prefix, Energy energy, double most, Box box, boolean numbers) {
        double bottom = box.bottom();
        for (EnergyComponent component : EnergyComponent.values()) {
            double height = most == 0 ? 0 : box.height() * energy.of(component) / most;
            if (height < 0.2) {
                continue;
            }
            if (numbers) {
                pen.begin(prefix + component.word());
            }
            pen.list.rect(
                    box.x(),
                    bottom - height,
                    box.width(),
                    height,
                    0,
                    ComponentInk.of(component, pen.theme),
                    height > 3 ? Stroke.solid(pen.theme.panel(), 0.8) : null);
            TextStyle style = TextStyle.of(
                    Typeface.SANS_SEMIBOLD, pen.size(12), pen.theme.on(ComponentInk.ground(component, pen.theme)));
            boolean plain = !(ComponentInk.of(component, pen.theme) instanceof Hatch);
            String words = MemoryWords.energy(energy.of(component));
            if (numbers && plain && height > style.size() * 1.3 && style.width(words) + 4 < box.width()) {
                pen.centred(words, box.centreX(), bottom - height / 2, style);
            }
            if (numbers) {
                pen.end();
            }
            bottom -= height;
        }
        if (numbers) {
            TextStyle total = TextStyle.of(Typeface.SANS_BOLD, pen.size(15), pen.theme.text())
                    .middle();
            pen.text(MemoryWords.energy(energy.total()), box.centreX(), bottom - 4 * pen.unit, total);
        }
    }

    private void key(Energy sparse, Energy dense, double least, Box box) {
        TextStyle style = pen.quiet().sized(pen.size(12));
        double y = box.bottom() - style.size() * 0.2;
        for (EnergyComponent component : EnergyComponent.values()) {
            double share = Math.max(share(sparse, component), share(dense, component));
            if (share > least) {
                double side = style.size() * 0.85;
                pen.list.rect(box.x(), y - side, side, side, 0, ComponentInk.of(component, pen.theme), pen.thin());
                pen.longest(
                        box.x() + side + 4 * pen.unit,
                        y,
                        box.width() - side - 4 * pen.unit,
                        style,
                        MemoryWords.component(component),
                        MemoryWords.component(component).split(" ")[0]);
                y -= style.size() * 1.5;
            }
        }
    }

    /** Each layer to its own scale: on the left DCNN, on the right what was counted. */
    void layers(Box box) {
        title(box, "Each layer to its own scale: DCNN left, " + counted() + " right");
        List<LayerFigures> layers = view.layers();
        TextStyle style = pen.quiet().sized(pen.size(12)).middle();
        Box room = box.inset(0, pen.size(15) * 1.8 + style.size() * 1.3, 0, style.size() * 1.5);
        double pitch = room.width() / layers.size();
        for (int i = 0; i < layers.size(); i++) {
            Box pair = new Box(room.x() + i * pitch, room.y(), pitch, room.height());
            pen.begin("layer/" + i);
            pen.list.rect(pair.x(), pair.y(), pair.width(), pair.height(), 0, pen.theme.background(), null);
            pair(view.priced(layers.get(i), "DCNN"), view.priced(layers.get(i), "SCNN"), pair);
            String name = layers.get(i).name();
            if (style.width(name) < pitch - 2) {
                pen.text(name, pair.centreX(), room.bottom() + style.size() * 1.2, style.in(pen.theme.text()));
            }
            pen.end();
        }
        pen.list.line(room.x(), room.bottom(), room.right(), room.bottom(), pen.thin());
    }

    /** A layer's stacks with their totals over them, where these fit. */
    private void pair(Energy dense, Energy sparse, Box box) {
        double most = Math.max(dense.total(), sparse.total());
        TextStyle style = TextStyle.of(Typeface.SANS_SEMIBOLD, pen.size(12), pen.theme.text())
                .middle();
        Energy[] both = {dense, sparse};
        for (int i = 0; i < both.length; i++) {
            Box stack = box.column(i == 0 ? 0.12 : 0.52, i == 0 ? 0.48 : 0.88, 0);
            stack("", both[i], most, stack, false);
            String total = MemoryWords.energy(both[i].total());
            double top = stack.bottom() - stack.height() * (most == 0 ? 0 : both[i].total() / most);
            if (style.width(total) < box.width() * 0.46) {
                pen.text(total, stack.centreX(), top - 0.3 * style.size(), style);
            } else if (i == 0 && style.width(total) < box.width()) {
                pen.text(total, box.centreX(), top - 0.3 * style.size(), style);
            }
        }
    }
}
