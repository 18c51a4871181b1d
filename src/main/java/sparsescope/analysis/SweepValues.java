package sparsescope.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sparsescope.accelerator.Setting;
import sparsescope.file.InputException;
import sparsescope.file.OneLine;

/** The values of a {@link SweepAxis} as a person writes them. Decimals stay decimal, so that steps of 0.1 reach 1. */
final class SweepValues {
    /** More values than anyone means; such a range is a slip. */
    static final int MOST = 100_000;

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,12}(\\.\\d{1,12})?");
    private static final Pattern RANGE = Pattern.compile("(.*?)\\.\\.([^+*]*)(?:([+*])(.*))?");

    private final String where;
    private final Optional<Setting> setting;

    /**
     * @param where what errors call it
     * @param setting the setting to vary; empty for a density
     */
    SweepValues(String where, Optional<Setting> setting) {
        this.where = where;
        this.setting = setting;
    }

    List<String> parse(String text) {
        if (text.isBlank()) {
            throw new InputException(where + ": found no values, expected a list or a range of " + range());
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

    private String range() {
        return setting.map(Setting::range).orElse("densities 0…1");
    }

    private boolean isWord() {
        return setting.isPresent() && !setting.get().choices().isEmpty();
    }

    private String value(String item) {
        boolean word = isWord() && setting.get().choices().contains(item);
        boolean unset = setting.isPresent() && setting.get().optional() && item.equals(Setting.NONE);
        return word || unset ? item : shown(number(item, item));
    }

    private void addRange(String item, Matcher span, List<String> values) {
        if (isWord()) {
            throw expected(item, range());
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
            if (setting.isEmpty()) {
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
            throw expected(item, range());
        }
        return inRange(item, new BigDecimal(text));
    }

    private BigDecimal inRange(String item, BigDecimal number) {
        BigDecimal lowest = setting.map(s -> BigDecimal.valueOf(s.lowest())).orElse(BigDecimal.ZERO);
        BigDecimal highest = setting.map(s -> BigDecimal.valueOf(s.highest())).orElse(BigDecimal.ONE);
        boolean whole = setting.isEmpty() || number.stripTrailingZeros().scale() <= 0;
        if (isWord() || !whole || number.compareTo(lowest) < 0 || number.compareTo(highest) > 0) {
            throw expected(item, range());
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
