package sparsescope.machine;

import java.util.List;

/**
 * A setting of a machine: its name in files and on the command line, what it may be, and what it is unless it is set.
 *
 * @param name its name: {@code columns}
 * @param meaning what it sets, in a few words
 * @param lowest the smallest value of a number
 * @param highest the largest value of a number; {@link Integer#MAX_VALUE} means no limit of its own
 * @param optional whether {@link #NONE} is a value
 * @param choices the words to choose from; empty for a number
 * @param standard its value unless set: an {@link Integer}, a word, or null for an optional one
 * @param range what it may be, in words: {@code 1…64}, {@code ceil, balanced}
 */
public record MachineSetting(
        String name,
        String meaning,
        int lowest,
        int highest,
        boolean optional,
        List<String> choices,
        Object standard,
        String range) {
    /** The word that unsets an optional setting. */
    public static final String NONE = "none";

    public MachineSetting {
        choices = List.copyOf(choices);
    }

    /** A number from {@code lowest} to {@code highest}. */
    public static MachineSetting number(String name, String meaning, int lowest, int highest, int standard) {
        return new MachineSetting(name, meaning, lowest, highest, false, List.of(), standard, numbers(lowest, highest));
    }

    /** A number from {@code lowest} to {@code highest} that is not set by default. */
    public static MachineSetting optional(String name, String meaning, int lowest, int highest) {
        String range = numbers(lowest, highest) + ", or " + NONE;
        return new MachineSetting(name, meaning, lowest, highest, true, List.of(), null, range);
    }

    /** One of a few words. */
    public static MachineSetting choice(String name, String meaning, List<String> choices, String standard) {
        return new MachineSetting(name, meaning, 0, 0, false, choices, standard, String.join(", ", choices));
    }

    private static String numbers(int lowest, int highest) {
        return highest == Integer.MAX_VALUE ? lowest + " or more" : lowest + "…" + highest;
    }

    /** Whether it is a number, or none. */
    public boolean numeric() {
        return choices.isEmpty();
    }

    /** The value that a text stands for: an {@link Integer}, a word, or null for {@link #NONE}. */
    public Object parse(String text) {
        String value = text.strip();
        if (optional && value.equals(NONE)) {
            return null;
        }
        if (!numeric()) {
            if (!choices.contains(value)) {
                throw outOfRange(text);
            }
            return value;
        }
        try {
            long number = Long.parseLong(value);
            if (number < lowest || number > highest) {
                throw outOfRange(text);
            }
            return (int) number;
        } catch (NumberFormatException e) {
            throw outOfRange(text);
        }
    }

    private SettingException outOfRange(String found) {
        return new SettingException("setting " + name + ": found " + found + ", expected " + range);
    }
}
