package sparsescope.lesson.worksheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import sparsescope.drawing.DrawingList;
import sparsescope.lesson.question.Questions;
import sparsescope.simulation.state.Product;

/** Worksheets: what is asked is what the tile and the filters make, worked out here with paper and pencil's own means. */
class WorksheetsTest {
    private static final Worksheets SHEETS =
            new Worksheets("Test", List.of(Questions.named("stored"), Questions.named("useful")), 40, 30);

    private record Stored(int value, int zeros, int x, int y, int k) {}

    private static List<Stored> activations(CartesianTask task) {
        List<Stored> all = new ArrayList<>();
        int zeros = 0;
        for (int y = 0; y < 4; y++) {
            for (int x = 0; x < 4; x++) {
                zeros = add(all, task.activation(x, y), zeros, x, y, 0);
            }
        }
        return all;
    }

    private static List<Stored> weights(CartesianTask task) {
        List<Stored> all = new ArrayList<>();
        int zeros = 0;
        for (int k = 0; k < 2; k++) {
            for (int s = 0; s < 3; s++) {
                for (int r = 0; r < 3; r++) {
                    zeros = add(all, task.weight(k, s, r), zeros, r, s, k);
                }
            }
        }
        return all;
    }

    private static int add(List<Stored> all, int value, int zeros, int x, int y, int k) {
        if (value == 0) {
            return zeros + 1;
        }
        all.add(new Stored(value, zeros, x, y, k));
        return 0;
    }

    @Test
    void theSolutionIsWhatTheTileAndTheFiltersMake() {
        for (long seed = 0; seed < 100; seed++) {
            CartesianTask task = CartesianTask.of(seed);
            List<Stored> activations = activations(task);
            List<Stored> weights = weights(task);
            assertThat(task.detail().activationBlock().stream()
                            .map(one -> new Stored(one.value(), one.zerosBefore(), one.x(), one.y(), 0)))
                    .isEqualTo(activations);
            assertThat(task.detail().weightBlock().stream()
                            .map(one -> new Stored(one.value(), one.zerosBefore(), one.r(), one.s(), one.k())))
                    .isEqualTo(weights);
            assertThat(task.cycles())
                    .isEqualTo((int) (Math.ceil(activations.size() / 2.0) * Math.ceil(weights.size() / 2.0)));
            List<List<Integer>> banks = new ArrayList<>();
            for (int bank = 0; bank < 8; bank++) {
                banks.add(new ArrayList<>());
            }
            for (int a = 0; a < 2; a++) {
                for (int w = 0; w < 2; w++) {
                    Stored activation = activations.get(a);
                    Stored weight = weights.get(6 + w);
                    Product product = task.products().get(2 * a + w);
                    int xo = activation.x() + 1 - weight.x();
                    int yo = activation.y() + 1 - weight.y();
                    boolean lands = xo >= 0 && xo < 4 && yo >= 0 && yo < 4;
                    assertThat(product.value()).isEqualTo(activation.value() * weight.value());
                    assertThat(product.cause().isUseful()).isEqualTo(lands);
                    assertThat(task.outputX(product)).isEqualTo(xo);
                    assertThat(task.outputY(product)).isEqualTo(yo);
                    if (lands) {
                        int address = 16 * weight.k() + 4 * yo + xo;
                        assertThat(product.address()).isEqualTo(address);
                        banks.get(address % 8).add(product.value());
                    }
                }
            }
            assertThat(task.banks().stream()
                            .map(bank -> bank.stream().map(Product::value).toList()))
                    .isEqualTo(banks);
            assertThat(task.conflict().startsWith("Yes"))
                    .isEqualTo(banks.stream().anyMatch(bank -> bank.size() > 1));
        }
    }

    @Test
    void everyVariantIsAnotherOneAndTheSameEachTime() {
        Set<List<String>> seen = new HashSet<>();
        for (int variant = 0; variant < 10; variant++) {
            List<String> said = texts(SHEETS.paint(variant, false).get(0));
            assertThat(texts(SHEETS.paint(variant, false).get(0))).isEqualTo(said);
            seen.add(said);
        }
        assertThat(seen).hasSize(10);
    }

    /** Nothing of the answers shows before, and all of it after. */
    @Test
    void onlyTheSolutionSaysTheAnswers() {
        CartesianTask task = CartesianTask.of(40);
        List<String> open = texts(SHEETS.paint(0, false).get(0));
        List<String> solved = texts(SHEETS.paint(0, true).get(0));

        assertThat(open).doesNotContain(task.conflict(), "" + task.cycles()).contains("Name");
        assertThat(solved).contains(task.conflict(), "" + task.cycles()).doesNotContain("Name");
        assertThat(SHEETS.pages()).isEqualTo(2);
        assertThat(SHEETS.paint(0, true)).hasSize(2);
    }

    @Test
    void everythingIsLargeEnoughAndOnThePage() {
        for (DrawingList page : SHEETS.paint(1, true)) {
            assertThat(page.texts()).allSatisfy(text -> {
                assertThat(text.x()).as(text.text()).isGreaterThanOrEqualTo(40);
                assertThat(text.x() + text.width()).as(text.text()).isLessThanOrEqualTo(Worksheets.WIDTH - 40);
            });
        }
        assertThat(SHEETS.paint(1, true).get(0).texts())
                .allSatisfy(text -> assertThat(text.size()).as(text.text()).isGreaterThanOrEqualTo(11));
    }

    private static List<String> texts(DrawingList page) {
        return page.texts().stream().map(DrawingList.PlacedText::text).toList();
    }
}
