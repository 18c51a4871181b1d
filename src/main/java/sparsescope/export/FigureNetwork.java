package sparsescope.export;

/** Where a figure's network comes from. */
public sealed interface FigureNetwork {
    /** What people call it. */
    String name();

    /** One that comes with the program. */
    record Sample(String name) implements FigureNetwork {}

    /**
     * A network file.
     *
     * @param file its path as the person named it, with slashes
     */
    record File(String file) implements FigureNetwork {
        public File {
            file = file.replace('\\', '/');
        }

        @Override
        public String name() {
            return file.substring(file.lastIndexOf('/') + 1);
        }
    }
}
