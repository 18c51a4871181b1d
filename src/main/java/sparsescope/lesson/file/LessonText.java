package sparsescope.lesson.file;

import java.util.ArrayList;
import java.util.List;
import sparsescope.file.InputException;

/**
 * Describes a lesson file taken apart: a head, then for each stop a head and its prose. A head stands between two lines of three dashes.
 *
 * @param head of the lesson
 * @param stops in order
 */
record LessonText(Head head, List<Part> stops) {
    private static final String FENCE = "---";

    /**
     * Holds the YAML between two fences.
     *
     * @param line on which it begins
     */
    record Head(String yaml, int line) {}

    /** Describes a stop: its head and what follows it. */
    record Part(Head head, String prose) {}

    static LessonText split(String shown, String text) {
        List<String> lines = text.lines().map(String::stripTrailing).toList();
        List<Part> parts = new ArrayList<>();
        int at = 0;
        while (at < lines.size() && lines.get(at).isBlank()) {
            at++;
        }
        if (at == lines.size() || !lines.get(at).equals(FENCE)) {
            throw InputException.in(
                    shown,
                    "line " + Math.min(at + 1, Math.max(1, lines.size())),
                    at == lines.size() ? "nothing" : "text",
                    "a line " + FENCE + " and the head of the lesson");
        }
        while (at < lines.size()) {
            int begin = at + 1;
            int end = next(lines, begin);
            if (end == lines.size()) {
                throw InputException.in(
                        shown, "line " + (at + 1), "a head that does not end", "a line " + FENCE + " after it");
            }
            int until = next(lines, end + 1);
            parts.add(new Part(
                    new Head(String.join("\n", lines.subList(begin, end)), begin + 1),
                    String.join("\n", lines.subList(end + 1, until)).strip()));
            at = until;
        }
        Part first = parts.remove(0);
        if (!first.prose().isEmpty()) {
            throw InputException.in(
                    shown, "line " + (first.head().line() + 1), "text after the lesson's head", "the head of a stop");
        }
        return new LessonText(first.head(), List.copyOf(parts));
    }

    private static int next(List<String> lines, int from) {
        int at = from;
        while (at < lines.size() && !lines.get(at).equals(FENCE)) {
            at++;
        }
        return at;
    }
}
