package sparsescope.lesson.worksheet;

import java.util.ArrayList;
import java.util.List;
import sparsescope.accelerator.PePosition;
import sparsescope.lesson.practice.PracticeRuns;
import sparsescope.lesson.question.Say;
import sparsescope.simulation.run.LayerRun;
import sparsescope.simulation.run.Moment;
import sparsescope.simulation.state.PeDetail;
import sparsescope.simulation.state.Product;
import sparsescope.simulation.state.SlotCause;

/** Describes a tile and two filters on one PE, and all that the sheet asks about them, worked out from the run. */
record CartesianTask(LayerRun run, PeDetail detail) {
    /** The cycle whose products are asked for, counted from 0. */
    static final int CYCLE = 3;

    static final int MOST_ACTIVATIONS = 9;
    static final int MOST_WEIGHTS = 12;
    private static final PePosition ONLY = new PePosition(0, 0);
    private static final int MOST_DRAWN = 2_000;
    private static final int LEAST_ACTIVATIONS = 5;
    private static final int LEAST_WEIGHTS = 8;

    /** A task of this number: of the layers drawn for it the first that makes a good one. */
    static CartesianTask of(long seed) {
        for (int drawn = 0; drawn < MOST_DRAWN; drawn++) {
            LayerRun run = PracticeRuns.onOnePe(seed * MOST_DRAWN + drawn);
            CartesianTask task = new CartesianTask(run, run.at(CYCLE).detail(ONLY));
            if (task.isGood()) {
                return task;
            }
        }
        throw new IllegalStateException("no layer of seed " + seed + " makes a sheet");
    }

    /** Whether streams fit the boxes, the cycle has four whole pairs of which two count at least, and no pair ever stalls. */
    private boolean isGood() {
        int activations = detail.activationBlock().size();
        int weights = detail.weightBlock().size();
        if (activations < LEAST_ACTIVATIONS
                || activations > MOST_ACTIVATIONS
                || weights < LEAST_WEIGHTS
                || weights > MOST_WEIGHTS
                || run.layer().input().nonZero() != activations
                || run.layer().weights().nonZero() != weights) {
            return false;
        }
        long useful = products().stream()
                .filter(product -> product.cause().isUseful())
                .count();
        return detail.status().issuedThisCycle()
                && products().stream().noneMatch(product -> product.cause() == SlotCause.EMPTY)
                && useful >= 2
                && useful < products().size()
                && neverStalls();
    }

    private boolean neverStalls() {
        Moment last = run.at(cycles() - 1);
        return last.pe(ONLY).issuedThisCycle()
                && last.pe(ONLY).activationVector() == activationPairs() - 1
                && last.pe(ONLY).weightVector() == weightPairs() - 1;
    }

    int activation(int x, int y) {
        return run.layer().input().at(0, y, x);
    }

    int weight(int k, int s, int r) {
        return run.layer().weights().at(k, 0, s, r);
    }

    int activationPairs() {
        return (detail.activationBlock().size() + 1) / 2;
    }

    int weightPairs() {
        return (detail.weightBlock().size() + 1) / 2;
    }

    int cycles() {
        return activationPairs() * weightPairs();
    }

    /** The four products, activation by activation. */
    List<Product> products() {
        return detail.slots();
    }

    int outputX(Product product) {
        return product.activation().x() + 1 - product.weight().r();
    }

    int outputY(Product product) {
        return product.activation().y() + 1 - product.weight().s();
    }

    /** The products of each bank, first come first. */
    List<List<Product>> banks() {
        List<List<Product>> banks = new ArrayList<>();
        for (int bank = 0; bank < run.plan().accelerator().banks(); bank++) {
            int number = bank;
            banks.add(products().stream()
                    .filter(product -> product.cause().isUseful() && product.bank() == number)
                    .toList());
        }
        return banks;
    }

    /** Whether a product of the cycle must wait for another one, and which. */
    String conflict() {
        List<String> met = new ArrayList<>();
        for (int bank = 0; bank < banks().size(); bank++) {
            List<Product> here = banks().get(bank);
            if (here.size() > 1) {
                met.add(String.join(
                                " and ",
                                here.stream()
                                        .map(product -> Say.number(product.value()))
                                        .toList())
                        + " go to bank " + bank + " (addresses "
                        + String.join(
                                " and ",
                                here.stream()
                                        .map(product -> "" + product.address())
                                        .toList())
                        + ")");
            }
        }
        return met.isEmpty()
                ? "No: every product goes to a bank of its own."
                : "Yes: " + String.join("; ", met) + "; only one is added in the next cycle.";
    }
}
