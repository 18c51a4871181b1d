package sparsescope.ui.model.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.accelerator.Setting;
import sparsescope.machine.MachineSettings;
import sparsescope.machine.Machines;

class SettingsTest {
    private final List<AcceleratorConfig> changes = new ArrayList<>();
    private final Settings settings = new Settings(settings -> changes.add(AcceleratorConfig.of(settings)));

    private void type(Setting setting, String text) {
        settings.field(setting).textProperty().set(text);
    }

    private String problem(Setting setting) {
        return settings.field(setting).problemProperty().get();
    }

    @ParameterizedTest
    @EnumSource(Setting.class)
    void everySettingRefusesNonsenseAndNamesItself(Setting setting) {
        type(setting, "nonsense");
        assertThat(problem(setting))
                .contains(setting.word())
                .contains("nonsense")
                .contains("expected");
        assertThat(changes).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Setting.class)
    void everySettingCanBeChanged(Setting setting) {
        String value = setting.choices().isEmpty()
                ? setting == Setting.QUEUE_DEPTH ? "40" : "7"
                : setting.choices().get(1);
        type(setting, value);
        assertThat(problem(setting)).isEmpty();
        assertThat(changes).hasSize(1);
        assertThat(setting.value(changes.get(0))).hasToString(value);
    }

    @Test
    void settingsThatDoNotGoTogetherComplainWhereTheLastWasTyped() {
        type(Setting.QUEUE_DEPTH, "16");
        type(Setting.F, "8");
        assertThat(problem(Setting.F)).contains("queueDepth").contains("F·I = 32");
        type(Setting.QUEUE_DEPTH, "32");
        assertThat(problem(Setting.F)).isEmpty();
        assertThat(changes.get(changes.size() - 1).f()).isEqualTo(8);
        assertThat(changes.get(changes.size() - 1).effectiveQueueDepth()).isEqualTo(32);
    }

    @Test
    void oneBadSettingDoesNotHoldUpTheOthers() {
        type(Setting.COLUMNS, "65");
        type(Setting.ROWS, "4");
        assertThat(problem(Setting.COLUMNS)).contains("1…64");
        assertThat(changes.get(0).rows()).isEqualTo(4);
        assertThat(changes.get(0).columns()).isEqualTo(AcceleratorConfig.DEFAULTS.columns());
    }

    @Test
    void anotherAcceleratorIsShownWithoutAskingForItAgain() {
        type(Setting.COLUMNS, "65");
        settings.adopt(AcceleratorConfig.DEFAULTS.with(Setting.ROWS, "2").settings());
        assertThat(settings.field(Setting.ROWS).textProperty().get()).isEqualTo("2");
        assertThat(settings.field(Setting.COLUMNS).textProperty().get()).isEqualTo("8");
        assertThat(problem(Setting.COLUMNS)).isEmpty();
        assertThat(changes).isEmpty();
    }

    @Test
    void whatIsInForceStandsWhereNothingIsGiven() {
        Settings settings = new Settings(accelerator -> {});
        SettingField depth = settings.field(Setting.QUEUE_DEPTH);
        assertThat(depth.textProperty().get()).isEqualTo("none");
        assertThat(depth.shown("none")).isEqualTo("automatic (16)");
        assertThat(depth.kept("automatic (16)")).isEqualTo("none");
        assertThat(depth.kept("automatic")).isEqualTo("none");
        assertThat(depth.kept(" 20 ")).isEqualTo("20");
        settings.field(Setting.F).textProperty().set("8");
        assertThat(depth.shown("none")).isEqualTo("automatic (32)");
        assertThat(settings.field(Setting.PPU_WIDTH).shown("none")).isEqualTo("automatic (8)");
        assertThat(settings.field(Setting.MAX_KC).shown("none")).isEqualTo("no limit");
    }

    @Test
    void anotherMachinesSettingsTakeTheirPlace() {
        MachineSettings eie = MachineSettings.defaults(Machines.named("eie"));
        settings.adopt(eie);

        assertThat(settings.fields())
                .extracting(field -> field.setting().name())
                .containsExactlyElementsOf(eie.values().keySet());
        settings.field("pes").textProperty().set("0");
        assertThat(settings.field("pes").problemProperty().get())
                .contains("pes")
                .contains("1…1024");
        assertThat(settings.field(Setting.F)).isNull();
    }
}
