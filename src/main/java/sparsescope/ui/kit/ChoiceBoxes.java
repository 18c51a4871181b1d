package sparsescope.ui.kit;

import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;

/** Lists to choose from. */
public final class ChoiceBoxes {
    private ChoiceBoxes() {}

    /** Says the list's items in {@code words}. */
    public static <T> void say(ComboBox<T> list, Function<T, String> words) {
        list.setConverter(new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : words.apply(value);
            }

            @Override
            public T fromString(String text) {
                return list.getItems().stream()
                        .filter(item -> words.apply(item).equals(text))
                        .findFirst()
                        .orElse(null);
            }
        });
    }

    /** Says the list's items in {@code words} and keeps its value and {@code property} the same. */
    public static <T> void join(ComboBox<T> list, Function<T, String> words, ObjectProperty<T> property) {
        say(list, words);
        list.valueProperty().bindBidirectional(property);
    }
}
