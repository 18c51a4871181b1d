package sparsescope.cli.options;

import picocli.CommandLine.Option;
import sparsescope.file.InputException;
import sparsescope.file.OneLine;
import sparsescope.network.Network;
import sparsescope.network.tensors.Redrawing;
import sparsescope.tensor.Generator;

/** The options that draw a network's drawn tensors otherwise than its file says. */
final class DrawingOptions {
    private static final String WEIGHT_DENSITY = "--weight-density";
    private static final String INPUT_DENSITY = "--input-density";
    private static final String GENERATOR = "--generator";
    private static final String SEED = "--seed";

    @Option(
            names = WEIGHT_DENSITY,
            paramLabel = "0…1",
            description = "Draws all drawn weights at this density, with their own seeds.")
    private String weightDensity;

    @Option(
            names = INPUT_DENSITY,
            paramLabel = "0…1",
            description = "Draws all drawn inputs at this density, with their own seeds.")
    private String inputDensity;

    @Option(
            names = GENERATOR,
            paramLabel = "NAME",
            description =
                    "How non-zeros of drawn tensors lie: uniform, or clustered (blobs; uneven channels and filters).")
    private String generator;

    @Option(
            names = SEED,
            paramLabel = "N",
            description =
                    "Draws other tensors of the same densities: another seed gives other tensors, the same on every computer.")
    private String seed;

    /** Whether anything is drawn otherwise. */
    boolean given() {
        return weightDensity != null || inputDensity != null || generator != null || seed != null;
    }

    /** What the options say of {@code network}; one that would change nothing is an error. */
    Redrawing redrawing(Network network) {
        Redrawing redrawing = Redrawing.NONE;
        if (weightDensity != null) {
            redrawing = redrawing.withWeightDensity(density(WEIGHT_DENSITY, weightDensity));
            require(Redrawing.drawsWeights(network), WEIGHT_DENSITY, "drawn weights", network);
        }
        if (inputDensity != null) {
            redrawing = redrawing.withInputDensity(density(INPUT_DENSITY, inputDensity));
            require(Redrawing.drawsInputs(network), INPUT_DENSITY, "a drawn input", network);
        }
        if (generator != null) {
            redrawing = redrawing.withGenerator(
                    Generator.find(generator).orElseThrow(() -> expected(GENERATOR, generator, Generator.words())));
            require(Redrawing.appliesTo(network), GENERATOR, "drawn tensors", network);
        }
        if (seed != null) {
            redrawing = redrawing.withSeed(seed());
            require(Redrawing.appliesTo(network), SEED, "drawn tensors", network);
        }
        return redrawing;
    }

    /** Throws when {@code option} varies what is set here. */
    void refuseSet(String varied, String option) {
        String[] names = {Redrawing.WEIGHT_DENSITY, Redrawing.INPUT_DENSITY, Redrawing.GENERATOR, Redrawing.SEED};
        String[] options = {WEIGHT_DENSITY, INPUT_DENSITY, GENERATOR, SEED};
        String[] values = {weightDensity, inputDensity, generator, seed};
        for (int i = 0; i < names.length; i++) {
            if (names[i].equals(varied) && values[i] != null) {
                throw new InputException(
                        options[i] + ": found together with " + option + " " + varied + ", expected only one of them");
            }
        }
    }

    private static double density(String option, String text) {
        try {
            double density = Double.parseDouble(text);
            if (density >= 0 && density <= 1) {
                return density;
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw expected(option, text, "a number from 0 to 1");
    }

    private long seed() {
        try {
            return Long.parseLong(seed);
        } catch (NumberFormatException e) {
            throw expected(SEED, seed, "a whole number of 64 bits");
        }
    }

    private static InputException expected(String option, String found, String expected) {
        return new InputException(option + ": found " + OneLine.quote(found) + ", expected " + expected);
    }

    private static void require(boolean drawn, String option, String what, Network network) {
        if (!drawn) {
            throw new InputException(option + ": found network " + OneLine.quote(network.name())
                    + ", which has none, expected a network with " + what);
        }
    }
}
