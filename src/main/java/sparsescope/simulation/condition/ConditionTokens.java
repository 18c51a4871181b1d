package sparsescope.simulation.condition;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sparsescope.file.InputException;
import sparsescope.file.OneLine;

/** Splits a typed condition into words, numbers and signs, one after the other. */
final class ConditionTokens {
    private static final Pattern TOKEN = Pattern.compile("\\s*(?:([A-Za-z]+)|(-?\\d+)|(==|!=|<=|>=|[=<>(),.*])|(\\S))");
    private static final Pattern SPACE = Pattern.compile("\\s*");

    private enum Kind {
        WORD,
        NUMBER,
        SIGN,
        END
    }

    private record Token(Kind kind, String text, int position) {
        String found() {
            return kind == Kind.END ? "the end" : "'" + OneLine.excerpt(text) + "'";
        }
    }

    private final List<Token> tokens = new ArrayList<>();
    private int next;

    ConditionTokens(String text) {
        Matcher matcher = TOKEN.matcher(text);
        int at = 0;
        while (matcher.region(at, text.length()).lookingAt()) {
            for (int kind = 1; kind <= 4; kind++) {
                if (matcher.group(kind) != null) {
                    Token token = new Token(
                            Kind.values()[Math.min(kind, 3) - 1], matcher.group(kind), matcher.start(kind) + 1);
                    if (kind == 4) {
                        throw wrong(token, "a word, a number or a sign such as = < ( .");
                    }
                    tokens.add(token);
                }
            }
            at = matcher.end();
        }
        Matcher space = SPACE.matcher(text);
        int end = space.region(at, text.length()).lookingAt() ? space.end() : text.length();
        tokens.add(new Token(Kind.END, "", end + 1));
    }

    private static InputException wrong(Token token, String expected) {
        return new InputException(
                "condition, position " + token.position() + ": found " + token.found() + ", expected " + expected);
    }

    /** The next token is not what should be here. */
    InputException expected(String what) {
        return wrong(tokens.get(next), what);
    }

    boolean atEnd() {
        return tokens.get(next).kind() == Kind.END;
    }

    /** The next token in lower case, if it is a word; else empty. */
    String word() {
        Token token = tokens.get(next);
        return token.kind() == Kind.WORD ? token.text().toLowerCase(Locale.ROOT) : "";
    }

    /** Takes the next token if it is this word or sign, capitals or not. */
    boolean take(String text) {
        Token token = tokens.get(next);
        if (token.kind() == Kind.END
                || token.kind() == Kind.NUMBER
                || !token.text().equalsIgnoreCase(text)) {
            return false;
        }
        next++;
        return true;
    }

    /** Takes this word or sign, which must come next. */
    void require(String text) {
        if (!take(text)) {
            throw expected("'" + OneLine.excerpt(text) + "'");
        }
    }

    /** Takes a whole number from {@code least} to {@code most}. */
    long number(String what, long least, long most) {
        Token token = tokens.get(next);
        String range = most == Long.MAX_VALUE || most == Integer.MAX_VALUE ? "" : ", " + least + "…" + most;
        if (token.kind() != Kind.NUMBER || token.text().length() > 18) {
            throw expected(what + range);
        }
        long value = Long.parseLong(token.text());
        if (value < least || value > most) {
            throw expected(what + range);
        }
        next++;
        return value;
    }
}
