package sparsescope.lesson.worksheet;

import java.util.List;
import sparsescope.drawing.Colour;
import sparsescope.drawing.DrawingList;
import sparsescope.drawing.Stroke;
import sparsescope.drawing.TextStyle;
import sparsescope.drawing.Typeface;

/** A page of paper and what one writes on it with: the same on every sheet, and as good in black and white. */
final class Ink {
    /** A4 at 96 pixels an inch. */
    static final int WIDTH = 794;

    static final int HEIGHT = 1123;
    static final double LEFT = 56;
    static final double RIGHT = 738;
    /** Where what belongs to a number begins. */
    static final double INDENT = 82;

    private static final double BOTTOM = 1080;
    private static final Colour BLACK = Colour.of(0x1B1F24);
    private static final Colour GREY = Colour.of(0x57606A);
    private static final Colour LINE = Colour.of(0x8A929B);
    private static final Colour PALE = Colour.of(0xD5D9E0);
    private static final Colour ANSWER = Colour.of(0x00527F);
    static final Stroke RULE = Stroke.solid(LINE, 1);
    static final Colour ACTIVATION = Colour.of(0xE6F3FC);
    static final Colour WEIGHT = Colour.of(0xFDF1DB);

    static final TextStyle TITLE = TextStyle.of(Typeface.SANS_BOLD, 26, BLACK);
    static final TextStyle HEADING = TextStyle.of(Typeface.SANS_SEMIBOLD, 15, BLACK);
    static final TextStyle BODY = TextStyle.of(Typeface.SANS, 15, BLACK);
    static final TextStyle SMALL = TextStyle.of(Typeface.SANS, 13.5, BLACK);
    static final TextStyle QUIET = TextStyle.of(Typeface.SANS, 13, GREY);
    static final TextStyle NUMBER = TextStyle.of(Typeface.SANS_BOLD, 19, BLACK);
    static final TextStyle VALUE = TextStyle.of(Typeface.SANS, 18, BLACK);
    static final TextStyle FILLED = TextStyle.of(Typeface.SANS_BOLD, 18, ANSWER);
    static final TextStyle WORKED = TextStyle.of(Typeface.SANS, 13, ANSWER);

    final DrawingList list = new DrawingList();
    final boolean solved;

    Ink(boolean solved) {
        this.solved = solved;
    }

    /** Title, name and footer. */
    void frame(String title, String subtitle, String left, String right) {
        list.rect(0, 0, WIDTH, HEIGHT, 0, Colour.of(0xFFFFFF), null);
        list.text(title + (solved ? ": solution" : ""), LEFT, 70, TITLE);
        list.text(subtitle, LEFT, 93, QUIET);
        if (!solved) {
            list.text("Name", 500, 70, BODY);
            list.line(542, 72, RIGHT, 72, Stroke.solid(BLACK, 1));
        }
        list.line(LEFT, 106, RIGHT, 106, Stroke.solid(BLACK, 1.5));
        list.line(LEFT, BOTTOM, RIGHT, BOTTOM, Stroke.solid(PALE, 1));
        list.text(left, LEFT, 1100, QUIET);
        list.text(right, RIGHT, 1100, QUIET.end());
    }

    void text(String text, double x, double y, TextStyle style) {
        list.text(text, x, y, style);
    }

    /** Text in as many lines as it takes; where the next line would be. */
    double wrapped(String text, double x, double y, double width, TextStyle style) {
        double at = y;
        for (String line : style.lines(text, width)) {
            list.text(line, x, at, style);
            at += style.size() * 1.34;
        }
        return at;
    }

    /** The number and words of a task; where what follows may begin. */
    double task(int number, String text, double y) {
        list.text("" + number, LEFT, y, number < 10 ? NUMBER : NUMBER.sized(17));
        return wrapped(text, INDENT, y, RIGHT - INDENT, BODY);
    }

    /** A cell with a value, or a hole where it is zero. */
    void cell(double x, double y, double size, int value, Colour fill, String text) {
        if (value == 0) {
            list.rect(x + 1, y + 1, size - 2, size - 2, 2, null, Stroke.dashed(LINE, 1));
        } else {
            list.rect(x + 1, y + 1, size - 2, size - 2, 2, fill, Stroke.solid(BLACK, 1.2));
            list.text(text, x + size / 2, y + size * 0.7, VALUE.middle());
        }
    }

    /** A box to write in, with what belongs there when solved. */
    void box(double x, double y, double width, double height, Colour fill, boolean strong, String answer) {
        list.rect(x, y, width, height, 0, fill, Stroke.solid(strong ? BLACK : LINE, strong ? 1.4 : 1));
        if (solved) {
            list.text(
                    answer,
                    x + width / 2,
                    y + height / 2 + 6,
                    FILLED.sized(Math.min(18, height * 0.55)).middle());
        }
    }

    /** A line to write on, with what belongs there when solved. */
    void blank(double x, double y, double width, String answer) {
        list.line(x, y + 3, x + width, y + 3, Stroke.solid(LINE, 1));
        if (solved) {
            double size = 18;
            while (size > 11 && FILLED.sized(size).width(answer) > width) {
                size -= 0.5;
            }
            list.text(answer, x + width / 2, y, FILLED.sized(size).middle());
        }
    }

    /** Words that only the solution has. */
    void worked(String text, double x, double y) {
        if (solved) {
            list.text(text, x, y, WORKED);
        }
    }

    void outline(double x, double y, double width, double height) {
        list.rect(x, y, width, height, 0, null, Stroke.solid(BLACK, 2));
    }

    /** A bank: open above. */
    void bank(double x, double y, double width, double height, String name, List<String> answers) {
        Stroke line = Stroke.solid(BLACK, 1.5);
        list.line(x, y, x, y + height, line);
        list.line(x, y + height, x + width, y + height, line);
        list.line(x + width, y, x + width, y + height, line);
        list.text(name, x + width / 2, y + height + 18, HEADING.sized(13).middle());
        if (solved) {
            double size = Math.min(18, height / Math.max(1, answers.size()) * 0.8);
            for (int i = 0; i < answers.size(); i++) {
                list.text(
                        answers.get(i),
                        x + width / 2,
                        y + height - 8 - i * size * 1.2,
                        FILLED.sized(size).middle());
            }
        }
    }

    /** A square to tick, ticked when solved and right. */
    void tick(double x, double y, boolean right) {
        list.rect(x, y - 12, 14, 14, 0, null, Stroke.solid(BLACK, 1.2));
        if (solved && right) {
            Stroke mark = Stroke.solid(ANSWER, 2.6);
            list.line(x + 2, y - 5, x + 6, y, mark);
            list.line(x + 6, y, x + 14, y - 14, mark);
        }
    }
}
