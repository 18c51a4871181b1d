package sparsescope.scene.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import sparsescope.accelerator.PePosition;
import sparsescope.drawing.TypeScale;
import sparsescope.scene.SceneRuns;
import sparsescope.scene.beat.Beat;
import sparsescope.scene.beat.Beats;
import sparsescope.scene.life.LifeSubject;
import sparsescope.scene.stage.PageFurniture;
import sparsescope.scene.stage.StagePainter;
import sparsescope.scene.style.PaintContext;
import sparsescope.scene.style.Theme;
import sparsescope.scene.view.StageView;
import sparsescope.simulation.run.LayerRun;
import sparsescope.simulation.run.Moment;
import sparsescope.simulation.state.PeDetail;
import sparsescope.simulation.state.PeState;
import sparsescope.simulation.state.PeStatus;
import sparsescope.simulation.state.Product;

class ExplanationsTest {
    private static final List<Double> LANDINGS = List.of(StageView.PLANE, StageView.ARRAY, StageView.PE);

    @Test
    void oneCycleIsAnIdeaAndAnExample() {
        // Input (0,1) with padding 1 through filter column 0 and row 2 lands on (0 + 1 − 0, 1 + 1 − 2).
        Explanation words = Explanations.of(SceneRuns.teaching().at(10), StageView.at(StageView.PE, 0, 0));
        assertThat(words.headline())
                .isEqualTo("One cycle: 2 activations × 2 weights = 4 products, 1 outside the output");
        assertThat(words.exampleText())
                .isEqualTo(
                        "Activation 3 at (0, 1) of channel 0 × weight 1 of filter 1 = product 3. It is second in the "
                                + "queue of bank 1, to be added to output (1, 0). The other 2 useful ones likewise.");
    }

    /** Against the layer's tensors, not against the products that the words were made of. */
    @Test
    void everyExampleOfAnIssueIsTrue() {
        LayerRun run = SceneRuns.teaching();
        int checked = 0;
        for (long cycle = 0; cycle < run.cycles(); cycle++) {
            Moment moment = run.at(cycle);
            for (PeStatus pe : moment.pes()) {
                if (pe.state() != PeState.ISSUE) {
                    continue;
                }
                for (double landing : LANDINGS) {
                    Explanation words = Explanations.of(moment, StageView.at(landing, pe.position()));
                    PeDetail detail = moment.detail(pe.position());
                    long useful = detail.slots().stream()
                            .filter(product -> product.cause().isUseful())
                            .count();
                    String said = words.exampleText();
                    if (landing != StageView.ARRAY) {
                        assertThat(words.headline()).startsWith("One cycle: ");
                        assertThat(words.headline().endsWith("none of them zero")
                                        || words.headline().endsWith("not zero"))
                                .isEqualTo(useful
                                        == (long) (detail.activationTo() - detail.activationFrom())
                                                * (detail.weightTo() - detail.weightFrom()));
                    }
                    Product told = told(words, detail);
                    int value = run.layer()
                            .input()
                            .at(
                                    told.activation().c(),
                                    told.activation().y(),
                                    told.activation().x());
                    assertThat(said)
                            .containsIgnoringCase("activation " + PaintContext.number(value) + " at ("
                                    + told.activation().x() + ", "
                                    + told.activation().y() + ")")
                            .contains("= product "
                                    + PaintContext.number(
                                            (long) value * told.weight().value()));
                    if (useful > 0) {
                        assertThat(said)
                                .contains("output ("
                                        + (told.activation().x()
                                                + 1
                                                - told.weight().r()) + ", "
                                        + (told.activation().y()
                                                + 1
                                                - told.weight().s()) + ")");
                    } else {
                        assertThat(said).contains("othing is added");
                    }
                    checked++;
                }
            }
        }
        assertThat(checked).isGreaterThan(150);
    }

    private static Product told(Explanation words, PeDetail detail) {
        String part = words.example().stream()
                .flatMap(phrase -> phrase.term().stream())
                .filter(term -> term.kind() == Term.Kind.PRODUCT)
                .findFirst()
                .orElseThrow()
                .part();
        return detail.slots().get(Integer.parseInt(part.substring(part.lastIndexOf('/') + 1)));
    }

    @Test
    void whatIsNamedIsOnThePictureAndCanBeTraced() {
        LayerRun run = SceneRuns.teaching();
        Set<Term.Kind> seen = EnumSet.noneOf(Term.Kind.class);
        for (long cycle = 0; cycle < run.cycles(); cycle++) {
            Moment moment = run.at(cycle);
            for (PeStatus pe : moment.pes()) {
                for (double landing : List.of(StageView.PLANE, StageView.PE)) {
                    if (pe.state() != PeState.ISSUE) {
                        continue;
                    }
                    StageView view = StageView.at(landing, pe.position());
                    var picture = StagePainter.paint(moment, view, Theme.LIGHT, 1280, 720);
                    for (Phrase phrase : Explanations.of(moment, view).example()) {
                        Optional<Term> term = phrase.term();
                        if (term.isEmpty() || term.get().kind() == Term.Kind.PE) {
                            continue;
                        }
                        seen.add(term.get().kind());
                        assertThat(LifeSubject.of(term.get().part(), moment, view))
                                .as("%s in cycle %s", term.get(), cycle)
                                .isPresent();
                        if (term.get().kind() == Term.Kind.ACTIVATION
                                || term.get().kind() == Term.Kind.WEIGHT) {
                            assertThat(picture.find(term.get().part()))
                                    .as("%s in cycle %s", term.get(), cycle)
                                    .isPresent();
                        }
                    }
                }
            }
        }
        assertThat(seen)
                .contains(Term.Kind.ACTIVATION, Term.Kind.WEIGHT, Term.Kind.PRODUCT, Term.Kind.SUM, Term.Kind.HALO);
    }

