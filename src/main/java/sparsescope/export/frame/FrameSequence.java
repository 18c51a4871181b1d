package sparsescope.export.frame;

import java.util.stream.IntStream;

/**
 * Gives the pictures of an export in order. Each is painted when it is asked for, so that a long range takes no more memory than a short one;
 * several threads may ask at once, and the same index always gives the same picture.
 */
public interface FrameSequence {
    /** One picture. */
    static FrameSequence of(ExportFrame only) {
        return new FrameSequence() {
            @Override
            public int size() {
                return 1;
            }

            @Override
            public ExportFrame frame(int index) {
                return only;
            }
        };
    }

    /** How many pictures there are, at least one. */
    int size();

    /** How many moments they show; with motion there are more pictures. */
    default int steps() {
        return size();
    }

    /** Picture {@code index}, from 0. */
    ExportFrame frame(int index);

    /** How long what plays shows picture {@code index}. */
    default double seconds(int index) {
        return frame(index).seconds();
    }

    /** Whether picture {@code index} shows a step at its end; others show how one comes about. */
    default boolean whole(int index) {
        return true;
    }

    /** How long it all plays. */
    default double length() {
        return IntStream.range(0, size()).mapToDouble(this::seconds).sum();
    }

    /** How long the shortest picture is shown. */
    default double shortest() {
        return IntStream.range(0, size()).mapToDouble(this::seconds).min().orElse(0);
    }
}
