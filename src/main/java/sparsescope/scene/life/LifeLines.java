package sparsescope.scene.life;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sparsescope.analysis.life.LayerValue;
import sparsescope.scene.life.LifeLine.Kind;
import sparsescope.scene.life.LifeLine.Lead;
import sparsescope.scene.life.LifeLine.Place;
import sparsescope.scene.view.StageView;
import sparsescope.scene.words.Words;
import sparsescope.simulation.trace.ActivationEntry;
import sparsescope.simulation.trace.TimedProduct;
import sparsescope.simulation.trace.WeightEntry;

/** Lines of a life, as they are told. */
public final class LifeLines {
    private final int layer;
    private final List<LifeLine> lines = new ArrayList<>();

    /** None yet; {@code layer} is the index of the layer whose values the lines lead to. */
    public LifeLines(int layer) {
        this.layer = layer;
    }

    /** All so far. */
    public List<LifeLine> all() {
        return List.copyOf(lines);
    }

    /** Where a line about a value of the layer leads. */
    public Lead lead(LayerValue value) {
        return new Lead(layer, value);
    }

    /** What the next lines are about. */
    public void section(String text) {
        add(Kind.SECTION, text, null, null);
    }

    /** Something that happens, where one can go to and what it leads to; either may be null. */
    public void event(String text, Place place, LayerValue leads) {
        add(Kind.EVENT, text, place, leads == null ? null : lead(leads));
    }

    /** A line of any kind. */
    public void add(Kind kind, String text, Place place, Lead leads) {
        lines.add(new LifeLine(kind, text, Optional.ofNullable(place), Optional.ofNullable(leads)));
    }

    /** Where an activation stands in its compressed block. */
    static String stored(ActivationEntry entry) {
        return stored(entry.position(), entry.stored(), entry.element().zerosBefore(), entry.vector(), entry.lane());
    }

    /** Where a weight stands in its compressed block. */
    static String stored(WeightEntry entry) {
        return stored(entry.position(), entry.stored(), entry.element().zerosBefore(), entry.vector(), entry.lane());
    }

    private static String stored(int position, int stored, int zeros, int vector, int lane) {
        return "element " + position + ", one of " + stored + ", after " + Words.count(zeros, "zero") + "; vector "
                + vector + ", lane " + lane + ".";
    }

    /** Where a product is made. */
    static Place issue(TimedProduct timed) {
        return new Place(timed.issue(), timed.pe(), StageView.PE);
    }
}
