package sparsescope.eie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import sparsescope.machine.SettingException;

class EieSettingTest {
    @Test
    void theDefaultsAreThoseOfThePublishedMachine() {
        assertThat(EieSetting.asMap(EieConfig.DEFAULTS))
                .isEqualTo(Map.of(
                        "pes", 64,
                        "queueDepth", 7,
                        "registers", 64,
                        "indexBits", 4,
                        "codeBits", 4,
                        "weightSharing", "codebook",
                        "detector", "grouped"));
    }

    @ParameterizedTest
    @EnumSource(EieSetting.class)
    void everySettingTakesWhatItSaysItTakes(EieSetting setting) {
        assertThat(setting.meaning()).isNotBlank();
        assertThat(EieSetting.named(setting.word())).isEqualTo(setting);
        if (setting.choices().isEmpty()) {
            for (int value : new int[] {setting.lowest(), setting.highest()}) {
                assertThat(setting.value(EieConfig.DEFAULTS.with(setting, " " + value)))
                        .isEqualTo(value);
            }
            assertThat(setting.range()).isEqualTo(setting.lowest() + "…" + setting.highest());
        } else {
            for (String choice : setting.choices()) {
                assertThat(setting.value(EieConfig.DEFAULTS.with(setting, choice)))
                        .isEqualTo(choice);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pes | 0 | setting pes: found 0, expected 1…1024",
                "pes | many | setting pes: found many, expected 1…1024",
                "queueDepth | 0 | setting queueDepth: found 0, expected 1…1024",
                "registers | 65536 | setting registers: found 65536, expected 1…65535",
                "indexBits | -1 | setting indexBits: found -1, expected 0…16",
                "codeBits | 9 | setting codeBits: found 9, expected 1…8",
                "codeBits | 99999999999 | setting codeBits: found 99999999999, expected 1…8",
                "detector | tree | setting detector: found tree, expected grouped, ideal",
                "weightSharing | all | setting weightSharing: found all, expected codebook, none"
            })
    void whatIsOutOfRangeIsNamed(String setting, String value, String message) {
        assertThatThrownBy(() -> EieConfig.DEFAULTS.with(EieSetting.named(setting), value))
                .isInstanceOf(SettingException.class)
                .hasMessage(message);
    }

    @Test
    void anUnknownSettingListsThoseThereAre() {
        assertThatThrownBy(() -> EieSetting.named("banks"))
                .isInstanceOf(SettingException.class)
                .hasMessage("setting banks: there is none of that name; expected one of "
                        + "pes, queueDepth, registers, indexBits, codeBits, weightSharing, detector");
    }

    @Test
    void aConfigurationChecksItself() {
        assertThatThrownBy(() -> new EieConfig(2000, 7, 64, 4, 4, WeightSharing.NONE, Detector.IDEAL))
                .hasMessage("setting pes: found 2000, expected 1…1024");
    }
}
