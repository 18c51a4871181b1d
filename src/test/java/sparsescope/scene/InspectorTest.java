package sparsescope.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sparsescope.dataflow.PeTile;
import sparsescope.dataflow.StoredActivation;
import sparsescope.dataflow.StoredWeight;
import sparsescope.scene.Inspector.Description;
import sparsescope.simulation.Accumulators;
import sparsescope.simulation.GroupSpan;
import sparsescope.simulation.HaloTransfer;
import sparsescope.simulation.LayerRun;
import sparsescope.simulation.LinkLoad;
import sparsescope.simulation.Moment;
import sparsescope.simulation.PeDetail;
import sparsescope.simulation.PeState;
import sparsescope.simulation.Product;
import sparsescope.simulation.SlotCause;

class InspectorTest {
    private final LayerRun run = Runs.teaching();
    private final StageView view = StageView.at(StageView.PE, 0, 0);

    private String text(String id, Moment moment) {
        return text(id, moment, view);
    }

    private static String text(String id, Moment moment, StageView view) {
        Description description = Inspector.describe(id, moment, view);
        return (description.title() + " | " + String.join(" ", description.lines())).replace('\u00a0', ' ');
    }

    @Test
    void inputActivations() {
        Moment moment = run.at(0);
        int zeros = 0;
        for (int y = 0; y < 6; y++) {
            for (int x = 0; x < 6; x++) {
                int value = run.layer().input().at(0, y, x);
                String text = text("plane/input/" + x + "/" + y, moment);
                assertThat(text)
                        .startsWith("Input activation (" + x + "," + y + ") of channel 0 | ")
                        .contains("Its value is " + Words.number(value) + ".")
                        .contains("PE (" + x / 3 + "," + y / 3 + ")");
                assertThat(text.contains("skipped")).isEqualTo(value == 0);
                zeros += value == 0 ? 1 : 0;
            }
        }
        assertThat(zeros).isBetween(1, 35);
        assertThat(text("plane/input/3/2", moment, view.channels(1, 0))).contains("of channel 1");
    }

    @Test
    void theOutputsAnInputReaches() {
        Moment moment = run.at(0);
        for (int y = 0; y < 6; y++) {
            for (int x = 0; x < 6; x++) {
                if (run.layer().input().at(0, y, x) != 0) {
                    assertThat(text("plane/input/" + x + "/" + y, moment))
                            .contains("columns " + Math.max(0, x - 1) + "…" + Math.min(5, x + 1) + ", rows "
                                    + Math.max(0, y - 1) + "…" + Math.min(5, y + 1));
                }
            }
        }
    }

    @Test
    void inputTilesWithWhatIsStored() {
        long nonZero = 0;
        for (int y = 0; y < 3; y++) {
            for (int x = 3; x < 6; x++) {
                nonZero += run.layer().input().at(1, y, x) != 0 ? 1 : 0;
            }
        }
        assertThat(text("plane/tile/1/0", run.at(0), view.channels(1, 0)))
                .startsWith("Input tile of PE (1,0) | It is 3×3: columns 3…5, rows 0…2")
                .contains("In channel 1 " + nonZero + " of its 9 values are not zero; " + nonZero + " element");
    }

    @Test
    void outputsBeforeWhileAndAfterTheyAreComputed() {
        Moment middle = run.at(run.spans().get(1).start() + 3);
        for (int xo = 0; xo < 6; xo++) {
            String id = "plane/output/" + xo + "/2";
            assertThat(text(id, run.at(0), view.channels(0, 3)))
                    .contains("Nothing is summed up yet", "belongs to group 2 of 2, which has not begun");
            assertThat(text(id, middle, view.channels(0, 3)))
                    .startsWith("Output (3; " + xo + ", 2) | ")
                    .contains("Its sum so far is "
                            + Words.number(middle.outputSums(3)[2 * 6 + xo]).replace('\u00a0', ' '))
                    .contains("which is at work")
                    .contains("PE (" + xo / 3 + ",0) owns it");
            assertThat(text(id, middle, view.channels(0, 0)))
                    .contains(
                            "Its sum is "
                                    + Words.number(middle.outputSums(0)[2 * 6 + xo])
                                            .replace('\u00a0', ' '),
                            "final");
        }
        assertThat(text("plane/output/2/2", middle))
                .contains("PE (1,0), PE (0,1) and PE (1,1) may add to it through a halo");
        assertThat(text("plane/output/0/0", middle)).contains("no other PE adds to it");
    }

