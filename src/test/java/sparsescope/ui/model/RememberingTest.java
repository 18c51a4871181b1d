package sparsescope.ui.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sparsescope.file.InputException;
import sparsescope.scene.style.Theme;
import sparsescope.ui.model.picture.Appearance;
import sparsescope.ui.model.picture.Chart;
import sparsescope.ui.model.present.TalkClock;
import sparsescope.ui.model.session.Preferences;
import sparsescope.ui.model.session.SavedSession.Style;
import sparsescope.ui.model.session.WindowBounds;
import sparsescope.ui.model.task.ConfigFolder;

class RememberingTest {
    @TempDir
    Path folder;

    @Test
    void preferencesComeBack() throws IOException {
        Preferences all = new Preferences(
                new Style(Theme.DARK, 1.5, 0.75, true),
                Optional.of(new WindowBounds(10, -20, 1300, 800)),
                1,
                Chart.DENSITY,
                List.of(folder.resolve("a.json")));
        Path deep = folder.resolve("not/there/yet");
        all.write(deep);
        assertThat(Preferences.read(deep)).isEqualTo(all);
        Preferences.NONE.write(deep);
        assertThat(Preferences.read(deep)).isEqualTo(Preferences.NONE);
        assertThat(Preferences.read(folder)).isEqualTo(Preferences.NONE);
    }

    @Test
    void brokenPreferencesAreNamed() throws IOException {
        Files.writeString(
                folder.resolve("preferences.json"),
                "{\"format\":\"sparsescope-preferences/1\",\"style\":{\"theme\":\"pink\"}}");
        assertThatThrownBy(() -> Preferences.read(folder))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("preferences.json")
                .hasMessageContaining("style.theme")
                .hasMessageContaining("pink")
                .hasMessageContaining("light, dark, contrast");
    }

    @Test
    void theLatestFilesComeFirstAndOnce() {
        Preferences some = Preferences.NONE;
        for (int i = 0; i < 12; i++) {
            some = some.withRecent(folder.resolve("s" + i));
        }
        some = some.withRecent(folder.resolve("s9"));
        assertThat(some.recent()).hasSize(8).doesNotHaveDuplicates().first().isEqualTo(folder.resolve("s9"));
        assertThat(some.recent().get(1)).isEqualTo(folder.resolve("s11"));
    }

    @Test
    void everySystemHasItsFolder() {
        Path home = Path.of("home", "ada");
        assertThat(ConfigFolder.of("Linux", Map.of(), home)).isEqualTo(home.resolve(".config/sparsescope"));
        assertThat(ConfigFolder.of("Linux", Map.of("XDG_CONFIG_HOME", "conf"), home))
                .isEqualTo(Path.of("conf/sparsescope"));
        assertThat(ConfigFolder.of("Mac OS X", Map.of(), home))
                .isEqualTo(home.resolve("Library/Application Support/sparsescope"));
        assertThat(ConfigFolder.of("Windows 11", Map.of("APPDATA", "roam"), home))
                .isEqualTo(Path.of("roam/sparsescope"));
        assertThat(ConfigFolder.of("Windows 11", Map.of(), home))
                .isEqualTo(home.resolve("AppData/Roaming/sparsescope"));
    }

    @Test
    void aPlaceIsUsedOnlyWhereItsTitleBarCanBeGrabbed() {
        WindowBounds screen = new WindowBounds(0, 0, 1920, 1080);
        assertThat(new WindowBounds(100, 100, 800, 600).isReachableOn(screen)).isTrue();
        assertThat(new WindowBounds(1850, 100, 800, 600).isReachableOn(screen)).isFalse();
        assertThat(new WindowBounds(100, -300, 800, 600).isReachableOn(screen)).isFalse();
        assertThat(new WindowBounds(-2000, 0, 800, 600).isReachableOn(screen)).isFalse();
    }

    @Test
    void theClockOfATalkBeginsAnew() {
        Instant[] now = {Instant.parse("2030-01-02T08:59:50Z")};
        TalkClock clock = new TalkClock(() -> now[0], ZoneOffset.UTC);
        assertThat(clock.elapsed()).isEqualTo("0:00");
        assertThat(clock.timeOfDay()).isEqualTo("08:59");
        now[0] = now[0].plusSeconds(245);
        assertThat(clock.elapsed()).isEqualTo("4:05");
        assertThat(clock.timeOfDay()).isEqualTo("09:03");
        now[0] = now[0].plusSeconds(3600);
        assertThat(clock.elapsed()).isEqualTo("1:04:05");
        clock.reset();
        assertThat(clock.elapsed()).isEqualTo("0:00");
    }

    @Test
    void scalesStayInTheirRangeAndGoByTheirSteps() {
        Appearance looks = new Appearance();
        for (int i = 0; i < 20; i++) {
            Appearance.change(looks.interfaceScaleProperty(), +1);
        }
        assertThat(looks.interfaceScaleProperty().get()).isEqualTo(3);
        for (int i = 0; i < 20; i++) {
            Appearance.change(looks.interfaceScaleProperty(), -1);
        }
        assertThat(looks.interfaceScaleProperty().get()).isEqualTo(0.75);
        looks.diagramScaleProperty().set(99);
        assertThat(looks.diagramScaleProperty().get()).isEqualTo(3);
        looks.diagramScaleProperty().set(Double.NaN);
        assertThat(looks.diagramScaleProperty().get()).isEqualTo(1);
    }
}
