package sparsescope.ui.model.session;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import sparsescope.file.JsonObject;
import sparsescope.scene.style.Theme;
import sparsescope.scene.view.StageView;
import sparsescope.ui.model.navigation.CameraModel;
import sparsescope.ui.model.picture.Appearance;
import sparsescope.ui.model.session.SavedSession.Style;

/** Reads and writes ways of looking, in the words of session and preference files. */
final class ViewJson {
    static final List<String> STYLE_FIELDS = List.of("theme", "interfaceScale", "diagramScale", "reduceMotion");
    private static final String EXCHANGE_ALONE = "exchangeAlone";
    private static final List<String> CAMERA_FIELDS =
            List.of("depth", "zoom", "panX", "panY", "column", "row", "inputChannel", "outputChannel", EXCHANGE_ALONE);
    private static final double FARTHEST = 1e4;

    private ViewJson() {}

    /** The name of a constant in files: {@code weight-vector}. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The constant that a field names. */
    static <E extends Enum<E>> E constant(JsonObject json, String field, Class<E> type) {
        E[] all = type.getEnumConstants();
        return Arrays.stream(all)
                .filter(each -> json.isText(field) && word(each).equals(json.text(field)))
                .findFirst()
                .orElseThrow(() -> json.error(
                        field,
                        "one of " + Arrays.stream(all).map(ViewJson::word).collect(Collectors.joining(", "))));
    }

    static void put(ObjectNode json, StageView view) {
        json.put("depth", view.depth());
        json.put("zoom", view.zoom());
        json.put("panX", view.panX());
        json.put("panY", view.panY());
        json.put("column", view.column());
        json.put("row", view.row());
        if (view.inputChannel() != StageView.FOLLOW) {
            json.put("inputChannel", view.inputChannel());
        }
        if (view.outputChannel() != StageView.FOLLOW) {
            json.put("outputChannel", view.outputChannel());
        }
        if (view.exchangeAlone()) {
            json.put(EXCHANGE_ALONE, true);
        }
    }

    static StageView camera(JsonObject json) {
        json.allowOnly(CAMERA_FIELDS);
        return StageView.at(
                        json.number("depth", StageView.PLANE, StageView.INNERMOST),
                        json.integer("column", 0, Integer.MAX_VALUE),
                        json.integer("row", 0, Integer.MAX_VALUE))
                .magnified(
                        json.number("zoom", 1, CameraModel.LARGEST_ZOOM),
                        json.number("panX", -FARTHEST, FARTHEST),
                        json.number("panY", -FARTHEST, FARTHEST))
                .channels(
                        json.integer("inputChannel", 0, Integer.MAX_VALUE, StageView.FOLLOW),
                        json.integer("outputChannel", 0, Integer.MAX_VALUE, StageView.FOLLOW))
                .exchangeAlone(json.flag(EXCHANGE_ALONE, false));
    }

    static void put(ObjectNode json, Style style) {
        json.put("theme", word(style.theme()));
        json.put("interfaceScale", style.interfaceScale());
        json.put("diagramScale", style.diagramScale());
        json.put("reduceMotion", style.reduceMotion());
    }

    static Style style(JsonObject json) {
        json.allowOnly(STYLE_FIELDS);
        return new Style(
                constant(json, "theme", Theme.class),
                json.number("interfaceScale", Appearance.SMALLEST, Appearance.LARGEST),
                json.number("diagramScale", Appearance.SMALLEST, Appearance.LARGEST),
                json.flag("reduceMotion", false));
    }

    static void put(ObjectNode json, WindowBounds window) {
        json.put("x", window.x());
        json.put("y", window.y());
        json.put("width", window.width());
        json.put("height", window.height());
    }

    static WindowBounds window(JsonObject json) {
        json.allowOnly(List.of("x", "y", "width", "height"));
        return new WindowBounds(
                json.number("x", -1e6, 1e6),
                json.number("y", -1e6, 1e6),
                json.number("width", 100, 1e5),
                json.number("height", 100, 1e5));
    }
}
