package sparsescope.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import sparsescope.drawing.Colour;
import sparsescope.drawing.Hatch;
import sparsescope.scene.style.Ramp;
import sparsescope.scene.style.Theme;
import sparsescope.simulation.state.SlotCause;

/**
 * Slot causes can be told apart by everyone: any two differ in colour as that person sees it, or in sign. Colour vision is simulated by the
 * matrices of Machado, Oliveira and Fernandes (2009) at full severity; distances are CIEDE2000.
 *
 * <p>Measured smallest distances. "Any" is between any two grounds that are not the very same colour (signs tell those apart that are near:
 * an unused product's grey and the grey of idle); "plain" is between product and empty, the only two without a sign or hatch.
 *
 * <pre>
 *             light          dark        high contrast
 *          any   plain    any   plain    any   plain
 * normal   1.1   45.7     7.6   31.3    16.1   39.2
 * protan   1.1   42.6     7.7   33.3    15.2   41.3
 * deutan   1.2   48.1     7.6   30.2    11.6   38.2
 * tritan   1.1   42.8     7.7   33.2    15.4   41.5
 * grey     1.0   40.4     2.0   25.3     2.0   32.8
 * </pre>
 *
 * The numbers are held by {@link #theNearestColoursAreAsMeasured}.
 */
class ColourVisionTest {
    /** What counts as different at a glance. */
    private static final double DIFFERENT = 10;

    private enum Vision {
        NORMAL(1, 0, 0, 0, 1, 0, 0, 0, 1),
        PROTAN(0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998),
        DEUTAN(0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881),
        TRITAN(1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900),
        GREY(0.2126, 0.7152, 0.0722, 0.2126, 0.7152, 0.0722, 0.2126, 0.7152, 0.0722);

        private final double[] matrix;

        Vision(double... matrix) {
            this.matrix = matrix;
        }

        /** CIELAB of a colour as it is seen. */
        double[] lab(Colour colour) {
            double[] linear = {linear(colour.red()), linear(colour.green()), linear(colour.blue())};
            double[] seen = new double[3];
            for (int row = 0; row < 3; row++) {
                for (int i = 0; i < 3; i++) {
                    seen[row] += matrix[3 * row + i] * linear[i];
                }
                seen[row] = Math.max(0, Math.min(1, seen[row]));
            }
            double x = (0.4124564 * seen[0] + 0.3575761 * seen[1] + 0.1804375 * seen[2]) / 0.95047;
            double y = 0.2126729 * seen[0] + 0.7151522 * seen[1] + 0.0721750 * seen[2];
            double z = (0.0193339 * seen[0] + 0.1191920 * seen[1] + 0.9503041 * seen[2]) / 1.08883;
            return new double[] {116 * f(y) - 16, 500 * (f(x) - f(y)), 200 * (f(y) - f(z))};
        }

        private static double linear(int channel) {
            double c = channel / 255.0;
            return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
        }

        private static double f(double t) {
            return t > 216.0 / 24389 ? Math.cbrt(t) : (24389.0 / 27 * t + 16) / 116;
        }
    }

    /** CIEDE2000. */
    private static double distance(double[] a, double[] b) {
        double c1 = Math.hypot(a[1], a[2]);
        double c2 = Math.hypot(b[1], b[2]);
        double mean7 = Math.pow((c1 + c2) / 2, 7);
        double g = 0.5 * (1 - Math.sqrt(mean7 / (mean7 + Math.pow(25, 7))));
        double a1 = (1 + g) * a[1];
        double a2 = (1 + g) * b[1];
        double cp1 = Math.hypot(a1, a[2]);
        double cp2 = Math.hypot(a2, b[2]);
        double h1 = angle(a[2], a1);
        double h2 = angle(b[2], a2);
        double dl = b[0] - a[0];
        double dc = cp2 - cp1;
        double turn = h2 - h1;
        if (cp1 * cp2 == 0) {
            turn = 0;
        } else if (turn > 180) {
            turn -= 360;
        } else if (turn < -180) {
            turn += 360;
        }
        double dh = 2 * Math.sqrt(cp1 * cp2) * Math.sin(Math.toRadians(turn / 2));
        double l = (a[0] + b[0]) / 2;
        double c = (cp1 + cp2) / 2;
        double h = h1 + h2;
        if (cp1 * cp2 != 0) {
            h = Math.abs(h1 - h2) <= 180 ? h / 2 : h < 360 ? (h + 360) / 2 : (h - 360) / 2;
        }
        double t = 1
                - 0.17 * Math.cos(Math.toRadians(h - 30))
                + 0.24 * Math.cos(Math.toRadians(2 * h))
                + 0.32 * Math.cos(Math.toRadians(3 * h + 6))
                - 0.20 * Math.cos(Math.toRadians(4 * h - 63));
        double sl = 1 + 0.015 * Math.pow(l - 50, 2) / Math.sqrt(20 + Math.pow(l - 50, 2));
        double sc = 1 + 0.045 * c;
        double sh = 1 + 0.015 * c * t;
        double rt = -2
                * Math.sqrt(Math.pow(c, 7) / (Math.pow(c, 7) + Math.pow(25, 7)))
                * Math.sin(Math.toRadians(60 * Math.exp(-Math.pow((h - 275) / 25, 2))));
        return Math.sqrt(
                Math.pow(dl / sl, 2) + Math.pow(dc / sc, 2) + Math.pow(dh / sh, 2) + rt * (dc / sc) * (dh / sh));
    }

