package sparsescope.tensor;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import sparsescope.file.InputException;
import sparsescope.file.OneLine;

/** Parses the Python dictionary of a .npy header, and nothing else of Python. */
final class NpyHeaderParser {
    private final String file;
    private final String text;
    private int at;
    private boolean fortran;

    NpyHeaderParser(String file, String text) {
        this.file = file;
        this.text = text;
    }

    NpyHeader parse() {
        DType type = null;
        List<Integer> shape = null;
        Set<String> seen = new HashSet<>();
        expect('{');
        while (!next('}')) {
            String key = string();
            expect(':');
            if (!seen.add(key)) {
                throw malformed();
            }
            switch (key) {
                case "descr" -> type = type();
                case "fortran_order" -> order();
                case "shape" -> shape = shape();
                default -> throw malformed();
            }
            if (!next(',') && !peek('}')) {
                throw malformed();
            }
        }
        blanks();
        if (at != text.length() || type == null || shape == null || seen.size() != 3) {
            throw malformed();
        }
        return new NpyHeader(type, shape);
    }

    private DType type() {
        if (!peek('\'') && !peek('"')) {
            throw InputException.in(file, "", "an array of records", "elements of " + DType.words());
        }
        String descr = string();
        if (descr.startsWith(">")) {
            throw InputException.in(
                    file,
                    "",
                    "big-endian elements (" + OneLine.quote(descr) + ")",
                    "little-endian ones (numpy: x.astype(x.dtype.newbyteorder('<')))");
        }
        return DType.ofDescr(descr)
                .orElseThrow(() -> InputException.in(
                        file, "", "elements of type " + OneLine.quote(descr), "one of " + DType.words()));
    }

    /** Whether the array is in Fortran order, once the header is parsed. */
    boolean fortran() {
        return fortran;
    }

    private void order() {
        fortran = word("True");
        if (!fortran && !word("False")) {
            throw malformed();
        }
    }

    private List<Integer> shape() {
        List<Integer> sizes = new ArrayList<>();
        expect('(');
        while (!next(')')) {
            sizes.add(size());
            if (!next(',') && !peek(')')) {
                throw malformed();
            }
        }
        return sizes;
    }

    private int size() {
        blanks();
        int start = at;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        String digits = text.substring(start, at);
        if (digits.isEmpty()) {
            throw malformed();
        }
        next('L');
        try {
            return Integer.parseInt(digits);
        } catch (NumberFormatException e) {
            throw InputException.in(
                    file, "", "a shape with size " + OneLine.quote(digits), "sizes of at most " + Integer.MAX_VALUE);
        }
    }

    private String string() {
        blanks();
        if (at >= text.length() || (text.charAt(at) != '\'' && text.charAt(at) != '"')) {
            throw malformed();
        }
        int end = text.indexOf(text.charAt(at), at + 1);
        if (end < 0) {
            throw malformed();
        }
        String string = text.substring(at + 1, end);
        at = end + 1;
        return string;
    }

    private void blanks() {
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\n')) {
            at++;
        }
    }

    private boolean word(String word) {
        blanks();
        boolean there = text.startsWith(word, at);
        at += there ? word.length() : 0;
        return there;
    }

    private boolean peek(char c) {
        blanks();
        return at < text.length() && text.charAt(at) == c;
    }

    private boolean next(char c) {
        boolean there = peek(c);
        at += there ? 1 : 0;
        return there;
    }

    private void expect(char c) {
        if (!next(c)) {
            throw malformed();
        }
    }

    private InputException malformed() {
        return InputException.in(
                file, "", "a .npy header " + OneLine.quote(text), "{'descr': …, 'fortran_order': …, 'shape': …}");
    }
}
