package sparsescope.export.scenario;

import sparsescope.scene.style.Theme;

/** The contents of an exported file that are needed to show it again. */
public sealed interface Reopenable permits FigureScenario, StudyScenario {
    /** In one line, for people. */
    String summary();

    /** The colours. */
    Theme theme();
}
