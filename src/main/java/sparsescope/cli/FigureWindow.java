package sparsescope.cli;

import java.nio.file.Path;
import java.util.Optional;

/** Opens the window at the moment that an exported file shows. */
@FunctionalInterface
public interface FigureWindow {
    /** Opens it and returns; says in one line why when there is no display for it. */
    Optional<String> open(Path figure);
}