    @Test
    void ownedOutputsAndTheWindow() {
        assertThat(text("plane/owned/1/1", run.at(0))).contains("They are 3×3: columns 3…5, rows 3…5");
        PeTile tile = run.plan().passes().get(0).pes().get(0);
        assertThat(text("plane/window", run.at(0)))
                .startsWith("Accumulator window of PE (0,0) | It is 4×4: columns 0…3, rows 0…3")
                .contains("It owns 9 of these 16 outputs; the other 7 are halo.")
                .contains("it takes " + tile.window().area() * 2 + " of 32 accumulators");
    }

    @Test
    void weights() {
        int value = run.layer().weights().at(2, 1, 0, 2);
        assertThat(text("plane/weight/2/1/0/2", run.at(0)))
                .startsWith("Weight of filter k 2, channel 1, s 0, r 2 | Its value is " + Words.number(value) + ".");
        assertThat(text("plane/weight/0/0/0/2", run.at(0))).contains("xo = x − 1, yo = y + 1");
    }

    @Test
    void pesInTheArray() {
        Moment moment = run.at(5);
        for (int row = 0; row < 2; row++) {
            for (int column = 0; column < 2; column++) {
                var pe = moment.pe(column, row);
                String text = text("pe/" + column + "/" + row, moment);
                assertThat(text)
                        .startsWith("PE (" + column + "," + row + ") | State: "
                                + pe.state().word())
                        .contains("It needs " + pe.groupOwn() + " cycles for the group, which lasts "
                                + moment.span().computeCycles())
                        .contains("product "
                                + Words.percent((double) pe.soFar().of(SlotCause.PRODUCT)
                                                / pe.soFar().total())
                                        .replace('\u00a0', ' '));
                if (pe.channel() >= 0) {
                    assertThat(text)
                            .contains("weight vector " + (pe.weightVector() + 1) + " of " + pe.weightVectors()
                                    + " of channel " + pe.channel());
                }
            }
        }
    }

    @Test
    void linksAndWhatCrossesThem() {
        Moment moment = run.at(run.spans().get(0).postStart() + 2);
        LinkLoad link = ExchangeLink.of(moment, view).orElseThrow();
        String id = link.fromColumn() + "/" + link.fromRow() + "/" + link.toColumn() + "/" + link.toRow();
        List<HaloTransfer> transfers =
                moment.transfers(link.fromColumn(), link.fromRow(), link.toColumn(), link.toRow());
        HaloTransfer next =
                transfers.stream().filter(t -> !t.sent()).findFirst().orElseThrow();
        assertThat(text("link/" + id, moment))
                .contains("it carries " + link.values() + " partial sums", link.sent() + " have crossed")
                .contains("Next: " + Words.number(next.value()) + " for output "
                        + Words.output(next.k(), next.xo(), next.yo()));
        assertThat(text("link/" + id, run.at(0))).contains("Nothing crosses it");
        for (HaloTransfer transfer : transfers) {
            assertThat(text("transfer/" + transfer.k() + "/" + transfer.xo() + "/" + transfer.yo(), moment))
                    .contains("Its value is " + Words.number(transfer.value()) + ".")
                    .contains("summed up in " + Words.pe(transfer.originColumn(), transfer.originRow()))
                    .contains((transfer.sent() ? "has crossed" : "waits")
                            + " the link".substring(transfer.sent() ? 0 : 9))
                    .contains("to " + Words.pe(transfer.ownerColumn(), transfer.ownerRow()));
        }
    }

    @Test
    void everythingInsideAPe() {
        boolean queued = false;
        for (long cycle = 0; cycle < run.cycles(); cycle += 3) {
            Moment moment = run.at(cycle);
            PeDetail detail = moment.detail(0, 0);
            for (int i = 0; i < detail.activationBlock().size(); i++) {
                StoredActivation a = detail.activationBlock().get(i);
                assertThat(text("detail/activation/" + i, moment))
                        .contains("Its value is " + Words.number(a.value()) + ";", Words.at(a.x(), a.y()))
                        .contains("element " + (i + 1) + " of "
                                + detail.activationBlock().size());
                assertThat(text("detail/input/" + a.x() + "/" + a.y(), moment))
                        .contains("Its value is " + Words.number(a.value()) + ".", "element " + (i + 1));
            }
            for (int i = 0; i < detail.weightBlock().size(); i++) {
                StoredWeight w = detail.weightBlock().get(i);
                boolean inHand = i >= detail.weightFrom() && i < detail.weightTo();
                assertThat(text("detail/weight/" + i, moment))
                        .startsWith("Weight of k " + w.k() + ", s " + w.s() + ", r " + w.r())
                        .contains("Its value is " + Words.number(w.value()) + ";");
                assertThat(text("detail/weight/" + i, moment).contains("in hand: it meets"))
                        .isEqualTo(inHand);
            }
            for (int i = 0; i < detail.slots().size(); i++) {
                checkSlot(
                        text("detail/slot/" + i, moment), detail, detail.slots().get(i));
            }
            for (int bank = 0; bank < detail.queues().size(); bank++) {
                List<Product> queue = detail.queues().get(bank);
                assertThat(text("detail/bank/" + bank, moment))
                        .contains(queue.isEmpty() ? "No product waits" : queue.size() + " product");
                for (int place = 0; place < queue.size(); place++) {
                    assertThat(text("detail/queue/" + bank + "/" + place, moment))
                            .contains("is " + Words.number(queue.get(place).value()) + ".")
                            .contains("in bank " + bank)
                            .contains("place " + (place + 1) + " of " + queue.size());
                    queued = true;
                }
            }
            checkSums(moment, detail.accumulators());
        }
        assertThat(queued).isTrue();
    }

