package sparsescope.ui.model.marks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Breakpoints: marks on cycles of a layer, by cycle, and conditions for any layer. Playing stops at both. Each layer has marks of its own;
 * they are found again when one comes back to it.
 */
public final class Marks {
    private final Map<String, List<CycleMark>> byLayer = new HashMap<>();
    private final ReadOnlyObjectWrapper<List<CycleMark>> marks = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<ConditionBreakpoint>> kept = new ReadOnlyObjectWrapper<>(List.of());
    private String layer = "";

    /** The layer's marks, by cycle. */
    public ReadOnlyObjectProperty<List<CycleMark>> marksProperty() {
        return marks.getReadOnlyProperty();
    }

    /** The conditions that are kept. */
    public ReadOnlyObjectProperty<List<ConditionBreakpoint>> keptProperty() {
        return kept.getReadOnlyProperty();
    }

    /** Goes over to another layer's marks. */
    public void layer(String key) {
        byLayer.put(layer, marks.get());
        layer = key;
        marks.set(byLayer.getOrDefault(key, List.of()));
    }

    /** Breakpoints of all layers of a network. */
    public SavedMarks of(String network) {
        byLayer.put(layer, marks.get());
        List<SavedMarks.OfLayer> all = new ArrayList<>();
        new TreeMap<>(byLayer).forEach((key, list) -> {
            if (key.startsWith(network + "/")) {
                list.forEach(mark -> all.add(new SavedMarks.OfLayer(key.substring(network.length() + 1), mark)));
            }
        });
        return new SavedMarks(all, kept.get());
    }

    /** Puts other breakpoints in the place of a network's. */
    public void replace(String network, SavedMarks others) {
        String shown = layer;
        marks.set(List.of());
        byLayer.keySet().removeIf(key -> key.startsWith(network + "/"));
        for (SavedMarks.OfLayer other : others.marks()) {
            layer(network + "/" + other.layer());
            put(other.mark());
        }
        layer(shown);
        kept.set(others.kept());
    }

    /** The mark on a cycle, if there is one. */
    public Optional<CycleMark> at(long cycle) {
        return marks.get().stream().filter(mark -> mark.cycle() == cycle).findFirst();
    }

    /** Its number on the timeline, from 1. */
    public int number(CycleMark mark) {
        return marks.get().indexOf(mark) + 1;
    }

    /** Sets a mark, or clears the one that is there; tells whether there is one now. */
    public boolean toggle(long cycle) {
        Optional<CycleMark> there = at(cycle);
        if (there.isPresent()) {
            clear(cycle);
        } else {
            put(new CycleMark(cycle, ""));
        }
        return there.isEmpty();
    }

    /** Sets a mark, in place of one on the same cycle. */
    public void put(CycleMark mark) {
        List<CycleMark> now = new ArrayList<>(marks.get());
        now.removeIf(other -> other.cycle() == mark.cycle());
        int at = 0;
        while (at < now.size() && now.get(at).cycle() < mark.cycle()) {
            at++;
        }
        now.add(at, mark);
        marks.set(List.copyOf(now));
    }

    /** Clears the mark on a cycle. */
    public void clear(long cycle) {
        marks.set(marks.get().stream().filter(mark -> mark.cycle() != cycle).toList());
    }

    /** The first mark after a cycle. */
    public Optional<CycleMark> next(long cycle) {
        return marks.get().stream().filter(mark -> mark.cycle() > cycle).findFirst();
    }

    /** The last mark before a cycle. */
    public Optional<CycleMark> previous(long cycle) {
        return marks.get().stream().filter(mark -> mark.cycle() < cycle).reduce((before, mark) -> mark);
    }

    /** Keeps a condition, or lets go of it; tells whether it is kept now. */
    public boolean toggle(ConditionBreakpoint condition) {
        List<ConditionBreakpoint> now = new ArrayList<>(kept.get());
        boolean added = !now.removeIf(other -> other.text().equals(condition.text()));
        if (added) {
            now.add(condition);
        }
        kept.set(List.copyOf(now));
        return added;
    }
}
