package sparsescope.ui.model.reuse;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import sparsescope.network.ConvShape;
import sparsescope.reuse.mapping.Level;
import sparsescope.reuse.mapping.MappingException;
import sparsescope.reuse.mapping.NestEdit;
import sparsescope.reuse.preset.ReuseMachine;
import sparsescope.reuse.search.Candidate;
import sparsescope.scene.reuse.DropPlace;
import sparsescope.scene.reuse.ReuseView;
import sparsescope.ui.model.task.Background;

/** Changes of the loop nest on show: a loop is taken in hand, moved, split, joined, or dragged and dropped. */
public final class LoopEditing implements AutoCloseable {
    private final ReuseStudy study;
    private final Background<Candidate> proposing;

    LoopEditing(ReuseStudy study, Executor screen) {
        this.study = study;
        proposing = new Background<>("proposed order", screen);
    }

    private ReuseView shown() {
        return study.viewProperty().get();
    }

    /** Takes a loop in hand, −1 for none. */
    public void select(int loop) {
        ReuseView shown = shown();
        if (shown != null && loop < shown.chosen().mapping().loops().size()) {
            study.look(shown.selecting(Math.max(-1, loop)));
        }
    }

    /** Moves the loop in hand one place inwards or outwards. */
    public void move(boolean inwards) {
        edit(shown -> NestEdit.step(shown.chosen().mapping(), shown.selected(), inwards));
    }

    /** Splits the loop in hand in two. */
    public void split() {
        edit(shown -> NestEdit.split(shown.chosen().mapping(), shown.selected()));
    }

    /** Joins the loop in hand with the next one of its dimension. */
    public void join() {
        edit(shown -> NestEdit.join(
                shown.chosen().mapping(),
                shown.selected(),
                shown.chosen()
                        .mapping()
                        .loops()
                        .get(shown.selected())
                        .dimension()
                        .size(shown.shape())));
    }

    private void edit(Function<ReuseView, NestEdit.Edited> edit) {
        ReuseView shown = shown();
        if (shown == null || shown.selected() < 0) {
            study.say("Select a loop first: click it, or press ↑ and ↓.");
            return;
        }
        try {
            NestEdit.Edited edited = edit.apply(shown);
            study.show(edited.mapping(), edited.place(), "");
        } catch (MappingException e) {
            study.say(e.getMessage());
        }
    }

    /** Weighs what becomes of the nest if a loop is dropped; the picture shows it. */
    public void propose(int loop, DropPlace place) {
        ReuseView shown = shown().proposing(Optional.empty()).selecting(loop);
        try {
            NestEdit.Edited edited = NestEdit.move(shown.chosen().mapping(), loop, place.place(), place.level());
            ReuseMachine on = shown.machine();
            ConvShape shape = shown.shape();
            proposing.ask(
                    () -> {
                        on.check(shape, edited.mapping());
                        return Candidate.of(shape, edited.mapping(), shown.costs());
                    },
                    candidate -> {
                        study.say("");
                        study.look(shown.selecting(edited.place()).proposing(Optional.of(candidate)));
                    },
                    study::refused);
        } catch (MappingException e) {
            study.refused(e);
        }
    }

    /** Drops a dragged loop. */
    public void drop(int loop, Optional<DropPlace> place) {
        ReuseView shown = shown().proposing(Optional.empty()).selecting(loop);
        // What is still being weighed comes too late.
        proposing.ask(shown::chosen, candidate -> {}, study::refused);
        study.look(shown);
        Level own = shown.chosen().mapping().loops().get(loop).level();
        place.filter(there -> there.place() != loop || there.level() != own).ifPresent(there -> {
            try {
                NestEdit.Edited edited = NestEdit.move(shown.chosen().mapping(), loop, there.place(), there.level());
                study.show(edited.mapping(), edited.place(), "");
            } catch (MappingException e) {
                study.say(e.getMessage());
            }
        });
    }

    @Override
    public void close() {
        proposing.close();
    }
}