    private static double angle(double y, double x) {
        double degrees = Math.toDegrees(Math.atan2(y, x));
        return degrees < 0 ? degrees + 360 : degrees;
    }

    private static Colour ground(Theme theme, SlotCause cause) {
        return theme.cause(cause) instanceof Hatch hatch ? hatch.ground() : (Colour) theme.cause(cause);
    }

    /** What says a cause without any colour: its hatch, or the sign that is painted on it. */
    private static String sign(Theme theme, SlotCause cause) {
        return theme.cause(cause) instanceof Hatch hatch ? hatch.direction().name() : theme.sign(cause);
    }

    private record Pair(SlotCause one, SlotCause other) {}

    private static List<Pair> pairs() {
        List<Pair> pairs = new ArrayList<>();
        for (SlotCause one : SlotCause.values()) {
            for (SlotCause other : SlotCause.values()) {
                if (one.ordinal() < other.ordinal()) {
                    pairs.add(new Pair(one, other));
                }
            }
        }
        return pairs;
    }

    private static double distance(Theme theme, Vision vision, Pair pair) {
        return distance(vision.lab(ground(theme, pair.one())), vision.lab(ground(theme, pair.other())));
    }

    @Test
    void theDistanceIsTheOneOfItsAuthors() {
        // Sharma, Wu and Dalal (2005), pairs 1, 7, 14, 17 and 25 of their table.
        double[][][] pairs = {
            {{50, 2.6772, -79.7751}, {50, 0, -82.7485}},
            {{50, 0, 0}, {50, -1, 2}},
            {{50, -0.001, 2.49}, {50, 0.0011, -2.49}},
            {{50, 2.5, 0}, {73, 25, -18}},
            {{60.2574, -34.0099, 36.2677}, {60.4626, -34.1751, 39.4387}}
        };
        double[] distances = {2.0425, 2.3669, 4.7461, 27.1492, 1.2644};
        for (int i = 0; i < pairs.length; i++) {
            assertThat(distance(pairs[i][0], pairs[i][1]))
                    .as("pair %d", i)
                    .isCloseTo(distances[i], Offset.offset(2e-4));
        }
    }

