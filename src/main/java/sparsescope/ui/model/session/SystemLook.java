package sparsescope.ui.model.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import sparsescope.scene.style.Theme;

/**
 * Says how a person wants programs to look, as far as the system tells.
 *
 * @param theme light, dark or of high contrast
 * @param scale how much larger than usual type is; empty where nothing but the usual is known
 * @param reduceMotion whether nothing should move that need not
 */
public record SystemLook(Optional<Theme> theme, OptionalDouble scale, Optional<Boolean> reduceMotion) {
    /** A system that tells nothing. */
    public static final SystemLook UNKNOWN = new SystemLook(Optional.empty(), OptionalDouble.empty(), Optional.empty());

    private static final String PERSONALIZE = "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize";
    private static final String CONTRAST = "HKCU\\Control Panel\\Accessibility\\HighContrast";
    private static final String METRICS = "HKCU\\Control Panel\\Desktop\\WindowMetrics";
    private static final String TEXT = "HKCU\\Software\\Microsoft\\Accessibility";
    private static final String DESKTOP = "org.gnome.desktop.interface";
    private static final Pattern REGISTRY = Pattern.compile("REG_(?:DWORD|SZ)\\s+(0x[0-9a-fA-F]+|-?\\d+)");
    private static final Pattern GTK = Pattern.compile("(?m)^\\s*(gtk-[a-z-]+)\\s*=\\s*(.*?)\\s*$");

    /**
     * Asks a system.
     *
     * @param system its name as Java says it
     * @param answer what a command prints; empty where it is not there or fails
     * @param config the folder in which desktops keep settings
     */
    public static SystemLook of(String system, Function<List<String>, Optional<String>> answer, Path config) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return windows(answer);
        }
        return name.startsWith("mac") ? mac(answer) : unix(answer, config);
    }

    private static SystemLook windows(Function<List<String>, Optional<String>> answer) {
        boolean contrast = registry(answer, CONTRAST, "Flags")
                .filter(flags -> (flags & 1) != 0)
                .isPresent();
        Optional<Theme> theme =
                registry(answer, PERSONALIZE, "AppsUseLightTheme").map(light -> light == 0 ? Theme.DARK : Theme.LIGHT);
        return new SystemLook(
                contrast ? Optional.of(Theme.CONTRAST) : theme,
                scale(registry(answer, TEXT, "TextScaleFactor").map(percent -> percent / 100.0)),
                registry(answer, METRICS, "MinAnimate").map(animate -> animate == 0));
    }

    private static Optional<Integer> registry(
            Function<List<String>, Optional<String>> answer, String key, String value) {
        return answer.apply(List.of("reg", "query", key, "/v", value))
                .map(REGISTRY::matcher)
                .filter(Matcher::find)
                .map(found -> Integer.decode(found.group(1)));
    }

    private static SystemLook mac(Function<List<String>, Optional<String>> answer) {
        // Where nothing is set the answer is an error: light.
        boolean dark = answer.apply(List.of("defaults", "read", "-g", "AppleInterfaceStyle"))
                .filter(style -> style.strip().equalsIgnoreCase("dark"))
                .isPresent();
        boolean contrast = isOne(answer, "increaseContrast");
        return new SystemLook(
                Optional.of(contrast ? Theme.CONTRAST : dark ? Theme.DARK : Theme.LIGHT),
                OptionalDouble.empty(),
                Optional.of(isOne(answer, "reduceMotion")));
    }

    private static boolean isOne(Function<List<String>, Optional<String>> answer, String setting) {
        return answer.apply(List.of("defaults", "read", "com.apple.universalaccess", setting))
                .filter(text -> text.strip().equals("1"))
                .isPresent();
    }

    private static SystemLook unix(Function<List<String>, Optional<String>> answer, Path config) {
        Optional<String> contrast = gnome(answer, "org.gnome.desktop.a11y.interface", "high-contrast");
        Optional<String> scheme = gnome(answer, DESKTOP, "color-scheme");
        Optional<String> name = gnome(answer, DESKTOP, "gtk-theme");
        Optional<String> gtk = text(config.resolve("gtk-3.0").resolve("settings.ini"));
        Optional<Theme> theme = Stream.of(
                        contrast.filter("true"::equals).map(yes -> Theme.CONTRAST),
                        scheme.flatMap(SystemLook::byScheme),
                        kde(text(config.resolve("kdeglobals"))),
                        gtk(gtk, "gtk-application-prefer-dark-theme")
                                .filter(SystemLook::yes)
                                .map(dark -> Theme.DARK),
                        gtk(gtk, "gtk-theme-name").map(SystemLook::byName),
                        name.map(SystemLook::byName))
                .flatMap(Optional::stream)
                .findFirst();
        Optional<Boolean> still = gnome(answer, DESKTOP, "enable-animations")
                .map("false"::equals)
                .or(() -> gtk(gtk, "gtk-enable-animations").map(moves -> !yes(moves)));
        return new SystemLook(
                theme, scale(gnome(answer, DESKTOP, "text-scaling-factor").flatMap(SystemLook::number)), still);
    }

    private static Optional<String> gnome(Function<List<String>, Optional<String>> answer, String schema, String key) {
        return answer.apply(List.of("gsettings", "get", schema, key))
                .map(text -> text.strip().replace("'", ""));
    }

    /** The word {@code default} says that programs may choose. */
    private static Optional<Theme> byScheme(String scheme) {
        return switch (scheme) {
            case "prefer-dark" -> Optional.of(Theme.DARK);
            case "prefer-light" -> Optional.of(Theme.LIGHT);
            default -> Optional.empty();
        };
    }

    private static Theme byName(String theme) {
        String name = theme.toLowerCase(Locale.ROOT);
        if (name.contains("highcontrast") || name.contains("high-contrast")) {
            return Theme.CONTRAST;
        }
        return name.matches(".*[-_ ]?dark(er)?([-_ ].*)?") ? Theme.DARK : Theme.LIGHT;
    }

    private static Optional<Theme> kde(Optional<String> globals) {
        return globals.map(Pattern.compile("(?m)^ColorScheme=(.*)$")::matcher)
                .filter(Matcher::find)
                .map(found -> byName(found.group(1)));
    }

    private static Optional<String> gtk(Optional<String> settings, String key) {
        return settings.stream()
                .flatMap(text -> GTK.matcher(text).results())
                .filter(each -> each.group(1).equals(key))
                .map(each -> each.group(2))
                .findFirst();
    }

    private static boolean yes(String value) {
        return value.equals("1") || value.equalsIgnoreCase("true");
    }

    private static Optional<Double> number(String text) {
        try {
            return Optional.of(Double.parseDouble(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** The usual size is what holds anyway. */
    private static OptionalDouble scale(Optional<Double> factor) {
        return factor.filter(by -> by > 0 && Math.abs(by - 1) > 0.01)
                .map(OptionalDouble::of)
                .orElse(OptionalDouble.empty());
    }

    private static Optional<String> text(Path file) {
        try {
            return Files.isRegularFile(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (IOException e) {
            // A desktop's own affair: then nothing is known.
            return Optional.empty();
        }
    }
}
