package sparsescope.scene.words;

import java.util.List;
import java.util.stream.Collectors;

/**
 * An explanation of what happens on two levels: the idea, and one example that can be checked on the picture.
 *
 * @param headline the idea in plain words, without a full stop
 * @param example whole sentences with the things in them marked
 */
public record Explanation(String headline, List<Phrase> example) {
    public Explanation {
        example = List.copyOf(example);
    }

    /** An explanation whose example names nothing that could be pointed at. */
    public static Explanation of(String headline, String example) {
        return new Explanation(headline, List.of(Phrase.plain(example)));
    }

    /** A sentence that is an idea by itself; what follows its first full stop is the example. */
    public static Explanation ofSentence(String sentence) {
        int stop = sentence.indexOf(". ");
        if (stop >= 0) {
            return of(sentence.substring(0, stop), sentence.substring(stop + 2));
        }
        return of(sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence, "");
    }

    /** The example as plain text. */
    public String exampleText() {
        return example.stream().map(Phrase::text).collect(Collectors.joining());
    }

    /** Both levels as plain text. */
    public String text() {
        String detail = exampleText();
        if (headline.isEmpty()) {
            return detail;
        }
        return headline + "." + (detail.isEmpty() ? "" : " " + detail);
    }
}
