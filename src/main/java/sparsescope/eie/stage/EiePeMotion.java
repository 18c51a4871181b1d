package sparsescope.eie.stage;

import java.util.Optional;
import sparsescope.drawing.Box;
import sparsescope.drawing.Colour;
import sparsescope.eie.focus.EieBeat;
import sparsescope.eie.focus.EieFocus;
import sparsescope.eie.layout.StoredEntry;
import sparsescope.eie.simulation.PeWork;
import sparsescope.scene.beat.Beats;
import sparsescope.scene.beat.MovingValues;
import sparsescope.scene.style.Easing;
import sparsescope.scene.style.PaintContext;

/**
 * Inside a PE: from the queue into the register, from there to the column, its entry to the table, the weight and the input to the
 * multiplier, the product to its sum; and what is broadcast, to the queue's end.
 */
final class EiePeMotion {
    private final MovingValues carrier;
    private final EieTravel travel;
    private final EieFocus focus;
    private final Beats beats;

    EiePeMotion(MovingValues carrier, EieFocus focus) {
        this.carrier = carrier;
        this.travel = new EieTravel(carrier);
        this.focus = focus;
        this.beats = focus.beats();
    }

    void paint() {
        focus.status().work().ifPresent(this::work);
        if (beats.under(EieBeat.BROADCAST)) {
            broadcast(way(EieBeat.BROADCAST));
        }
    }

    private double way(EieBeat beat) {
        return Easing.inOut(beats.progress(beat));
    }

    private void work(PeWork work) {
        int value = work.activation().value();
        if (beats.under(EieBeat.TAKE)) {
            travel.value(value, carrier.theme.activation(), "queue/0", "register", way(EieBeat.TAKE));
        } else if (beats.under(EieBeat.POINT)) {
            point(work, way(EieBeat.POINT));
        }
        work.entry().ifPresent(entry -> entry(work, entry));
    }

    /** The input's place goes to where its column begins. */
    private void point(PeWork work, double way) {
        Optional<Box> from = travel.place("register");
        Optional<Box> to = travel.place("pointer");
        if (from.isPresent() && to.isPresent()) {
            String column = "column " + work.activation().column();
            Box start = new Box(to.get().x(), to.get().y(), 0, 0);
            travel.text(column, carrier.theme.panel(), from.get(), start, way);
        }
    }

    private void entry(PeWork work, StoredEntry entry) {
        Colour weight = entry.placeholder() ? carrier.theme.panel() : carrier.theme.weight();
        String code = entry.code().isPresent()
                ? Integer.toString(entry.code().getAsInt())
                : PaintContext.number(entry.value());
        String stored = "stored/" + work.position();
        if (beats.under(EieBeat.READ)) {
            move(code, weight, storedAt(work), stored, way(EieBeat.READ));
        } else if (beats.under(EieBeat.LOOK_UP)) {
            move(code, weight, stored, table(entry), way(EieBeat.LOOK_UP));
        } else if (beats.under(EieBeat.MULTIPLY)) {
            multiply(work, entry, way(EieBeat.MULTIPLY));
        } else if (beats.under(EieBeat.ADD)) {
            focus.moment()
                    .addition(focus.pe())
                    .ifPresent(sum -> travel.value(
                            sum.product(),
                            carrier.theme.product(),
                            "product/" + entry.row(),
                            "addend/" + entry.row(),
                            way(EieBeat.ADD)));
        }
    }

    /** The part that shows an entry in the PE's memory. */
    private String storedAt(PeWork work) {
        int[] pointers = focus.moment().run().layout().pointers(work.slice().pass(), focus.pe());
        return "entry/" + (pointers[work.activation().column()] + work.position());
    }

    private static String table(StoredEntry entry) {
        return "code/" + entry.code().orElse(-1);
    }

    private void move(String text, Colour ground, String from, String to, double way) {
        Optional<Box> start = travel.place(from);
        Optional<Box> end = travel.place(to);
        if (start.isPresent() && end.isPresent()) {
            travel.text(text, ground, start.get(), end.get(), way);
        }
    }

    private void multiply(PeWork work, StoredEntry entry, double way) {
        String source = travel.place(table(entry)).isPresent() ? table(entry) : "stored/" + work.position();
        double in = EieTravel.half(way, false);
        double out = EieTravel.half(way, true);
        if (out == 0) {
            travel.value(work.activation().value(), carrier.theme.activation(), "register", "multiplier", in);
            travel.value(entry.value(), carrier.theme.weight(), source, "multiplier", in);
        } else {
            long product = (long) entry.value() * work.activation().value();
            travel.value(product, carrier.theme.product(), "multiplier", "product/" + entry.row(), out);
        }
    }

    /** From outside to the end of the queue. */
    private void broadcast(double way) {
        int waiting = focus.status().queue().size();
        Optional<Box> tail = travel.place("queue/" + waiting);
        focus.moment()
                .detector()
                .next()
                .ifPresent(next -> tail.ifPresent(to -> {
                    Box from = new Box(Math.max(0, to.x() - 5 * to.width()), to.y(), 0, to.height());
                    travel.text(PaintContext.number(next.value()), carrier.theme.activation(), from, to, way);
                }));
    }
}
