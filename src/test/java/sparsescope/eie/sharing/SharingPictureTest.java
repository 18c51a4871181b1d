package sparsescope.eie.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import sparsescope.drawing.DrawingList;
import sparsescope.eie.EieConfig;
import sparsescope.eie.EieSetting;
import sparsescope.eie.analysis.SharedLayer;
import sparsescope.eie.codebook.WeightHistogram;
import sparsescope.file.Progress;
import sparsescope.network.Network;
import sparsescope.network.file.SampleNetworks;
import sparsescope.network.tensors.NetworkTensors;
import sparsescope.scene.DrawingChecks;
import sparsescope.scene.style.Theme;

/** How weights come to be shared, as it is shown. */
class SharingPictureTest {
    private static final SharedLayer FC1 = layer("lenet-digits", "fc1", EieConfig.DEFAULTS);

    private static SharedLayer layer(String sample, String name, EieConfig config) {
        Network network = SampleNetworks.open(sample);
        return SharedLayer.of(
                NetworkTensors.of(network).layer(network.indexOf(name).orElseThrow()), config, Progress.NONE);
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void everyRoundCanBeRead(Theme theme) {
        List<SharedLayer> layers = List.of(
                FC1,
                layer("lenet-digits", "fc2", EieConfig.DEFAULTS.with(EieSetting.CODE_BITS, "2")),
                layer("eie-teaching", "fc", EieConfig.DEFAULTS),
                layer("lenet-digits", "fc2", EieConfig.DEFAULTS.with(EieSetting.WEIGHT_SHARING, "none")));
        for (SharedLayer layer : layers) {
            for (int round : new int[] {0, 1, layer.rounds() / 2, layer.rounds()}) {
                SharingView view = SharingView.of("lenet-digits", layer).at(round);
                for (int[] size : new int[][] {{1280, 560}, {1880, 900}, {700, 620}, {711, 362}}) {
                    DrawingChecks.assertReadable(
                            new SharingReport(view).paint(theme, size[0], size[1]), size[0], size[1]);
                }
            }
        }
    }

    @Test
    void theErrorFallsWhileCentroidsSettleUntilNoWeightChangesItsCode() {
        assertThat(FC1.rounds()).isEqualTo(16);
        for (int round = 1; round <= FC1.rounds(); round++) {
            assertThat(FC1.meanSquaredError(round)).isLessThanOrEqualTo(FC1.meanSquaredError(round - 1));
        }
        WeightHistogram histogram = FC1.weights().histogram();
        for (int i = 0; i < histogram.size(); i++) {
            assertThat(FC1.centroidOf(i, 16) + 1)
                    .isEqualTo(FC1.weights().code(histogram.value(i)).orElseThrow());
        }
    }

    @Test
    void theErrorOfARoundIsThatOfItsOwnCentroids() {
        int round = 5;
        WeightHistogram histogram = FC1.weights().histogram();
        double sum = 0;
        for (int i = 0; i < histogram.size(); i++) {
            double nearest = Double.MAX_VALUE;
            for (int centroid = 0; centroid < FC1.centroids(); centroid++) {
                nearest = Math.min(nearest, Math.abs(histogram.value(i) - FC1.centroid(centroid, round)));
            }
            sum += nearest * nearest * histogram.count(i);
        }

        assertThat(FC1.meanSquaredError(round)).isCloseTo(sum / histogram.weights(), within());
    }

    private static Offset<Double> within() {
        return Offset.offset(1e-9);
    }

    @Test
    void wordsTellTheWayOfAWeightAndWhatItCosts() {
        SharingView view = SharingView.of("lenet-digits", FC1).following(48).orElseThrow();

        assertThat(new SharingReport(view).sentence())
                .contains("15 values can stand for 8027 weights")
                .contains("Weight 48 is nearest to 50.9: code 12, in the table 51.")
                .contains("After 16 rounds no weight changes its code; outputs are 3.2 % off");
        assertThat(new SharingReport(view.at(3)).sentence()).contains("Round 3 of 16: 382 weights changed their code");
        assertThat(view.following(0)).isEmpty();
        assertThat(new SharingReport(view).about("code/12")).contains("Code 12 stands for 50.9");
        assertThat(new SharingReport(view).about("bits/shared")).contains("64 kbit");
        assertThat(new SharingReport(SharingView.of("eie-teaching", layer("eie-teaching", "fc", EieConfig.DEFAULTS)))
                        .sentence())
                .contains("This layer has no more than 15 values: each gets a 4-bit code, and nothing is lost");
    }

    @Test
    void everyOutputIsThereWithBothItsValues() {
        DrawingList picture = new SharingReport(SharingView.of("lenet-digits", FC1)).paint(Theme.LIGHT, 1280, 600);
        List<String> missing = new ArrayList<>();
        for (int output = 0; output < 64; output++) {
            if (picture.find("output/" + output).isEmpty()) {
                missing.add("output/" + output);
            }
        }

        assertThat(missing).isEmpty();
    }
}
