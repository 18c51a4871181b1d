package sparsescope.simulation.condition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.accelerator.PePosition;
import sparsescope.simulation.condition.Condition.LayerField;
import sparsescope.simulation.condition.Condition.Where;
import sparsescope.simulation.state.PeState;
import sparsescope.simulation.state.SlotCause;

/**
 * Reads a typed condition.
 *
 * <pre>
 * condition  = both { "or" both }
 * both       = one { "and" one }
 * one        = "not" one | "(" condition ")" | test
 * test       = ("cycle" | "group" | "pass") comparison number
 *            | [pe "."] "state" ("=" | "!=") state
 *            | [pe "."] "slot" ("=" | "!=") cause                      some multiplier's slot has this cause
 *            | [pe "."] number-of-pe comparison number
 *            | [pe "."] "bank" "(" n ")" "." "queue" comparison number   products waiting in bank n
 *            | [pe "."] "product" "(" k "," x "," y ")"                a product for output (k; x, y) issues; * is any
 *            | [pe "."] "adds" "(" k "," x "," y ")"                   the accumulator of output (k; x, y) changes
 *            | [pe "."] "sends" [ "(" column "," row ")" ]             a halo sum crosses to this neighbour, or to any
 * pe         = "pe" "(" column "," row ")" | "any" | "all"             without it: the PE in focus
 * number-of-pe = "channel" | "phase" | "activation" | "weight" | "products" | "stalls" | "queue"
 * state      = "issue" | "stall" | "drain" | "idle" | "waiting" | "finished"
 * cause      = "product" | "halo" | "placeholder" | "outOfPlane" | "strideMiss" | "notOwned" | "empty" | "stall" | "drain" | "idle"
 * comparison = "=" | "!=" | "&lt;" | "&lt;=" | "&gt;" | "&gt;="
 * </pre>
 */
public final class ConditionParser {
    private static final int DEEPEST = 100;
    private static final String TESTS =
            "a test: cycle, group, pass, state, slot, channel, phase, activation, weight, products, stalls, queue, "
                    + "bank(n).queue, product(k,x,y), adds(k,x,y) or sends";

    private final ConditionTokens tokens;
    private final Where focus;
    private final AcceleratorConfig grid;
    private int depth;

    private ConditionParser(String text, Where focus, AcceleratorConfig grid) {
        this.tokens = new ConditionTokens(text);
        this.focus = focus;
        this.grid = grid;
    }

    /**
     * Reads a condition.
     *
     * @param focus the PE that is meant where none is named
     * @param grid the PEs and banks there are
     * @throws sparsescope.file.InputException in one line, with the position, what is there and what should be
     */
    public static Condition parse(String text, Where focus, AcceleratorConfig grid) {
        ConditionParser parser = new ConditionParser(text, focus, grid);
        Condition condition = parser.condition();
        if (!parser.tokens.atEnd()) {
            throw parser.tokens.expected("and, or, or the end");
        }
        return condition;
    }

    private Condition condition() {
        List<Condition> all = new ArrayList<>();
        do {
            all.add(both());
        } while (tokens.take("or"));
        return all.size() == 1 ? all.get(0) : new Condition.Or(all);
    }

    private Condition both() {
        List<Condition> all = new ArrayList<>();
        do {
            all.add(one());
        } while (tokens.take("and"));
        return all.size() == 1 ? all.get(0) : new Condition.And(all);
    }

    private Condition one() {
        if (++depth > DEEPEST) {
            throw tokens.expected("fewer than " + DEEPEST + " nested brackets and nots");
        }
        try {
            if (tokens.take("not")) {
                return new Condition.Not(one());
            }
            if (tokens.take("(")) {
                Condition inside = condition();
                tokens.require(")");
                return inside;
            }
            return test();
        } finally {
            depth--;
        }
    }

    private Condition test() {
        for (LayerField field : LayerField.values()) {
            if (tokens.take(field.word())) {
                return new Condition.OfLayer(
                        field, comparison(), tokens.number("a number", Long.MIN_VALUE, Long.MAX_VALUE));
            }
        }
        return testOf(where());
    }

