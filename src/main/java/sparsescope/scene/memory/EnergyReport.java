package sparsescope.scene.memory;

import java.util.List;
import sparsescope.analysis.compare.ComparedMachine;
import sparsescope.analysis.compare.SideBySide;
import sparsescope.analysis.cost.Energy;
import sparsescope.analysis.cost.EnergyComponent;
import sparsescope.drawing.Box;
import sparsescope.drawing.DrawingList;
import sparsescope.drawing.PartId;
import sparsescope.drawing.Stroke;
import sparsescope.drawing.TextStyle;
import sparsescope.drawing.Typeface;
import sparsescope.scene.report.Report;
import sparsescope.scene.style.PaintContext;
import sparsescope.scene.style.Theme;

/** Draws energy by component, stacked: every layer on five machines of the same PEs and multipliers, and the network as a whole. */
public final class EnergyReport implements Report {
    /** The machines in the order of their stacks. */
    public static final List<ComparedMachine> MACHINES = List.of(
            ComparedMachine.DCNN,
            ComparedMachine.DCNN_OPT,
            ComparedMachine.SPARSE_A,
            ComparedMachine.SPARSE_W,
            ComparedMachine.SCNN);

    private static final double ASPECT = 0.385;
    private static final double ROW = 190;

    private final String network;
    private final String accelerator;
    private final int layers;
    private final List<SideBySide> counted;

    /**
     * A report.
     *
     * @param layers how many layers there will be
     * @param counted those counted so far
     */
    public EnergyReport(String network, String accelerator, int layers, List<SideBySide> counted) {
        this.network = network;
        this.accelerator = accelerator;
        this.layers = layers;
        this.counted = List.copyOf(counted);
    }

    /** The layers counted so far. */
    public List<SideBySide> counted() {
        return counted;
    }

    @Override
    public String title() {
        return network + " on " + accelerator + ": energy by component";
    }

    @Override
    public String sentence() {
        if (counted.isEmpty()) {
            return "";
        }
        SideBySide total = SideBySide.total(counted);
        Energy scnn = energy(total, ComparedMachine.SCNN);
        Energy dcnn = energy(total, ComparedMachine.DCNN);
        double factor = scnn.total() == 0 ? 1 : dcnn.total() / scnn.total();
        return (counted.size() < layers ? "So far SCNN" : "SCNN") + " takes " + MemoryWords.energy(scnn.total())
                + ", DCNN "
                + MemoryWords.energy(dcnn.total()) + ", " + MemoryWords.number(factor)
                + " times as much. Most of SCNN’s goes to "
                + largest(scnn) + ", most of DCNN’s to " + largest(dcnn) + ".";
    }

    private static String largest(Energy energy) {
        EnergyComponent most = EnergyComponent.DRAM;
        for (EnergyComponent component : EnergyComponent.values()) {
            most = energy.of(component) > energy.of(most) ? component : most;
        }
        return MemoryWords.component(most) + " ("
                + PaintContext.percent(energy.total() == 0 ? 0 : energy.of(most) / energy.total()) + ")";
    }

    private static Energy energy(SideBySide layer, ComparedMachine machine) {
        return layer.on(machine).energy().orElse(Energy.ZERO);
    }

    private int perRow(double width) {
        double least = 62;
        return (int) Math.max(1, Math.min(Math.max(1, layers), 0.74 * width / least));
    }

    private int rows(double width) {
        return Math.max(1, (layers + perRow(width) - 1) / perRow(width));
    }

    @Override
    public double height(double width) {
        return Math.ceil(Math.max(width * ASPECT, rows(width) * ROW));
    }

