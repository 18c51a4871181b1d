package sparsescope.ui.kit;

import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import sparsescope.network.InputChoice;
import sparsescope.tensor.InputImage;
import sparsescope.ui.model.picture.InputPictures;

/** An input to choose: its name, and what it looks like where it is a picture. */
public final class InputCell extends ListCell<InputChoice> {
    private static final double IN_LIST = 44;
    private static final double CHOSEN = 24;

    private final InputPictures pictures;
    private final ImageView thumbnail = new ImageView();
    private final StackPane frame = new StackPane(thumbnail);

    /**
     * A cell.
     *
     * @param size of its picture, in pixels along the longer side
     */
    public InputCell(InputPictures pictures, double size) {
        this.pictures = pictures;
        getStyleClass().add("input-cell");
        frame.setMinSize(size, size);
        frame.setMaxSize(size, size);
        thumbnail.setFitWidth(size);
        thumbnail.setFitHeight(size);
        thumbnail.setPreserveRatio(true);
    }

    /** Makes a list show its inputs with their pictures, larger where one chooses than where one has chosen. */
    public static void show(ComboBox<InputChoice> list, InputPictures pictures) {
        list.setCellFactory(view -> new InputCell(pictures, IN_LIST));
        list.setButtonCell(new InputCell(pictures, CHOSEN));
    }

    @Override
    protected void updateItem(InputChoice choice, boolean empty) {
        super.updateItem(choice, empty);
        thumbnail.imageProperty().unbind();
        thumbnail.setImage(null);
        if (empty || choice == null) {
            setText(null);
            setGraphic(null);
            return;
        }
        setText(choice.label());
        setGraphic(pictures.mayHave(choice) ? frame : null);
        thumbnail.imageProperty().bind(pictures.of(choice).map(InputCell::image));
    }

    private static Image image(InputImage picture) {
        return ArgbImage.of(picture.width(), picture.height(), picture.argb());
    }
}
