package sparsescope.ui.model.help;

import java.util.Optional;

/**
 * Names a place in the guides.
 *
 * @param page the guide's name
 * @param anchor of a heading, or of a term of the glossary; empty for the beginning
 */
public record HelpPlace(String page, String anchor) {
    /** The name of the glossary among the guides. */
    public static final String GLOSSARY = "glossary";

    /** Where a link of a page leads: {@code formats.md#sessions}; empty when that is none of the guides. */
    public static Optional<HelpPlace> of(String link, String from) {
        int hash = link.indexOf('#');
        String file = hash < 0 ? link : link.substring(0, hash);
        String anchor = hash < 0 ? "" : link.substring(hash + 1);
        if (file.isEmpty()) {
            return Optional.of(new HelpPlace(from, anchor));
        }
        return file.matches("[\\w-]+\\.md")
                ? Optional.of(new HelpPlace(file.substring(0, file.length() - ".md".length()), anchor))
                : Optional.empty();
    }
}
