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
    private final PaintContext pen;
    private final MemoryView view;

    ComponentStacks(PaintContext pen, MemoryView view) {
        this.pen = pen;
        this.view = view;
    }

    void network(Box box) {
        title(box, view.network() + ", by component");
        Box room = box.inset(0, pen.size(15) * 2.6, box.width() * 0.3, pen.size(13) * 2);
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
        key(sparse, dense, new Box(room.right() + 8 * pen.unit, room.y(), box.right() - room.right(), room.height()));
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

    private void key(Energy sparse, Energy dense, Box box) {
        TextStyle style = pen.quiet().sized(pen.size(12));
        double y = box.bottom() - style.size() * 0.2;
        for (EnergyComponent component : EnergyComponent.values()) {
            if (sparse.of(component) + dense.of(component) > 0) {
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

    /** Each layer: on the left DCNN, on the right what was counted. */
    void layers(Box box) {
        title(box, "Each layer: DCNN left, " + counted() + " right");
        List<LayerFigures> layers = view.layers();
        double most = 0;
        for (LayerFigures layer : layers) {
            most = Math.max(
                    most,
                    Math.max(
                            view.priced(layer, "DCNN").total(),
                            view.priced(layer, "SCNN").total()));
        }
        double label = pen.size(12) * 1.5;
        Box room = box.inset(0, pen.size(15) * 1.8, 0, label);
        double pitch = room.width() / layers.size();
        TextStyle style = pen.quiet().sized(pen.size(12)).middle();
        for (int i = 0; i < layers.size(); i++) {
            Box pair = new Box(room.x() + i * pitch, room.y(), pitch, room.height());
            pen.begin("layer/" + i);
            pen.list.rect(pair.x(), pair.y(), pair.width(), pair.height(), 0, pen.theme.background(), null);
            stack("", view.priced(layers.get(i), "DCNN"), most, pair.column(0.12, 0.48, 0), false);
            stack("", view.priced(layers.get(i), "SCNN"), most, pair.column(0.52, 0.88, 0), false);
            String name = layers.get(i).name();
            if (style.width(name) < pitch - 2) {
                pen.text(name, pair.centreX(), room.bottom() + style.size() * 1.2, style);
            }
            pen.end();
        }
        pen.list.line(room.x(), room.bottom(), room.right(), room.bottom(), pen.thin());
    }
}
