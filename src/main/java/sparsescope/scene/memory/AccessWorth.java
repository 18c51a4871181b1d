package sparsescope.scene.memory;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import sparsescope.accelerator.EnergyEntry;
import sparsescope.drawing.Box;
import sparsescope.drawing.TextStyle;
import sparsescope.drawing.Typeface;
import sparsescope.scene.style.PaintContext;

/** How many multiplications an access to each memory costs, from the cheapest to DRAM, where no network is counted yet. */
final class AccessWorth {
    private final PaintContext pen;
    private final MemoryView view;

    AccessWorth(PaintContext pen, MemoryView view) {
        this.pen = pen;
        this.view = view;
    }

    void paint(Box box) {
        TextStyle title = pen.title().sized(pen.size(15));
        String words = "An access, in multiplications";
        pen.text(title.endOf(words, box.width()), box.x(), box.y() + title.size(), title);
        List<ChipMemory> memories = Arrays.stream(ChipMemory.values())
                .sorted(Comparator.comparingDouble(this::access))
                .toList();
        double top = box.y() + title.size() * 2;
        double row = Math.min(2.2 * pen.size(13), (box.bottom() - top) / (memories.size() + 1));
        for (ChipMemory memory : memories) {
            pen.begin("worth/" + memory.word());
            row(memory.title(), access(memory), memory == view.selected(), new Box(box.x(), top, box.width(), row));
            pen.end();
            top += row;
        }
        pen.begin("worth/dram");
        row("DRAM", view.table().of(EnergyEntry.DRAM), false, new Box(box.x(), top, box.width(), row));
        pen.end();
    }

    private double access(ChipMemory memory) {
        return memory.access(view.table(), view.bytes(memory));
    }

    private void row(String name, double access, boolean strong, Box box) {
        double size = Math.max(pen.floor, Math.min(pen.size(13), box.height() * 0.62));
        TextStyle plain = TextStyle.of(strong ? Typeface.SANS_BOLD : Typeface.SANS, size, pen.theme.text());
        double baseline = box.centreY() + 0.35 * size;
        pen.longest(box.x(), baseline, 0.5 * box.width(), plain, name, name.replaceAll("^\\S+ ", ""), "");
        String worth = MemoryWords.number(access / view.table().of(EnergyEntry.MULTIPLY)) + " ×";
        TextStyle number =
                TextStyle.of(Typeface.SANS_SEMIBOLD, size, pen.theme.text()).end();
        pen.text(worth, box.right(), baseline, number);
        Box track = new Box(
                box.x() + 0.5 * box.width(),
                box.y() + 0.2 * box.height(),
                0.5 * box.width() - number.width("000 ×") - 8 * pen.unit,
                0.6 * box.height());
        double most = view.table().of(EnergyEntry.DRAM);
        double width = Math.max(1, track.width() * Math.min(1, access / most));
        pen.list.rect(track.x(), track.y(), width, track.height(), 0, pen.theme.product(), null);
    }
}