    @Override
    public DrawingList paint(Theme theme, double width, double height) {
        DrawingList list = new DrawingList();
        PaintContext pen = new PaintContext(list, theme, width, height, 1);
        list.rect(0, 0, width, height, 0, theme.background(), null);
        if (counted.isEmpty()) {
            return list;
        }
        Box page = new Box(0, 0, width, height).inset(pen.gap());
        Box left = page.column(0, 0.74, 2 * pen.gap());
        TextStyle title = pen.title();
        pen.text("Each layer", left.x(), left.y() + title.size(), title);
        double used = title.width("Each layer") + 10 * pen.unit;
        pen.longest(
                left.x() + used,
                left.y() + title.size(),
                left.width() - used,
                pen.quiet(),
                "from left to right DCNN, DCNN-opt, SparseA, SparseW, SCNN; every layer to its own scale",
                "DCNN, DCNN-opt, SparseA, SparseW, SCNN",
                "");
        Box grid = left.inset(0, title.size() * 1.8, 0, 0);
        int perRow = perRow(width);
        int rows = rows(width);
        for (int i = 0; i < counted.size(); i++) {
            Box cell = new Box(
                    grid.x() + grid.width() / perRow * (i % perRow),
                    grid.y() + grid.height() / rows * (i / perRow),
                    grid.width() / perRow,
                    grid.height() / rows);
            layer(pen, i, cell.inset(0, 0, 4 * pen.unit, 6 * pen.unit));
        }
        total(pen, page.column(0.74, 1, 2 * pen.gap()));
        return list;
    }

    private void layer(PaintContext pen, int index, Box cell) {
        SideBySide layer = counted.get(index);
        TextStyle label = pen.quiet().sized(pen.size(13));
        double words = 2.6 * label.size();
        Box stacks = cell.inset(0, 1.3 * label.size(), 0, words);
        double most = MACHINES.stream()
                .mapToDouble(machine -> energy(layer, machine).total())
                .max()
                .orElse(1);
        pen.begin("energy/" + index);
        pen.list.rect(cell.x(), cell.y(), cell.width(), cell.height(), 0, pen.theme.background(), null);
        pen.end();
        for (int i = 0; i < MACHINES.size(); i++) {
            Box stack = stacks.column((i + 0.06) / MACHINES.size(), (i + 0.94) / MACHINES.size(), 0);
            stack(
                    pen,
                    "energy/" + index + "/" + MACHINES.get(i).word(),
                    energy(layer, MACHINES.get(i)),
                    most,
                    stack,
                    false);
        }
        pen.list.line(stacks.x(), stacks.bottom(), stacks.right(), stacks.bottom(), pen.thin());
        String name = label.endOf(layer.name(), cell.width() - 2);
        pen.longest(cell.x(), stacks.bottom() + 1.15 * label.size(), cell.width(), label.in(pen.theme.text()), name);
        pen.longest(
                cell.x(),
                stacks.bottom() + 2.35 * label.size(),
                cell.width(),
                label,
                MemoryWords.energy(most) + " at most",
                MemoryWords.energy(most),
                "");
    }

