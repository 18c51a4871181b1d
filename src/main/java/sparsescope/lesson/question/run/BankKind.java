package sparsescope.lesson.question.run;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import sparsescope.accelerator.BankMapping;
import sparsescope.dataflow.Rect;
import sparsescope.lesson.question.AnswerForm;
import sparsescope.lesson.question.Focus;
import sparsescope.lesson.question.Offer;
import sparsescope.lesson.question.Question;
import sparsescope.lesson.question.Say;
import sparsescope.scene.beat.Beat;
import sparsescope.simulation.state.Product;

/** Asks which accumulator bank takes a product. */
final class BankKind extends PeKind {
    BankKind() {
        super(
                "bank",
                "Which accumulator bank takes this product?",
                "while the PE in focus makes a product that reaches an accumulator");
    }

    @Override
    Optional<Question> ask(AtPe at, Focus focus, Random dice) {
        if (!at.issues() || at.config().banks() < 2) {
            return Optional.empty();
        }
        return AtPe.choose(at.slots(product -> product.cause().isUseful()), focus, dice)
                .map(slot -> about(at, at.detail().slots().get(slot), dice));
    }

    private Question about(AtPe at, Product product, Random dice) {
        Address address = new Address(at);
        Landing landing = new Landing(at.shape());
        int right = product.bank();
        var reason = new Say()
                .and(at.operands(product))
                .and(" It belongs to ")
                .and(List.of(AtPe.output(product.k(), product.xo(), product.yo())))
                .and(" of filter " + product.k() + ", because " + landing.both(product) + ". Its address: "
                        + address.worked(product.k(), product.xo(), product.yo()) + "; and "
                        + address.bankWorked(product.address()) + ".")
                .phrases();
        Offer offer = new Offer(AtPe.bankPart(right), "bank " + right, reason);
        mistakes(at, product, address, offer);
        for (int other :
                IntStream.of(right + 1, right - 1, right + 2, right - 2).toArray()) {
            filler(at, product, address, other, offer);
        }
        return question(
                asks(),
                at.operands(product),
                List.of(landing.step(), address.step(), address.bankStep()),
                new AnswerForm.Click(IntStream.range(0, at.config().banks())
                        .mapToObj(bank -> new AnswerForm.Place(AtPe.bankPart(bank), "bank " + bank))
                        .toList()),
                offer.shuffled(MISTAKES, dice),
                reason,
                insidePe(
                        at,
                        Beat.ADDRESS,
                        List.of(at.slotPart(product), at.activationPart(product), at.weightPart(product)),
                        List.of(
                                AtPe.bankPart(right),
                                AtPe.sumPart(product.k(), product.xo(), product.yo()),
                                at.slotPart(product))));
    }

    private void mistakes(AtPe at, Product product, Address address, Offer offer) {
        Landing landing = new Landing(at.shape());
        int padding = at.shape().padding();
        if (padding > 0) {
            cell(at, product, address, offer, "Forgetting the padding", landing.mistaken(product, 0, false, false));
        }
        if (product.k() != at.group().firstFilter()) {
            int found = address.of(at.group().firstFilter(), product.xo(), product.yo());
            wrong(
                    at,
                    offer,
                    found,
                    "That is the bank of the same cell of filter " + at.group().firstFilter() + ": filter "
                            + product.k() + " has cells of its own, which come later.");
        }
        cell(
                at,
                product,
                address,
                offer,
                "Adding the weight\u2019s place instead of taking it away",
                landing.mistaken(product, padding, true, false));
        Rect window = address.window();
        int filters = product.k() - at.group().firstFilter();
        wrong(
                at,
                offer,
                filters * window.area() + (product.xo() - window.x()) * window.height() + product.yo() - window.y(),
                "That counts the window column by column; addresses go row by row.");
        if (!window.equals(new Rect(0, 0, at.shape().outputWidth(), at.shape().outputHeight()))) {
            wrong(
                    at,
                    offer,
                    (filters * at.shape().outputHeight() + product.yo())
                                    * at.shape().outputWidth()
                            + product.xo(),
                    "That counts the cells of the whole output plane; a PE counts those of its own window, "
                            + window.width() + " × " + window.height() + " from (" + window.x() + ", " + window.y()
                            + ").");
        }
        wrong(
                at,
                offer,
                product.address() + 1,
                "Addresses count from 0, not from 1: this one is " + Say.number(product.address()) + ".");
    }

    private static void cell(AtPe at, Product product, Address address, Offer offer, String how, Landing.Cell cell) {
        if (cell != null && address.window().contains(cell.xo(), cell.yo())) {
            int found = address.of(product.k(), cell.xo(), cell.yo());
            wrong(
                    at,
                    offer,
                    found,
                    how + " gives output (" + cell.xo() + ", " + cell.yo() + "), address " + Say.number(found)
                            + ", and " + address.bankWorked(found) + ".");
        }
    }

    private static void wrong(AtPe at, Offer offer, int address, String reason) {
        int bank = at.unit().bank(address);
        offer.wrong(AtPe.bankPart(bank), "bank " + bank, reason);
    }

    private static void filler(AtPe at, Product product, Address address, int bank, Offer offer) {
        int banks = at.config().banks();
        if (bank >= 0 && bank < banks) {
            offer.wrong(
                    AtPe.bankPart(bank),
                    "bank " + bank,
                    at.config().bankMapping() == BankMapping.LINEAR
                            ? "Bank " + bank + " holds the addresses " + bank + ", " + (bank + banks) + ", "
                                    + (bank + 2 * banks) + " and so on; " + Say.number(product.address())
                                    + " is none of them."
                            : "The address is " + Say.number(product.address()) + ", and "
                                    + address.bankWorked(product.address()) + ".");
        }
    }
}
