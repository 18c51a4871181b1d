package sparsescope.analysis.sweep;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sparsescope.file.InputException;
import sparsescope.file.OneLine;

/** The values of a {@link SweepAxis} as a person writes them. Decimals stay decimal, so that steps of 0.1 reach 1. */
final class SweepValues {
    /** More values than anyone means; such a range is a slip. */
    static final int MOST = 100_000;

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,19}(\\.\\d{1,12})?");
    private static final Pattern RANGE = Pattern.compile("(.*?)\\.\\.([^+*]*)(?:([+*])(.*))?");

    private final String where;
    private final SweepDomain domain;

    /**
     * @param where what errors call it
     * @param domain what there is to choose from
     */
    SweepValues(String where, SweepDomain domain) {
        this.where = where;
        this.domain = domain;
    }

    List<String> parse(String text) {
        if (text.isBlank()) {
            throw new InputException(where + ": found no values, expected a list or a range of " + domain.range());
        }
        List<String> values = new ArrayList<>();
        for (String item : text.split(",", -1)) {
            Matcher span = RANGE.matcher(item.strip());
            if (span.matches()) {
                addRange(item.strip(), span, values);
            } else {
                values.add(value(item.strip()));
            }
        }
        return values;
    }

    private String value(String item) {
        return domain.hasWord(item) ? item : shown(number(item, item));
    }

    private void addRange(String item, Matcher span, List<String> values) {
        if (domain.isWord()) {
            throw expected(item, domain.range());
        }
        BigDecimal first = number(item, span.group(1).strip());
        BigDecimal last = number(item, span.group(2).strip());
        if (first.compareTo(last) > 0) {
            throw expected(item, "a range that is not empty");
        }
        boolean doubles = "*".equals(span.group(3));
        BigDecimal step = step(item, span, first, doubles);
        for (BigDecimal next = first;
                next.compareTo(last) <= 0;
                next = doubles ? next.multiply(step) : next.add(step)) {
            if (values.size() == MOST) {
                throw expected(item, "at most " + MOST + " values");
            }
            values.add(shown(inRange(item, next)));
        }
    }

    private BigDecimal step(String item, Matcher span, BigDecimal first, boolean factor) {
        if (span.group(3) == null) {
            if (!domain.whole()) {
                throw expected(item, "a range with its step, such as 0.1..1.0+0.1");
            }
            return BigDecimal.ONE;
        }
        String text = span.group(4).strip();
        boolean fine = NUMBER.matcher(text).matches();
        BigDecimal step = fine ? new BigDecimal(text) : BigDecimal.ZERO;
        if (factor) {
            fine &= step.compareTo(BigDecimal.ONE) > 0 && first.signum() > 0;
        } else {
            fine &= step.signum() > 0;
        }
        if (!fine) {
            throw expected(item, factor ? "a range above 0 with a factor above 1" : "a range with a step above 0");
        }
        return step;
    }

    private BigDecimal number(String item, String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw expected(item, domain.range());
        }
        return inRange(item, new BigDecimal(text));
    }

    private BigDecimal inRange(String item, BigDecimal number) {
        boolean fine = !domain.whole() || number.stripTrailingZeros().scale() <= 0;
        fine &= number.compareTo(domain.lowest()) >= 0 && number.compareTo(domain.highest()) <= 0;
        if (domain.isWord() || !fine) {
            throw expected(item, domain.range());
        }
        return number;
    }

    private InputException expected(String item, String expected) {
        return new InputException(where + ": found " + OneLine.quote(item) + ", expected " + expected);
    }

    private static String shown(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
