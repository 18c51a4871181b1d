package sparsescope.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import sparsescope.simulation.LayerRun;
import sparsescope.simulation.LinkLoad;
import sparsescope.simulation.Moment;
import sparsescope.simulation.PeDetail;
import sparsescope.simulation.PeState;
import sparsescope.simulation.PeStatus;
import sparsescope.simulation.PostMoment;
import sparsescope.simulation.Product;

class CaptionsTest {
    private static final Pattern PRODUCT = Pattern.compile("PE \\((\\d+),(\\d+)\\): a = (−?\\d+) at \\((\\d+),(\\d+)\\)"
            + " times w = (−?\\d+) of k (\\d+), r (\\d+), s (\\d+) goes to \\((\\d+); (\\d+), (\\d+)\\)"
            + "( of PE \\((\\d+),(\\d+)\\))?, bank (\\d+)( \\(1 of (\\d+) products\\))?\\.");
    private static final Pattern STALL =
            Pattern.compile("PE \\(\\d+,\\d+\\) stalls: the queue of bank (\\d+) holds (\\d+)"
                    + " products?, the pair in hand adds (\\d+), and it takes at most (\\d+)\\.");

    @Test
    void everyStateOfEveryPeIsToldTruly() {
        LayerRun run = Runs.teaching();
        Set<PeState> seen = EnumSet.noneOf(PeState.class);
        for (long cycle = 0; cycle < run.cycles(); cycle++) {
            Moment moment = run.at(cycle);
            for (PeStatus pe : moment.pes()) {
                StageView view = StageView.at(StageView.PE, pe.column(), pe.row());
                String sentence = Captions.sentence(moment, view);
                assertThat(sentence).endsWith(".").hasSizeLessThanOrEqualTo(125);
                if (moment.computing()) {
                    seen.add(pe.state());
                    assertThat(sentence).startsWith("PE (" + pe.column() + "," + pe.row() + ")");
                    check(moment, pe, sentence);
                }
            }
        }
        assertThat(seen).contains(PeState.ISSUE, PeState.DRAIN, PeState.IDLE);
    }

    private static void check(Moment moment, PeStatus pe, String sentence) {
        PeDetail detail = moment.detail(pe.column(), pe.row());
        int waiting = detail.queues().stream().mapToInt(List::size).sum();
        switch (pe.state()) {
            case ISSUE -> checkIssue(detail, sentence);
            case DRAIN -> assertThat(sentence).contains(waiting == 0 ? " added now." : waiting + " product");
            case IDLE -> {
                long left = moment.span().computeEnd() - moment.cycle() - 1;
                assertThat(sentence).contains(left == 0 ? "finishes in this cycle" : "needs " + left + " more cycle");
                Matcher slowest = Pattern.compile("for PE \\((\\d+),(\\d+)\\)").matcher(sentence);
                assertThat(slowest.find()).isTrue();
                assertThat(moment.pe(number(slowest, 1), number(slowest, 2)).groupOwn())
                        .isEqualTo(moment.span().computeCycles());
            }
            default -> assertThat(pe.state()).isEqualTo(PeState.STALL);
        }
    }

