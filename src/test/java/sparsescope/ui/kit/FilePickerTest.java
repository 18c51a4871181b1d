package sparsescope.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a typed name stands for. */
class FilePickerTest {
    private static final List<FilePicker.Kind> KINDS =
            List.of(new FilePicker.Kind("picture", "*.png"), new FilePicker.Kind("drawing", "*.svg"));

    private static String named(String name, int selected) {
        return NativeFilePicker.withEnding(Path.of("folder", name), KINDS, selected)
                .getFileName()
                .toString();
    }

    @Test
    void anEndingSaysWhatItIsAndTheChosenKindDoesOtherwise() {
        assertThat(named("a.svg", 0)).isEqualTo("a.svg");
        assertThat(named("a.PNG", 1)).isEqualTo("a.PNG");
        assertThat(named("a", 1)).isEqualTo("a.svg");
        assertThat(named("a.jpg", 0)).isEqualTo("a.jpg.png");
    }
}
