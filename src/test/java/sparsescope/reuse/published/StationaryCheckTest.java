package sparsescope.reuse.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import org.junit.jupiter.api.Test;
import sparsescope.file.Progress;
import sparsescope.reuse.preset.Preset;

/** The published order of the stationary dataflows holds. */
class StationaryCheckTest {
    @Test
    void rowStationaryNeedsLeastAndTheOthersAsMuchMoreAsIsPublished() {
        StationaryCheck check = StationaryCheck.run(Progress.NONE);

        assertThat(check.order().get(0)).isEqualTo(Preset.ROW_STATIONARY);
        assertThat(check.agrees()).isTrue();
        for (Preset preset : StationaryCheck.PUBLISHED) {
            if (preset != Preset.ROW_STATIONARY) {
                assertThat(check.ratio(preset)).as("%s", preset).isBetween(1.4, 2.5);
            }
        }
        assertThat(check.layers())
                .extracting(StationaryCheck.LayerCheck::name)
                .containsExactly("conv1", "conv2", "conv3", "conv4", "conv5");
        assertThat(check.layers()).allMatch(layer -> layer.best().keySet().containsAll(StationaryCheck.COMPARED));
        // The whole is the layers' energies, both groups of grouped ones, over all multiplications.
        double energy = 0;
        double macs = 0;
        for (StationaryCheck.LayerCheck layer : check.layers()) {
            energy += layer.groups()
                    * layer.best().get(Preset.ROW_STATIONARY).energy().total();
            macs += layer.groups()
                    * (double) layer.best().get(Preset.ROW_STATIONARY).counts().macs();
        }
        assertThat(check.perMac(Preset.ROW_STATIONARY).total()).isCloseTo(energy / macs, withPercentage(1e-6));
    }
}
