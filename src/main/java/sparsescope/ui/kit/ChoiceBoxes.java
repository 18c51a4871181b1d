package sparsescope.ui.kit;

import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;
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

    /**
     * Makes a list as wide as its longest item takes in the type that it has now. Left to itself it would stay as wide as it once was.
     *
     * @param beside what stands beside the words, in sizes of their type
     */
    public static <T> void measure(ComboBox<T> list, double beside) {
        if (!(list.lookup(".list-cell") instanceof Labeled shown)) {
            return;
        }
        double widest = 0;
        for (T item : list.getItems()) {
            Text words = new Text(list.getConverter().toString(item));
            words.setFont(shown.getFont());
            widest = Math.max(widest, words.getLayoutBounds().getWidth());
        }
        list.setPrefWidth(Math.ceil(widest + beside * shown.getFont().getSize()));
    }

    /** Says the list's items in {@code words} and keeps its value and {@code property} the same. */
    public static <T> void join(ComboBox<T> list, Function<T, String> words, ObjectProperty<T> property) {
        say(list, words);
        list.valueProperty().bindBidirectional(property);
    }
}
