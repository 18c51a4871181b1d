package sparsescope.ui.help;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.kordamp.ikonli.javafx.FontIcon;
import sparsescope.ui.kit.Messages;
import sparsescope.ui.kit.WindowIcon;
import sparsescope.ui.kit.WindowStyle;
import sparsescope.ui.model.help.Glossary;
import sparsescope.ui.model.help.HelpPage;
import sparsescope.ui.model.help.HelpPages;
import sparsescope.ui.model.help.HelpPlace;
import sparsescope.ui.model.help.HelpSearch;

/** The help: guides and glossary at the right, what there is or what was found at the left. */
public final class HelpWindow {
    private static final double WIDTH = 980;
    private static final double HEIGHT = 680;
    /** Of the window below, so that one sees that it is there. */
    private static final double ROOM = 80;

    private static final double LEFT = 0.29;
    private static final KeyCombination FIND = new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination BACK = new KeyCodeCombination(KeyCode.LEFT, KeyCombination.ALT_DOWN);

    private final Window owner;
    private final WindowStyle style;
    private final Consumer<Glossary.Term> show;
    private final Glossary glossary = Glossary.read();
    private final HelpSearch search = new HelpSearch(HelpPages.all(), glossary);
    private final TextField typed = new TextField();
    private final ListView<HelpSearch.Hit> list = new ListView<>();
    private final ScrollPane paper = new ScrollPane();
    private final Button back = new Button(Messages.text("help.back"), new FontIcon("mdi2a-arrow-left"));
    private final Deque<HelpPlace> before = new ArrayDeque<>();
    private final Map<String, Node> anchors = new LinkedHashMap<>();
    private HelpPlace here;
    private Stage stage;
    private boolean choosing = true;

    /**
     * Not shown yet.
     *
     * @param show brings the moment that shows a word to the stage
     */
    public HelpWindow(Window owner, WindowStyle style, Consumer<Glossary.Term> show) {
        this.owner = owner;
        this.style = style;
        this.show = show;
    }

    /** Opens it at a place, or brings it to the front. */
    public void open(HelpPlace place) {
        if (stage == null) {
            stage = make();
        }
        go(place);
        if (!stage.isShowing()) {
            stage.show();
            stage.setWidth(Math.min(WIDTH * WindowStyle.scale(), owner.getWidth()));
            stage.setHeight(Math.min(HEIGHT * WindowStyle.scale(), owner.getHeight() - ROOM));
            stage.setX(owner.getX() + (owner.getWidth() - stage.getWidth()) / 2);
            stage.setY(owner.getY() + ROOM / 2);
        }
        stage.toFront();
        typed.requestFocus();
    }

    /** Takes it down. */
    public void close() {
        if (stage != null) {
            stage.close();
        }
    }

    private Stage make() {
        Stage made = new Stage();
        made.initOwner(owner);
        made.setTitle(Messages.text("help.title"));
        WindowIcon.put(made);
        Scene scene = new Scene(content());
        style.dress(scene);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        made.setScene(scene);
        return made;
    }