    @Test
    void everyBeatHasAnIdeaAndAnExampleThatCanBePointedAt() {
        LayerRun run = SceneRuns.teaching();
        Set<Beat> seen = EnumSet.noneOf(Beat.class);
        for (long cycle = 0; cycle <= run.cycles(); cycle++) {
            Moment moment = run.at(cycle);
            for (double landing : LANDINGS) {
                StageView view = StageView.at(landing, 0, 0);
                List<Beat> order = Beats.order(moment, view);
                for (Beat beat : order) {
                    Beats beats = new Beats(order, order.indexOf(beat) + 1);
                    Explanation words = Explanations.of(moment, view, new Beats(order, order.indexOf(beat) + 0.99));
                    assertThat(words.headline()).isNotBlank().doesNotEndWith(".");
                    assertThat(words.exampleText())
                            .endsWith(".")
                            .doesNotContain("null")
                            .doesNotContain("a = ")
                            .doesNotContain("..");
                    List<Term> terms = words.example().stream()
                            .flatMap(phrase -> phrase.term().stream())
                            .toList();
                    if (landing != StageView.PE || beat == Beat.SWAP || beat == Beat.EXCHANGE) {
                        continue;
                    }
                    seen.add(beat);
                    assertThat(terms).as(words.exampleText()).isNotEmpty();
                    var picture = StagePainter.paint(
                            moment, view, Theme.LIGHT, 1280, 720, PageFurniture.BARE, TypeScale.DESK, beats);
                    for (Term term : terms) {
                        if (term.kind() != Term.Kind.PE) {
                            assertThat(picture.find(term.part()))
                                    .as("%s in cycle %s", term, cycle)
                                    .isPresent();
                        }
                    }
                }
            }
        }
        assertThat(seen).contains(Beat.RETIRE, Beat.FETCH, Beat.MULTIPLY, Beat.ADDRESS, Beat.CROSS, Beat.COMPRESS);
    }

    @Test
    void everyStateHasAnIdeaOfItsOwn() {
        Set<PeState> seen = EnumSet.noneOf(PeState.class);
        for (LayerRun run : List.of(
                SceneRuns.teaching(),
                SceneRuns.example("contention=lockstep"),
                SceneRuns.digits("conv2", "linkWidth=1", "maxKc=4"),
                SceneRuns.digits("fc1"))) {
            for (long cycle = 0; cycle <= run.cycles(); cycle += 1 + run.cycles() / 300) {
                Moment moment = run.at(cycle);
                PeStatus pe = moment.pe(new PePosition(1, 1));
                seen.add(pe.state());
                for (double landing : LANDINGS) {
                    Explanation words = Explanations.of(moment, StageView.at(landing, 1, 1));
                    assertThat(words.text())
                            .endsWith(".")
                            .doesNotContain("null")
                            .doesNotContain("-1")
                            .doesNotContain("..")
                            .doesNotContain("  ");
                    assertThat(words.headline()).doesNotEndWith(".");
                    if (landing != StageView.ARRAY && !moment.finished()) {
                        switch (pe.state()) {
                            case ISSUE -> assertThat(words.headline()).startsWith("One cycle: ");
                            case STALL -> assertThat(words.headline()).startsWith("PE (1,1) stalls: ");
                            case DRAIN -> assertThat(words.headline()).startsWith("PE (1,1) has multiplied");
                            case IDLE -> assertThat(words.headline()).endsWith(" waits");
                            case WAITING, FINISHED ->
                                assertThat(words.headline())
                                        .containsAnyOf("Halo exchange: ", "Outputs are stored: ", "nothing left to do");
                        }
                    }
                }
            }
            assertThat(Explanations.of(run.at(run.cycles()), StageView.at(StageView.PE, 0, 0))
                            .headline())
                    .isEqualTo("The layer is finished after " + PaintContext.number(run.cycles()) + " cycles");
        }
        assertThat(seen).contains(PeState.ISSUE, PeState.STALL, PeState.DRAIN, PeState.IDLE, PeState.FINISHED);
    }

    @Test
    void outputsAreStoredThroughWhatTheLayerHas() {
        assertThat(storing(SceneRuns.teaching())).isEqualTo("Outputs are stored: zeros are left out");
        assertThat(storing(SceneRuns.digits("conv2")))
                .isEqualTo("Outputs are stored: ReLU makes negative ones zero, and zeros are left out");
        assertThat(storing(SceneRuns.teaching("operands=dense"))).isEqualTo("Outputs are stored: every one, zeros too");
    }

    private static String storing(LayerRun run) {
        long last = run.spans().get(run.spans().size() - 1).postEnd() - 1;
        return Explanations.of(run.at(last), StageView.at(StageView.ARRAY, 0, 0))
                .headline();
    }
}
