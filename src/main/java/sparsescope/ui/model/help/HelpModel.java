package sparsescope.ui.model.help;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What is asked of the help: whoever shows it follows. */
public final class HelpModel {
    private final ReadOnlyObjectWrapper<HelpPlace> asked = new ReadOnlyObjectWrapper<>();

    /** The place that was asked for last; null before. */
    public ReadOnlyObjectProperty<HelpPlace> askedProperty() {
        return asked.getReadOnlyProperty();
    }

    /** Asks for a place. */
    public void ask(HelpPlace place) {
        // The same again is asked again.
        asked.set(null);
        asked.set(place);
    }

    /** Asks what a word means. */
    public void ask(Glossary.Term term) {
        ask(new HelpPlace(HelpPlace.GLOSSARY, term.anchor()));
    }
}
