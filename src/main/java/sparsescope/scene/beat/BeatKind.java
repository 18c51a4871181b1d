package sparsescope.scene.beat;

/** Names a beat of a cycle: one of the things that happen in it, shown one after the other. Each machine has its own. */
public interface BeatKind {
    /** The idea of it in plain words, without a full stop. */
    String headline();
}
