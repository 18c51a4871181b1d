package sparsescope.dcnn.stage;

import java.util.List;
import sparsescope.dcnn.run.DcnnState;
import sparsescope.scene.beat.BeatKind;

/** Lists the beats of a cycle of the dense machine: four inside a PE, and two as it looks from afar. */
enum DcnnBeat implements BeatKind {
    /** The operands of a run of pairs come from the two buffers. */
    FETCH("Fetch: the next pairs of one output, zeros too"),
    /** All pairs are multiplied at once. */
    MULTIPLY("Multiply: every pair at once, and a zero takes a multiplier like any value"),
    /** The products become one sum. */
    ADD("Add up: the adder tree makes one sum of all products"),
    /** The sum joins what its output has so far. */
    ACCUMULATE("Accumulate: the sum joins what its output has so far"),
    /** From afar: operands meet, zero or not. */
    MEET("Multiply: each weight meets the input at its place, zero or not"),
    /** From afar: each PE's products become one sum. */
    SUM("Add: all products of a PE go to one output, which is its own");

    private static final List<DcnnBeat> INSIDE = List.of(FETCH, MULTIPLY, ADD, ACCUMULATE);
    private static final List<DcnnBeat> FROM_AFAR = List.of(MEET, SUM);

    private final String headline;

    DcnnBeat(String headline) {
        this.headline = headline;
    }

    @Override
    public String headline() {
        return headline;
    }

    /** The beats of a cycle on the landing that is looked at; none when what it shows does not compute. */
    static List<DcnnBeat> of(DcnnFocus focus) {
        return switch (DcnnPicture.of(focus.view())) {
            case PE -> focus.place().isPresent() ? INSIDE : List.of();
            case ARRAY ->
                focus.moment().pes().stream().anyMatch(pe -> pe.state() == DcnnState.COMPUTING) ? FROM_AFAR : List.of();
            case PLANE -> focus.shownPairs().isEmpty() ? List.of() : FROM_AFAR;
        };
    }
}
