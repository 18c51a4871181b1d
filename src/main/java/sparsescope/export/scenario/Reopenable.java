package sparsescope.export.scenario;

import sparsescope.scene.style.Theme;

/** What an exported file shows: all it takes to show it again. */
public sealed interface Reopenable permits FigureScenario, StudyScenario {
    /** In one line, for people. */
    String summary();

    /** The colours. */
    Theme theme();
}
