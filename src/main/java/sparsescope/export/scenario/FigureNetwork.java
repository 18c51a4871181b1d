package sparsescope.export.scenario;

import java.nio.file.Path;

/** The network of a figure: one that comes with the program, or a file. */
public sealed interface FigureNetwork {
    /** What people call it. */
    String name();

    /** The same as a figure in {@code folder} has it. */
    default FigureNetwork seenFrom(Path folder) {
        return this;
    }

    /** One that comes with the program. */
    record Sample(String name) implements FigureNetwork {}

    /**
     * Describes a network file.
     *
     * @param file its path, with slashes
     */
    record File(String file) implements FigureNetwork {
        public File {
            file = file.replace('\\', '/');
        }

        /** By the way from there when it is near, so that both can move together; by its whole path otherwise. */
        @Override
        public FigureNetwork seenFrom(Path folder) {
            Path from = PathProximity.real(folder);
            Path to = Path.of(file).toAbsolutePath().normalize();
            to = to.getParent() == null
                    ? to
                    : PathProximity.real(to.getParent()).resolve(to.getFileName());
            return new File((PathProximity.near(from, to) ? from.relativize(to) : to).toString());
        }

        @Override
        public String name() {
            return file.substring(file.lastIndexOf('/') + 1);
        }
    }
}
