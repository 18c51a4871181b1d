package sparsescope.lesson.check;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sparsescope.file.InputException;
import sparsescope.file.OneLine;
import sparsescope.lesson.moment.Fact;
import sparsescope.lesson.moment.StopMoment;
import sparsescope.simulation.run.Moment;

/**
 * A statement that must hold at a stop: {@code cycles = 59} compares a fact, anything else is a condition such as {@code any.state =
 * stall}.
 */
final class Expectation {
    private static final Pattern COMPARED = Pattern.compile("([A-Za-z][\\w.]*)\\s*(=|!=|<=|>=|<|>)\\s*(.+)");

    private Expectation() {}

    /** Throws what does not hold, or cannot, naming what is found. */
    static void check(String text, StopMoment stop) {
        unmet(text, stop).ifPresent(found -> {
            throw new InputException("expect: " + found);
        });
    }

    /**
     * What is found instead, when it does not hold.
     *
     * @throws InputException when it cannot hold or fail: there is no such fact
     */
    static Optional<String> unmet(String text, StopMoment stop) {
        Matcher compared = COMPARED.matcher(text.strip());
        Optional<Fact> fact = compared.matches() ? stop.facts().find(compared.group(1)) : Optional.empty();
        if (fact.isPresent()) {
            if (!holds(fact.get(), compared.group(2), compared.group(3).strip(), stop)) {
                return Optional.of("found " + compared.group(1) + " = "
                        + fact.get().text() + ", expected " + OneLine.shortWords(text));
            }
            return Optional.empty();
        }
        if (compared.matches() && stop.run().sparse().isEmpty()) {
            throw new InputException("expect: found " + OneLine.quote(compared.group(1))
                    + ", expected one of the facts of this moment: "
                    + String.join(", ", stop.facts().names()));
        }
        return condition(text, stop);
    }

    private static Optional<String> condition(String text, StopMoment stop) {
        Moment moment = stop.moment()
                .orElseThrow(() -> new InputException("expect: found the condition " + OneLine.quote(text) + " on "
                        + stop.run().settings().machine().name() + ", expected a fact"));
        boolean holds;
        try {
            holds = stop.run().condition(text, stop.stop().scene()).holds(moment);
        } catch (InputException e) {
            throw new InputException(
                    "expect: found " + OneLine.quote(text) + ", expected a fact of this moment ("
                            + String.join(", ", stop.facts().names()) + ") or a condition: " + e.getMessage(),
                    e);
        }
        return holds
                ? Optional.empty()
                : Optional.of("found cycle " + stop.cycle() + ", in which it does not hold, expected "
                        + OneLine.shortWords(text));
    }

    private static boolean holds(Fact fact, String sign, String value, StopMoment stop) {
        Fact other = stop.facts().find(value).orElse(null);
        if (fact instanceof Fact.Said said) {
            String wanted = other == null ? value : other.text();
            boolean same = said.text().equals(wanted);
            return switch (sign) {
                case "=" -> same;
                case "!=" -> !same;
                default -> throw new InputException("expect: found " + sign + " of words, expected = or !=");
            };
        }
        double one = number(fact);
        double two = other == null ? parsed(value) : number(other);
        return switch (sign) {
            case "=" -> Math.abs(one - two) < 1e-9;
            case "!=" -> Math.abs(one - two) >= 1e-9;
            case "<" -> one < two;
            case "<=" -> one <= two;
            case ">" -> one > two;
            default -> one >= two;
        };
    }

    private static double number(Fact fact) {
        if (fact instanceof Fact.Whole whole) {
            return whole.value();
        }
        if (fact instanceof Fact.Real real) {
            return real.value();
        }
        throw new InputException("expect: found the words " + OneLine.quote(fact.text()) + ", expected a number");
    }

    private static double parsed(String value) {
        try {
            return Double.parseDouble(value.replace('−', '-'));
        } catch (NumberFormatException e) {
            throw new InputException("expect: found " + OneLine.quote(value) + ", expected a number or a fact", e);
        }
    }
}