    @ParameterizedTest
    @EnumSource
    void anyTwoCausesDifferInColourOrInSign(Theme theme) {
        for (Vision vision : Vision.values()) {
            for (Pair pair : pairs()) {
                boolean differentSign = !sign(theme, pair.one()).equals(sign(theme, pair.other()));
                assertThat(differentSign || distance(theme, vision, pair) >= DIFFERENT)
                        .as("%s and %s in %s as seen by %s", pair.one(), pair.other(), theme, vision)
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void everySignHasContrastOnItsGround(Theme theme) {
        for (SlotCause cause : SlotCause.values()) {
            if (theme.cause(cause) instanceof Hatch hatch) {
                assertThat(hatch.ink().contrast(hatch.ground()))
                        .as("hatch of %s in %s", cause, theme)
                        .isGreaterThanOrEqualTo(2.5);
            } else {
                Colour ground = ground(theme, cause);
                assertThat(theme.on(ground).contrast(ground))
                        .as("sign of %s in %s", cause, theme)
                        .isGreaterThanOrEqualTo(4.5);
            }
        }
    }

    @Test
    void theNearestColoursAreAsMeasured() {
        double[][] any = {{1.1, 1.1, 1.2, 1.1, 1.0}, {7.6, 7.7, 7.6, 7.7, 2.0}, {16.1, 15.2, 11.6, 15.4, 2.0}};
        double[][] plain = {
            {45.7, 42.6, 48.1, 42.8, 40.4}, {31.3, 33.3, 30.2, 33.2, 25.3}, {39.2, 41.3, 38.2, 41.5, 32.8}
        };
        for (Theme theme : Theme.values()) {
            for (Vision vision : Vision.values()) {
                double nearest = pairs().stream()
                        .filter(pair -> !ground(theme, pair.one()).equals(ground(theme, pair.other())))
                        .mapToDouble(pair -> distance(theme, vision, pair))
                        .min()
                        .orElseThrow();
                assertThat(nearest)
                        .as("any in %s for %s", theme, vision)
                        .isCloseTo(any[theme.ordinal()][vision.ordinal()], Offset.offset(0.06));
                assertThat(distance(theme, vision, new Pair(SlotCause.PRODUCT, SlotCause.EMPTY)))
                        .as("plain in %s for %s", theme, vision)
                        .isCloseTo(plain[theme.ordinal()][vision.ordinal()], Offset.offset(0.06));
            }
        }
    }

    /** In high contrast what is chosen must not look like a placeholder, nor like any other thing of a diagram. */
    @Test
    void theAccentOfHighContrastIsNoColourOfADiagram() throws IOException {
        String sheet = new String(
                Theme.class.getResourceAsStream("/sparsescope/ui/contrast.css").readAllBytes(), StandardCharsets.UTF_8);
        Matcher accent =
                Pattern.compile("-color-accent-(?:fg|emphasis): #([0-9a-f]{6})").matcher(sheet);
        Theme theme = Theme.CONTRAST;
        List<Colour> things = new ArrayList<>(
                List.of(theme.activation(), theme.weight(), theme.product(), theme.sum(), theme.halo(), theme.text()));
        for (SlotCause cause : SlotCause.values()) {
            things.add(ground(theme, cause));
        }
        int accents = 0;
        while (accent.find()) {
            Colour colour = Colour.of(Integer.parseInt(accent.group(1), 16));
            assertThat(things)
                    .allSatisfy(thing -> assertThat(distance(Vision.NORMAL.lab(colour), Vision.NORMAL.lab(thing)))
                            .isGreaterThan(2 * DIFFERENT));
            accents++;
        }
        assertThat(accents).isEqualTo(2);
    }

    private static double nearest(Ramp one, Ramp other, Vision vision, boolean sameSize) {
        double nearest = Double.MAX_VALUE;
        for (int i = 0; i <= 4; i++) {
            for (int j = 0; j <= 4; j++) {
                boolean same = i == j;
                if (one == other ? j == i + 1 : !sameSize || same) {
                    nearest = Math.min(nearest, distance(vision.lab(one.at(i / 4.0)), vision.lab(other.at(j / 4.0))));
                }
            }
        }
        return nearest;
    }

    /** Five steps of a ramp are told apart, and the palest is not taken for a hole. */
    @ParameterizedTest
    @EnumSource
    void rampsHaveStepsThatCanBeSeen(Theme theme) {
        for (Vision vision : Vision.values()) {
            for (Ramp ramp :
                    List.of(theme.activations(), theme.weights(), theme.positiveSums(), theme.negativeSums())) {
                assertThat(nearest(ramp, ramp, vision, false))
                        .as("steps in %s for %s", theme, vision)
                        .isGreaterThanOrEqualTo(3.7);
                assertThat(distance(vision.lab(ramp.at(0)), vision.lab(theme.panel())))
                        .as("the palest against a hole in %s for %s", theme, vision)
                        .isGreaterThanOrEqualTo(2.8);
            }
        }
    }

    /** Signs of sums are told apart by colour, and in grey by the minus sign that is painted on negative ones. */
    @ParameterizedTest
    @EnumSource
    void positiveAndNegativeSumsDiffer(Theme theme) {
        for (Vision vision : Vision.values()) {
            if (vision != Vision.GREY) {
                assertThat(nearest(theme.positiveSums(), theme.negativeSums(), vision, true))
                        .as("sums of one size in %s for %s", theme, vision)
                        .isGreaterThanOrEqualTo(4.4);
            }
        }
    }

    /** The largest activation, weight and sum are told apart, and none is taken for another meaning of the same vision. */
    @ParameterizedTest
    @EnumSource
    void thingsDifferAtFullSize(Theme theme) {
        List<Ramp> things = List.of(theme.activations(), theme.weights(), theme.positiveSums(), theme.negativeSums());
        for (Vision vision : Vision.values()) {
            if (vision != Vision.GREY) {
                for (Ramp one : things) {
                    for (Ramp other : things) {
                        if (one != other) {
                            assertThat(distance(vision.lab(one.at(1)), vision.lab(other.at(1))))
                                    .as("full size in %s for %s", theme, vision)
                                    .isGreaterThanOrEqualTo(12);
                        }
                    }
                }
            }
        }
    }
}
