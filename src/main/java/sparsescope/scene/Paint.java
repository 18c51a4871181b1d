package sparsescope.scene;

/** What an area is filled with. */
public sealed interface Paint permits Colour, Hatch {}
