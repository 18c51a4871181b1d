package sparsescope.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sparsescope.scene.style.Theme;
import sparsescope.ui.model.session.SystemLook;

/** What desktops answer when they are asked how programs should look. */
class SystemLookTest {
    private static final String INTERFACE = "gsettings get org.gnome.desktop.interface ";

    @TempDir
    Path config;

    private final Map<String, String> answers = new HashMap<>();

    private SystemLook look(String system) {
        return SystemLook.of(system, this::answer, config);
    }

    private Optional<String> answer(List<String> command) {
        return Optional.ofNullable(answers.get(String.join(" ", command)));
    }

    private void gtk(String settings) throws IOException {
        Files.createDirectories(config.resolve("gtk-3.0"));
        Files.writeString(config.resolve("gtk-3.0/settings.ini"), "[Settings]\n" + settings);
    }

    @ParameterizedTest
    @CsvSource({"Linux", "FreeBSD", "Windows 11"})
    void aSystemThatAnswersNothingIsUnknown(String system) {
        assertThat(look(system)).isEqualTo(SystemLook.UNKNOWN);
    }

    @Test
    void gnomeSaysAllThree() {
        answers.put(INTERFACE + "color-scheme", "'prefer-dark'\n");
        answers.put(INTERFACE + "gtk-theme", "'Adwaita'\n");
        answers.put(INTERFACE + "text-scaling-factor", "1.25\n");
        answers.put(INTERFACE + "enable-animations", "false\n");

        assertThat(look("Linux"))
                .isEqualTo(new SystemLook(Optional.of(Theme.DARK), OptionalDouble.of(1.25), Optional.of(true)));
    }

    @Test
    void highContrastComesFirst() {
        answers.put("gsettings get org.gnome.desktop.a11y.interface high-contrast", "true\n");
        answers.put(INTERFACE + "color-scheme", "'prefer-light'\n");

        assertThat(look("Linux").theme()).contains(Theme.CONTRAST);
    }

    @ParameterizedTest
    @CsvSource({
        "Adwaita, LIGHT",
        "Adwaita-dark, DARK",
        "Breeze-Dark, DARK",
        "Yaru-blue-dark, DARK",
        "HighContrast, CONTRAST"
    })
    void theNameOfGtksThemeTells(String name, Theme theme) throws IOException {
        answers.put(INTERFACE + "color-scheme", "'default'\n");
        answers.put(INTERFACE + "gtk-theme", "'" + name + "'\n");
        assertThat(look("Linux").theme()).contains(theme);

        answers.clear();
        gtk("gtk-theme-name=" + name + "\ngtk-enable-animations = 0\n");
        assertThat(look("Linux").theme()).contains(theme);
        assertThat(look("Linux").reduceMotion()).contains(true);
    }

    @Test
    void gtkMayPreferDarkWhateverItsTheme() throws IOException {
        gtk("gtk-application-prefer-dark-theme=true\ngtk-theme-name=Adwaita\n");

        assertThat(look("Linux").theme()).contains(Theme.DARK);
    }

    @Test
    void kdeSaysItInItsOwnFile() throws IOException {
        Files.writeString(config.resolve("kdeglobals"), "[General]\nColorScheme=BreezeDark\n");

        assertThat(look("Linux").theme()).contains(Theme.DARK);
    }

    @Test
    void windowsSaysItInItsRegistry() {
        String key = "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize";
        answers.put(
                "reg query " + key + " /v AppsUseLightTheme",
                "\r\n" + key + "\r\n    AppsUseLightTheme    REG_DWORD    0x0\r\n\r\n");
        answers.put(
                "reg query HKCU\\Software\\Microsoft\\Accessibility /v TextScaleFactor",
                "    TextScaleFactor    REG_DWORD    0x96\r\n");
        answers.put(
                "reg query HKCU\\Control Panel\\Desktop\\WindowMetrics /v MinAnimate",
                "    MinAnimate    REG_SZ    0\r\n");
        assertThat(look("Windows 11"))
                .isEqualTo(new SystemLook(Optional.of(Theme.DARK), OptionalDouble.of(1.5), Optional.of(true)));

        answers.put(
                "reg query HKCU\\Control Panel\\Accessibility\\HighContrast /v Flags",
                "    Flags    REG_SZ    127\r\n");
        assertThat(look("Windows 11").theme()).contains(Theme.CONTRAST);
    }

    @Test
    void macSaysDarkOrNothing() {
        assertThat(look("Mac OS X").theme()).contains(Theme.LIGHT);
        answers.put("defaults read -g AppleInterfaceStyle", "Dark\n");
        answers.put("defaults read com.apple.universalaccess reduceMotion", "1\n");
        assertThat(look("Mac OS X"))
                .isEqualTo(new SystemLook(Optional.of(Theme.DARK), OptionalDouble.empty(), Optional.of(true)));
    }
}
