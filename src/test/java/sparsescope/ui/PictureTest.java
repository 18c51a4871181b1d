package sparsescope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureTest extends WindowTestCase {
    @TempDir
    Path folder;

    private void askForPicture(int size) {
        strike(KeyCode.CONTROL, KeyCode.S);
        until("the dialog", () -> lookup("#picture-size").tryQuery().isPresent());
        onScreen(() -> {
            find("picture-size", ComboBox.class).getSelectionModel().select(size);
            return null;
        });
    }

    private void awaitNotice(String text) {
        until(
                "the notice " + text,
                () -> workbench.noticeProperty().get() != null
                        && workbench.noticeProperty().get().text().contains(text));
    }

    @Test
    void savesTheStageAtTheChosenSize() throws IOException {
        opened();
        files.save = folder.resolve("stage.png");

        askForPicture(0);
        clickOn("#picture-choose");
        awaitNotice("stage.png");
        BufferedImage image = ImageIO.read(files.save.toFile());
        assertThat(image.getWidth()).isEqualTo(1280);
        assertThat(image.getHeight()).isEqualTo(720);
        Set<Integer> colours = new HashSet<>();
        for (int pixel : image.getRGB(0, 0, 1280, 720, null, 0, 1280)) {
            colours.add(pixel);
        }
        assertThat(colours).hasSizeGreaterThan(10);
        assertThat(files.suggestion).isEqualTo("conv1-cycle-0.png");
        assertThat(folder.toFile().list()).containsExactly("stage.png");
    }

    @Test
    void keepsAFileUnlessToldToReplaceIt() throws IOException {
        opened();
        files.save = Files.writeString(folder.resolve("precious.png"), "precious");

        askForPicture(0);
        clickOn("#picture-choose");
        until("the question", () -> lookup("#replace-dialog").tryQuery().isPresent());
        strike(KeyCode.ESCAPE);
        until("no question", () -> lookup("#replace-dialog").tryQuery().isEmpty());
        assertThat(Files.readString(files.save)).isEqualTo("precious");
    }

    @Test
    void aFolderThatIsNotThereIsOneLine() {
        opened();
        files.save = folder.resolve("nowhere").resolve("stage.png");

        askForPicture(0);
        clickOn("#picture-choose");
        awaitNotice("Could not save");
        assertThat(workbench.noticeProperty().get().problem()).isTrue();
    }

    @Test
    void aSizeOutOfRangeCannotBeChosen() {
        opened();

        askForPicture(3);
        onScreen(() -> {
            find("picture-width", TextField.class).setText("99999");
            return null;
        });
        Node choose = find("picture-choose", Node.class);
        assertThat(choose.isDisabled()).isTrue();
        assertThat(lookup(".problem").queryAllAs(javafx.scene.control.Label.class))
                .anyMatch(label -> label.getText().contains("99999"));
        strike(KeyCode.ESCAPE);
    }
}
