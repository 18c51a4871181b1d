package sparsescope.ui.model.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import sparsescope.accelerator.PePosition;
import sparsescope.scene.SceneRuns;
import sparsescope.scene.view.StageView;
import sparsescope.simulation.run.LayerRun;
import sparsescope.simulation.run.Moment;
import sparsescope.simulation.state.GroupSpan;
import sparsescope.ui.model.marks.CycleMark;

class ExportSpansTest {
    private static final StageView VIEW = StageView.at(1, 1, 1);

    @Test
    void aChannelIsTheOneInWork() {
        LayerRun run = SceneRuns.teaching();
        for (long cycle = 0; cycle < run.spans().get(0).computeEnd(); cycle++) {
            Moment moment = run.at(cycle);
            int channel = moment.pe(new PePosition(1, 1)).channel();
            if (channel >= 0) {
                ExportSpans spans = new ExportSpans(moment, VIEW, List.of());
                long from = spans.from(ExportSpan.CHANNEL);
                assertThat(from).isLessThanOrEqualTo(cycle);
                assertThat(spans.to(ExportSpan.CHANNEL)).isGreaterThan(cycle);
                assertThat(run.at(from).pe(new PePosition(1, 1)).channel()).isEqualTo(channel);
                if (from > 0) {
                    assertThat(run.at(from - 1).pe(new PePosition(1, 1)).channel())
                            .isNotEqualTo(channel);
                }
            }
        }
    }

    @Test
    void anExchangeIsThatOfTheGroupOnTheStage() {
        LayerRun run = SceneRuns.teaching();
        for (GroupSpan group : run.spans()) {
            ExportSpans spans = new ExportSpans(run.at(group.start()), VIEW, List.of());
            assertThat(spans.from(ExportSpan.EXCHANGE)).isEqualTo(group.postStart() - 1);
            assertThat(spans.to(ExportSpan.EXCHANGE)).isEqualTo(group.postStart() + group.exchangeCycles());
            assertThat(spans.from(ExportSpan.GROUP)).isEqualTo(group.start());
        }
    }

    @Test
    void whatIsNotThereIsNotOffered() {
        LayerRun run = SceneRuns.teaching();
        assertThat(new ExportSpans(run.at(run.cycles()), VIEW, List.of()).offered())
                .doesNotContain(ExportSpan.ONWARD, ExportSpan.MARKS, ExportSpan.CHANNEL)
                .contains(ExportSpan.LAYER, ExportSpan.MOMENT);
        assertThat(new ExportSpans(SceneRuns.digits("fc1").at(0), VIEW, List.of()).offered())
                .contains(ExportSpan.ONWARD);
        ExportSpans marked = new ExportSpans(run.at(3), VIEW, List.of(new CycleMark(2, ""), new CycleMark(9, "here")));
        assertThat(marked.cycles(ExportSpan.MARKS)).containsExactly(2L, 9L);
        assertThat(marked.cycles(ExportSpan.LAYER)).isEmpty();
    }
}
