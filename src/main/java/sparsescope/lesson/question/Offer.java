package sparsescope.lesson.question;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import sparsescope.scene.words.Phrase;

/**
 * Gathers the answers to offer: the right one, and mistakes in the order in which they teach most. A mistake that leads to the right answer,
 * or to one that is there already, is left out.
 */
public final class Offer {
    private final List<Option> options = new ArrayList<>();

    /** An offer of the right answer alone. */
    public Offer(String answer, String label, List<Phrase> reason) {
        options.add(new Option(answer, label, true, reason));
    }

    /** A number as the right answer. */
    public static Offer number(long answer, List<Phrase> reason) {
        return new Offer(Long.toString(answer), Say.number(answer), reason);
    }

    /** Adds a mistake. */
    public Offer wrong(String answer, String label, List<Phrase> reason) {
        if (options.stream().noneMatch(option -> option.answer().equals(answer))) {
            options.add(new Option(answer, label, false, reason));
        }
        return this;
    }

    /** Adds a mistake that needs no marked terms to be said. */
    public Offer wrong(String answer, String label, String reason) {
        return wrong(answer, label, List.of(Phrase.plain(reason)));
    }

    /** Adds a number that a mistake leads to. */
    public Offer wrong(long answer, String reason) {
        return wrong(Long.toString(answer), Say.number(answer), reason);
    }

    /** How many answers there are. */
    public int size() {
        return options.size();
    }

    /** The right answer and at most so many mistakes, shuffled. */
    public List<Option> shuffled(int mistakes, Random dice) {
        List<Option> kept = kept(mistakes);
        Collections.shuffle(kept, dice);
        return kept;
    }

    /** The right answer and at most so many mistakes, smallest number first. */
    public List<Option> ascending(int mistakes) {
        List<Option> kept = kept(mistakes);
        kept.sort(Comparator.comparingDouble(option -> Double.parseDouble(option.answer())));
        return kept;
    }

    /** The same, without mistakes that are so near to the right answer that they count as right. */
    public List<Option> ascending(int mistakes, AnswerForm.Number form) {
        double right = Double.parseDouble(options.get(0).answer());
        options.removeIf(option ->
                !option.right() && Math.abs(Double.parseDouble(option.answer()) - right) <= form.within() * 1.001);
        return ascending(mistakes);
    }

    /** The right answer and at most so many mistakes, in the order in which they were added. */
    public List<Option> kept(int mistakes) {
        return new ArrayList<>(options.subList(0, Math.min(options.size(), mistakes + 1)));
    }
}