    private static void checkSlot(String text, PeDetail detail, Product product) {
        if (product.cause() == SlotCause.EMPTY) {
            assertThat(text).contains("Empty");
            return;
        }
        assertThat(text).contains(" is " + Words.number(product.value()) + ".");
        if (product.cause().isUseful()) {
            assertThat(text)
                    .contains(Words.output(product.k(), product.xo(), product.yo()))
                    .contains("address is " + product.address() + ", in bank " + product.bank() + " of 8");
            if (detail.status().state() == PeState.ISSUE) {
                List<Product> queue = detail.queues().get(product.bank());
                assertThat(text).contains("of " + queue.size() + " in the bank's queue");
            }
        } else {
            assertThat(text).contains(Words.capital(product.cause().word()));
        }
    }

    private void checkSums(Moment moment, Accumulators sums) {
        int k = sums.firstFilter() + 1;
        for (int y = sums.window().y(); y <= sums.window().y1(); y++) {
            for (int x = sums.window().x(); x <= sums.window().x1(); x++) {
                assertThat(text("detail/sum/" + k + "/" + x + "/" + y, moment))
                        .contains("Its value so far is " + Words.number(sums.at(k, x, y)) + ".")
                        .contains(
                                x < 3 && y < 3
                                        ? "PE (0,0) owns this output"
                                        : "It is halo: PE (" + x / 3 + "," + y / 3);
            }
        }
    }

    @Test
    void causesAndGroups() {
        Moment moment = run.at(5);
        for (SlotCause cause : SlotCause.values()) {
            long slots =
                    moment.pes().stream().mapToLong(pe -> pe.soFar().of(cause)).sum();
            assertThat(text("cause/" + cause.name(), moment))
                    .startsWith(Words.capital(cause.word()))
                    .contains("So far " + slots + " of the 96 slots of all PEs in group 1");
        }
        GroupSpan span = run.spans().get(1);
        assertThat(text("timeline/group/1", moment))
                .startsWith("Group 2 of 2 | It computes filters k 2…3.")
                .contains("for " + span.computeCycles() + " cycles, from cycle " + span.start())
                .contains("starts at cycle " + span.postStart() + ": " + span.exchangeCycles()
                        + " cycles of halo exchange");
        assertThat(text("legend/halo", moment)).contains("Purple");
        assertThat(text("chart/slots", moment)).contains("every multiplier");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "nothing",
                "plane",
                "plane/input",
                "plane/input/x/1",
                "plane/input/6/0",
                "plane/input/0/-1",
                "plane/tile/2/0",
                "plane/output/6/6",
                "plane/owned/0/2",
                "plane/weight/4/0/0/0",
                "plane/weight/0/2/0/0",
                "plane/weight/0/0/3/0",
                "pe/2/0",
                "pe/99999999999/0",
                "link/0/0/2/0",
                "link/0/0",
                "transfer/0/99/0",
                "detail/activation/999",
                "detail/weight/999",
                "detail/slot/4",
                "detail/bank/8",
                "detail/queue/8/0",
                "detail/queue/0/99",
                "detail/sum/9/0/0",
                "detail/sum/0/5/5",
                "detail/input/5/5",
                "cause/NOTHING",
                "timeline/group/7",
                "chart/none",
                "legend/none"
            })
    void whatIsNotThereHasATitleAlone(String id) {
        for (long cycle : new long[] {0, 30, run.cycles()}) {
            Description description = Inspector.describe(id, run.at(cycle), view);
            assertThat(description.lines()).as(id).isEmpty();
            assertThat(description.title().toLowerCase())
                    .isEqualTo(id.replace('/', ' ').trim().toLowerCase());
        }
    }

    @Test
    void groupedConvolutionsAndPassesAreDescribedToo() {
        LayerRun passes = Runs.of("lenet-digits", 0, "teaching");
        Moment moment = passes.at(passes.cycles() / 2);
        assertThat(text("timeline/group/3", moment)).startsWith("Group 4 of 16, pass 1 of 98");
        assertThat(text("plane/owned/1/1", moment)).contains("They are 14×14");
    }
}