    private static void checkIssue(PeDetail detail, String sentence) {
        List<Product> useful =
                detail.slots().stream().filter(p -> p.cause().isUseful()).toList();
        if (useful.isEmpty()) {
            assertThat(sentence)
                    .contains("multiplies in vain")
                    .contains(detail.slots().get(0).cause().word());
            return;
        }
        Product first = useful.get(0);
        Matcher m = PRODUCT.matcher(sentence);
        assertThat(m.matches()).as(sentence).isTrue();
        assertThat(List.of(number(m, 3), number(m, 4), number(m, 5)))
                .containsExactly(
                        first.activation().value(),
                        first.activation().x(),
                        first.activation().y());
        assertThat(List.of(number(m, 6), number(m, 7), number(m, 8), number(m, 9)))
                .containsExactly(
                        first.weight().value(),
                        first.weight().k(),
                        first.weight().r(),
                        first.weight().s());
        assertThat(List.of(number(m, 10), number(m, 11), number(m, 12), number(m, 16)))
                .containsExactly(first.k(), first.xo(), first.yo(), first.bank());
        if (useful.size() > 1) {
            assertThat(number(m, 18)).isEqualTo(useful.size());
        }
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group).replace('−', '-'));
    }

    @Test
    void aStallNamesTheBankThatIsFull() {
        LayerRun run = Runs.teaching("banks", "1", "bankEntries", "64");
        int stalls = 0;
        for (long cycle = 0; cycle < run.cycles(); cycle++) {
            Moment moment = run.at(cycle);
            if (!moment.computing() || moment.pe(0, 0).state() != PeState.STALL) {
                continue;
            }
            PeDetail detail = moment.detail(0, 0);
            Matcher m = STALL.matcher(Captions.sentence(moment, StageView.at(StageView.PE, 0, 0)));
            assertThat(m.matches()).isTrue();
            assertThat(number(m, 2)).isEqualTo(detail.queues().get(number(m, 1)).size());
            assertThat((long) number(m, 3))
                    .isEqualTo(detail.slots().stream()
                            .filter(p -> p.cause().isUseful() && p.bank() == number(m, 1))
                            .count());
            assertThat(number(m, 4)).isEqualTo(4);
            assertThat(number(m, 2) + number(m, 3)).isGreaterThan(4);
            stalls++;
        }
        assertThat(stalls).isPositive();
    }

    @Test
    void aLockstepStallSaysWhatIsStillToBeAdded() {
        LayerRun run = Runs.teaching("contention", "lockstep");
        assertThat(Captions.sentence(run.at(4), StageView.at(StageView.PE, 0, 0)))
                .isEqualTo(
                        "PE (0,0) stalls: bank 6 got 2 products at once and adds one a cycle; the last is added now.");
    }

    @Test
    void theExchangeIsToldWhenNothingComputesAndOnTheArray() {
        LayerRun run = Runs.teaching();
        StageView array = StageView.at(StageView.ARRAY, 1, 0);
        int told = 0;
        for (long cycle = 0; cycle < run.cycles(); cycle++) {
            Moment moment = run.at(cycle);
            PostMoment post = moment.post().orElse(null);
            if (post == null || post.stage() != PostMoment.Stage.EXCHANGE) {
                continue;
            }
            LinkLoad link = ExchangeLink.of(moment, array).orElseThrow();
            assertThat(link.fromColumn()).isEqualTo(1);
            assertThat(link.fromRow()).isZero();
            String sums = link.sent() == link.values() ? "all of its " : link.sent() + " of ";
            assertThat(Captions.sentence(moment, array))
                    .isEqualTo("Halo exchange of group " + (post.group().index() + 1)
                            + ", round 1 of 1: PE (1,0) has sent " + sums + link.values() + " sums to PE ("
                            + link.toColumn() + "," + link.toRow() + ").");
            String inside = Captions.sentence(moment, array.atDepth(StageView.PE));
            assertThat(inside.startsWith("Halo exchange")).isEqualTo(!moment.computing());
            told++;
        }
        assertThat(told).isPositive();
    }

    @Test
    void serialPostProcessingMakesEverybodyWait() {
        LayerRun run = Runs.teaching("postProcessing", "serial");
        Moment moment = run.at(run.spans().get(0).postStart());
        assertThat(Captions.sentence(moment, StageView.at(StageView.PE, 0, 0)))
                .startsWith("Halo exchange of group 1, ")
                .endsWith("; all PEs wait.");
    }

    @Test
    void outputsAreCountedAsTheyLeave() {
        LayerRun run = Runs.teaching();
        long cycle = run.cycles() - 2;
        Moment moment = run.at(cycle);
        long left = moment.post().orElseThrow().outputsLeft()[3];
        assertThat(Captions.sentence(moment, StageView.at(StageView.ARRAY, 1, 1)))
                .isEqualTo("Output of group 2: " + left
                        + " of 18 outputs of PE (1,1) have passed its PPU into the OARAM.");
    }

    @Test
    void theEndSumsUpTheLayer() {
        LayerRun run = Runs.of("worked-example", 0, "worked-example");
        assertThat(Captions.sentence(run.at(run.cycles()), StageView.at(StageView.PLANE, 0, 0))
                        .replace('\u00a0', ' '))
                .isEqualTo(
                        "The layer is finished: 347 cycles, 219 of them computing; 43.4 % of the multiplier slots were useful.");
    }

    @Test
    void aPeWithoutATileSaysWhyItIdles() {
        LayerRun run = Runs.of("lenet-digits", 1, "scnn");
        assertThat(Captions.sentence(run.at(10), StageView.at(StageView.PE, 7, 7)))
                .startsWith("PE (7,7) holds no part of the input plane; it waits at the barrier for PE (");
    }

    @Test
    void aFocusOutsideTheGridIsTheNearestPe() {
        Moment moment = Runs.teaching().at(0);
        assertThat(Captions.sentence(moment, StageView.at(StageView.PE, 7, 7)))
                .isEqualTo(Captions.sentence(moment, StageView.at(StageView.PE, 1, 1)));
    }
}