    private void total(PaintContext pen, Box box) {
        SideBySide total = SideBySide.total(counted);
        TextStyle title = pen.title();
        pen.text(
                title.endOf(counted.size() < layers ? "So far" : "All layers", box.width()),
                box.x(),
                box.y() + title.size(),
                title);
        TextStyle label = pen.quiet().sized(pen.size(13));
        double key = EnergyComponent.values().length * 1.45 * label.size();
        Box stacks = box.inset(0, title.size() * 1.8 + 1.4 * label.size(), 0, key + 4.2 * label.size());
        double most = MACHINES.stream()
                .mapToDouble(machine -> energy(total, machine).total())
                .max()
                .orElse(1);
        for (int i = 0; i < MACHINES.size(); i++) {
            ComparedMachine machine = MACHINES.get(i);
            Box stack = stacks.column((i + 0.06) / MACHINES.size(), (i + 0.94) / MACHINES.size(), 0);
            stack(pen, "total/0/" + machine.word(), energy(total, machine), most, stack, true);
            String name = machine.title();
            TextStyle strong = TextStyle.of(Typeface.SANS_SEMIBOLD, pen.size(13), pen.theme.text());
            // Names of neighbours stand on two lines.
            double y = stacks.bottom() + (i % 2 == 0 ? 1.3 : 2.5) * strong.size();
            double half = strong.width(name) / 2;
            double x = Math.max(box.x() + half, Math.min(box.right() - half, stack.centreX()));
            if (half < stacks.width() / MACHINES.size()) {
                pen.text(name, x, y, strong.middle());
            }
        }
        pen.list.line(stacks.x(), stacks.bottom(), stacks.right(), stacks.bottom(), pen.thin());
        double y = box.bottom() - 0.3 * label.size();
        for (EnergyComponent component : EnergyComponent.values()) {
            double side = label.size() * 0.9;
            pen.list.rect(box.x(), y - side, side, side, 0, ComponentInk.of(component, pen.theme), pen.thin());
            pen.longest(
                    box.x() + 1.5 * side,
                    y,
                    box.width() - 1.5 * side,
                    label,
                    MemoryWords.component(component) + ": " + component.meaning(),
                    MemoryWords.component(component));
            y -= 1.45 * label.size();
        }
    }

    private static void stack(PaintContext pen, String part, Energy energy, double most, Box box, boolean number) {
        double bottom = box.bottom();
        for (EnergyComponent component : EnergyComponent.values()) {
            double height = most == 0 ? 0 : box.height() * energy.of(component) / most;
            if (height < 0.2) {
                continue;
            }
            pen.begin(part + "/" + component.word());
            pen.list.rect(
                    box.x(),
                    bottom - height,
                    box.width(),
                    height,
                    0,
                    ComponentInk.of(component, pen.theme),
                    height > 3 ? Stroke.solid(pen.theme.panel(), 0.8) : null);
            pen.end();
            bottom -= height;
        }
        if (number) {
            TextStyle style = TextStyle.of(Typeface.SANS_SEMIBOLD, pen.size(13), pen.theme.text());
            String text = MemoryWords.energy(energy.total());
            String digits = text.substring(0, text.indexOf(' '));
            if (style.width(text) < box.width() * 1.1) {
                pen.text(text, box.centreX(), bottom - 4, style.middle());
            } else if (style.width(digits) < box.width() * 1.1) {
                pen.text(digits, box.centreX(), bottom - 4, style.middle());
            }
        }
    }

    @Override
    public String about(String part) {
        PartId id = PartId.parse(part);
        int index = id.number(0);
        boolean all = id.kind().equals("total");
        if (!all && (!id.kind().equals("energy") || index < 0 || index >= counted.size())) {
            return "";
        }
        SideBySide layer = all ? SideBySide.total(counted) : counted.get(index);
        String[] fields = part.split("/");
        StringBuilder text = new StringBuilder(all ? network : layer.name()).append(": ");
        if (fields.length < 4) {
            for (ComparedMachine machine : MACHINES) {
                text.append(machine.title())
                        .append(' ')
                        .append(MemoryWords.energy(energy(layer, machine).total()))
                        .append(machine == ComparedMachine.SCNN ? "." : ", ");
            }
            return text.toString();
        }
        for (ComparedMachine machine : MACHINES) {
            for (EnergyComponent component : EnergyComponent.values()) {
                if (machine.word().equals(fields[2]) && component.word().equals(fields[3])) {
                    Energy energy = energy(layer, machine);
                    text.append(machine.title())
                            .append(", ")
                            .append(MemoryWords.component(component))
                            .append(" (")
                            .append(component.meaning())
                            .append("): ")
                            .append(MemoryWords.energy(energy.of(component)))
                            .append(", ")
                            .append(PaintContext.percent(
                                    energy.total() == 0 ? 0 : energy.of(component) / energy.total()))
                            .append(" of ")
                            .append(MemoryWords.energy(energy.total()))
                            .append('.');
                }
            }
        }
        return text.toString();
    }
}
