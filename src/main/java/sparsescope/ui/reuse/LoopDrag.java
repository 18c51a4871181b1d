package sparsescope.ui.reuse;

import java.util.Optional;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import sparsescope.drawing.DrawingList;
import sparsescope.drawing.DrawingList.Part;
import sparsescope.drawing.PartId;
import sparsescope.reuse.mapping.Mapping;
import sparsescope.scene.reuse.DropPlace;
import sparsescope.ui.canvas.DrawingView;
import sparsescope.ui.model.reuse.ReuseStudy;

/** Follows the mouse on the page's picture: it drags loops, selects them, and scrubs through the steps. */
final class LoopDrag {
    private static final double SLACK = 4;

    private final DrawingView picture;
    private final ReuseStudy study;
    private DrawingList drawn;
    private Mapping mapping;
    private int loop = -1;
    private boolean scrubbing;
    private boolean dragging;
    private double startX;
    private double startY;
    private Optional<DropPlace> place = Optional.empty();

    LoopDrag(DrawingView picture, ReuseStudy study) {
        this.picture = picture;
        this.study = study;
        picture.setOnMousePressed(this::pressed);
        picture.setOnMouseDragged(this::dragged);
        picture.setOnMouseReleased(this::released);
    }

    private void pressed(MouseEvent event) {
        picture.requestFocus();
        cancel();
        if (event.getButton() != MouseButton.PRIMARY || study.viewProperty().get() == null) {
            return;
        }
        startX = event.getX();
        startY = event.getY();
        Optional<Part> part = picture.at(event.getX(), event.getY());
        PartId id = PartId.parse(part.map(Part::id).orElse(""));
        if (id.kind().equals("loop")) {
            loop = id.number(0);
            drawn = picture.drawing();
            mapping = study.viewProperty().get().chosen().mapping();
            study.loops().select(loop);
        } else if (id.kind().equals("steps")) {
            scrubbing = true;
            scrub(event);
        }
    }

    private void scrub(MouseEvent event) {
        Part track = picture.drawing().find("steps").orElse(null);
        study.viewProperty().get().running().ifPresent(running -> {
            if (track != null) {
                double share = (picture.xOnDrawing(event.getX()) - track.x()) / track.width();
                study.steps().go((int) Math.floor(share * (running.walk().steps() + 1)));
            }
        });
    }

    private void dragged(MouseEvent event) {
        if (scrubbing) {
            scrub(event);
        }
        if (loop < 0) {
            return;
        }
        if (!dragging && Math.hypot(event.getX() - startX, event.getY() - startY) < SLACK) {
            return;
        }
        dragging = true;
        picture.setCursor(Cursor.CLOSED_HAND);
        Optional<DropPlace> now =
                DropPlace.at(drawn, mapping, loop, picture.xOnDrawing(event.getX()), picture.yOnDrawing(event.getY()));
        if (!now.equals(place)) {
            place = now;
            now.ifPresent(there -> study.loops().propose(loop, there));
        }
    }

    private void released(MouseEvent event) {
        if (dragging) {
            int dropped = loop;
            Optional<DropPlace> there = place;
            reset();
            study.loops().drop(dropped, there);
        }
        reset();
    }

    /** Lets a dragged loop go back where it was. */
    boolean cancel() {
        boolean was = dragging;
        if (dragging) {
            int dropped = loop;
            reset();
            study.loops().drop(dropped, Optional.empty());
        }
        reset();
        return was;
    }

    private void reset() {
        loop = -1;
        dragging = false;
        scrubbing = false;
        place = Optional.empty();
        picture.setCursor(Cursor.DEFAULT);
    }
}
