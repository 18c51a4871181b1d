package sparsescope.export;

import java.nio.file.Path;

/** Finds the scenario in an exported file. */
public final class ScenarioFile {
    private ScenarioFile() {}

    /** The scenario in {@code figure}; an {@link sparsescope.file.InputException} when it has none. */
    public static FigureScenario read(Path figure) {
        throw ScenarioJson.none(figure.toString());
    }
}