    private Where where() {
        Where where = focus;
        if (tokens.take("any")) {
            where = Where.ANY;
        } else if (tokens.take("all")) {
            where = Where.ALL;
        } else if (tokens.take("pe")) {
            where = pe();
        } else {
            return where;
        }
        tokens.require(".");
        return where;
    }

    private Where pe() {
        tokens.require("(");
        return position();
    }

    private Where position() {
        int column = (int) tokens.number("a column of PEs", 0, grid.columns() - 1);
        tokens.require(",");
        int row = (int) tokens.number("a row of PEs", 0, grid.rows() - 1);
        tokens.require(")");
        return Where.pe(new PePosition(column, row));
    }

    private Condition testOf(Where where) {
        if (tokens.take("state")) {
            boolean contrary = isContrary();
            Condition is = new Condition.OfPe(where, new PeCondition.InState(state()));
            return contrary ? new Condition.Not(is) : is;
        }
        if (tokens.take("slot")) {
            boolean contrary = isContrary();
            Condition is = new Condition.OfPe(where, new PeCondition.HasSlot(cause()));
            return contrary ? new Condition.Not(is) : is;
        }
        for (PeField field : PeField.values()) {
            if (tokens.take(field.word())) {
                return new Condition.OfPe(where, new PeCondition.HasNumber(field, comparison(), number()));
            }
        }
        if (tokens.take("bank")) {
            tokens.require("(");
            int bank = (int) tokens.number("a bank", 0, grid.banks() - 1);
            tokens.require(")");
            tokens.require(".");
            tokens.require("queue");
            return new Condition.OfPe(where, new PeCondition.HasQueue(bank, comparison(), number()));
        }
        if (tokens.take("product")) {
            int[] output = output(true);
            return new Condition.OfPe(where, new PeCondition.Multiplies(output[0], output[1], output[2]));
        }
        if (where.kind() == Where.Kind.ALL && List.of("adds", "sends").contains(tokens.word())) {
            throw tokens.expected("another test after all., or any. before this one");
        }
        if (tokens.take("adds")) {
            int[] output = output(false);
            return new Condition.Adds(where, output[0], output[1], output[2]);
        }
        if (tokens.take("sends")) {
            return new Condition.Sends(where, to());
        }
        throw tokens.expected(TESTS);
    }

    private Optional<Where> to() {
        if (!tokens.take("(")) {
            return Optional.empty();
        }
        return Optional.of(position());
    }

    private boolean isContrary() {
        if (tokens.take("!=")) {
            return true;
        }
        if (!tokens.take("=") && !tokens.take("==")) {
            throw tokens.expected("= or !=");
        }
        return false;
    }

    private Comparison comparison() {
        if (tokens.take("==")) {
            return Comparison.EQUAL;
        }
        for (Comparison comparison : Comparison.values()) {
            if (tokens.take(comparison.sign())) {
                return comparison;
            }
        }
        throw tokens.expected("a comparison: = != < <= > >=");
    }

    private long number() {
        return tokens.number("a number", Long.MIN_VALUE, Long.MAX_VALUE);
    }

    private int[] output(boolean wildcards) {
        String[] names = {"an output channel", "a column of the output", "a row of the output"};
        int[] output = new int[3];
        tokens.require("(");
        for (int i = 0; i < 3; i++) {
            if (i > 0) {
                tokens.require(",");
            }
            output[i] = wildcards && tokens.take("*")
                    ? -1
                    : (int) tokens.number(names[i] + (wildcards ? " or *" : ""), 0, Integer.MAX_VALUE);
        }
        tokens.require(")");
        return output;
    }

    private PeState state() {
        for (PeState state : PeState.values()) {
            if (tokens.take(state.name())) {
                return state;
            }
        }
        throw tokens.expected("a state: "
                + Arrays.stream(PeState.values())
                        .map(state -> state.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", ")));
    }

    private SlotCause cause() {
        for (SlotCause cause : SlotCause.values()) {
            if (tokens.take(PeCondition.HasSlot.word(cause))) {
                return cause;
            }
        }
        throw tokens.expected("a cause: "
                + Arrays.stream(SlotCause.values())
                        .map(PeCondition.HasSlot::word)
                        .collect(Collectors.joining(", ")));
    }
}
