package sparsescope.ui.model.palette;

/**
 * Something that can be asked for by name.
 *
 * @param kind what it is: Command, Layer, Setting
 * @param name its name
 * @param key the key that does the same; empty when there is none
 * @param run does it
 */
public record PaletteEntry(String kind, String name, String key, Runnable run) {}