    private SplitPane content() {
        typed.setId("help-search");
        typed.setPromptText(Messages.text("help.search"));
        typed.setAccessibleText(Messages.text("help.search"));
        typed.textProperty().addListener((o, was, now) -> list());
        list.setId("help-list");
        list.setCellFactory(view -> new Cell());
        list.setPlaceholder(new Label(Messages.text("help.nothing")));
        list.getSelectionModel().selectedItemProperty().addListener((o, was, now) -> {
            if (now != null && choosing) {
                follow(now.place());
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        back.setId("help-back");
        back.setDisable(true);
        back.setOnAction(e -> back());
        VBox left = new VBox(typed, list, back);
        left.getStyleClass().add("help-left");
        paper.setId("help-page");
        paper.setFitToWidth(true);
        paper.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        SplitPane split = new SplitPane(left, paper);
        split.getStyleClass().add("help");
        split.setDividerPositions(LEFT);
        list();
        return split;
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            stage.hide();
            event.consume();
        } else if (FIND.match(event)) {
            typed.requestFocus();
            typed.selectAll();
            event.consume();
        } else if (BACK.match(event)) {
            back();
            event.consume();
        } else if (typed.isFocused() && event.getCode() == KeyCode.DOWN) {
            list.requestFocus();
            list.getSelectionModel().selectFirst();
            event.consume();
        } else if (typed.isFocused() && event.getCode() == KeyCode.ENTER) {
            list.getSelectionModel().selectFirst();
            event.consume();
        }
    }

    /** What was found; with nothing typed all guides. */
    private void list() {
        choosing = false;
        List<HelpSearch.Hit> found = typed.getText().isBlank() ? contents() : search.find(typed.getText());
        list.getItems().setAll(found);
        choosing = true;
    }

    private List<HelpSearch.Hit> contents() {
        List<HelpSearch.Hit> all = new ArrayList<>();
        all.add(new HelpSearch.Hit(
                new HelpPlace(HelpPlace.GLOSSARY, ""), glossary.title(), "", Messages.text("help.glossary")));
        for (HelpPage page : HelpPages.all()) {
            all.add(new HelpSearch.Hit(new HelpPlace(page.name(), ""), page.title(), "", ""));
        }
        return all;
    }

    private void follow(HelpPlace place) {
        if (here != null && !here.equals(place)) {
            before.push(here);
            back.setDisable(false);
        }
        go(place);
    }

    private void back() {
        if (!before.isEmpty()) {
            go(before.pop());
            back.setDisable(before.isEmpty());
        }
    }

    private void go(HelpPlace place) {
        boolean same = here != null && here.page().equals(place.page()) && paper.getContent() != null;
        here = place;
        if (!same) {
            anchors.clear();
            paper.setContent(page(place.page()));
        }
        Platform.runLater(() -> scrollTo(place.anchor()));
    }

    private Node page(String name) {
        Optional<HelpPage> page = HelpPages.find(name);
        if (page.isEmpty()) {
            return glossary();
        }
        GuideNodes nodes = new GuideNodes(page.get(), this::follow);
        anchors.putAll(nodes.anchors());
        return nodes.node();
    }

    private Node glossary() {
        VBox all = new VBox();
        all.getStyleClass().add("guide");
        Label title = new Label(glossary.title());
        title.getStyleClass().add("guide-h1");
        Label how = wrapped(Messages.text("help.glossary.how"));
        all.getChildren().addAll(title, how);
        for (Glossary.Term term : glossary.terms()) {
            Label word = new Label(term.title());
            word.getStyleClass().add("guide-h3");
            Hyperlink shown = new Hyperlink(Messages.text("help.show"));
            shown.setId("show-" + term.anchor());
            shown.setAccessibleText(Messages.text("help.show.what", term.title()));
            shown.setOnAction(e -> {
                // The stage is below this window.
                stage.hide();
                show.accept(term);
            });
            Region between = new Region();
            HBox.setHgrow(between, Priority.ALWAYS);
            HBox head = new HBox(word, between, shown);
            head.getStyleClass().add("guide-term");
            VBox entry = new VBox(head, wrapped(term.definition()));
            anchors.put(term.anchor(), entry);
            all.getChildren().add(entry);
        }
        return all;
    }

    private static Label wrapped(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private void scrollTo(String anchor) {
        Node content = paper.getContent();
        paper.applyCss();
        paper.layout();
        double hidden = content.getBoundsInLocal().getHeight()
                - paper.getViewportBounds().getHeight();
        Node to = anchors.get(anchor);
        paper.setVvalue(
                to == null || hidden <= 0
                        ? 0
                        : Math.min(1, to.getBoundsInParent().getMinY() / hidden));
        anchors.values().forEach(node -> node.getStyleClass().remove("guide-here"));
        if (to != null) {
            to.getStyleClass().add("guide-here");
        }
    }

    /** The heading, the page it is on, and what was found. */
    private static final class Cell extends ListCell<HelpSearch.Hit> {
        Cell() {
            // As wide as the list: words then wrap, and nothing is scrolled sideways.
            setPrefWidth(0);
            getStyleClass().add("help-cell");
        }

        @Override
        protected void updateItem(HelpSearch.Hit hit, boolean empty) {
            super.updateItem(hit, empty);
            setText(null);
            if (empty || hit == null) {
                setGraphic(null);
                return;
            }
            Label heading = wrapped(hit.heading());
            heading.getStyleClass().add("help-heading");
            VBox box = new VBox(heading);
            for (String more : List.of(hit.page(), hit.excerpt())) {
                if (!more.isEmpty()) {
                    Label label = wrapped(more);
                    label.getStyleClass().add("quiet");
                    box.getChildren().add(label);
                }
            }
            setGraphic(box);
            setAccessibleText(hit.heading() + " " + hit.page());
        }
    }
}
