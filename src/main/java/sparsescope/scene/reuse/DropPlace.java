package sparsescope.scene.reuse;

import java.util.Optional;
import sparsescope.drawing.DrawingList;
import sparsescope.reuse.mapping.Level;
import sparsescope.reuse.mapping.Mapping;

/**
 * The place where a dragged loop would come to stand.
 *
 * @param level its level
 * @param place its place among all loops, once it has left its own
 */
public record DropPlace(Level level, int place) {
    /**
     * The place under a point of a picture.
     *
     * @param drawn the picture before the loop was dragged
     * @param mapping the nest on that picture
     * @param dragged the loop
     */
    public static Optional<DropPlace> at(DrawingList drawn, Mapping mapping, int dragged, double x, double y) {
        for (Level level : Level.values()) {
            Optional<DrawingList.Part> block =
                    drawn.find("level/" + level.word()).filter(part -> part.contains(x, y));
            if (block.isPresent()) {
                return Optional.of(new DropPlace(level, place(drawn, mapping, dragged, level, y)));
            }
        }
        return Optional.empty();
    }

    private static int place(DrawingList drawn, Mapping mapping, int dragged, Level level, double y) {
        int place = 0;
        for (int loop = 0; loop < mapping.loops().size(); loop++) {
            Level own = mapping.loops().get(loop).level();
            boolean before = own.compareTo(level) < 0
                    || own == level
                            && drawn.find("loop/" + loop)
                                    .filter(part -> part.y() + part.height() / 2 < y)
                                    .isPresent();
            if (loop != dragged && before) {
                place++;
            }
        }
        return place;
    }
}
