package sparsescope.ui.window;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.beans.property.DoubleProperty;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.kordamp.ikonli.javafx.FontIcon;
import sparsescope.scene.landing.Landing;
import sparsescope.scene.style.Theme;
import sparsescope.scene.view.StageView;
import sparsescope.ui.kit.Commands;
import sparsescope.ui.kit.Ids;
import sparsescope.ui.kit.Messages;
import sparsescope.ui.model.Command;
import sparsescope.ui.model.Workbench;
import sparsescope.ui.model.navigation.StoredView;
import sparsescope.ui.model.navigation.StoredViews;
import sparsescope.ui.model.picture.Appearance;
import sparsescope.ui.model.session.Preferences;

/** Shows the menu behind one button: presenting, views, sessions, sizes and themes. It is filled when it is opened. */
final class MainMenu {
    private final MenuButton button;
    private final Workbench workbench;
    private final Consumer<Command> perform;
    private final IntConsumer storeView;
    private final Consumer<Path> openSession;
    private final RememberedState memory;

    MainMenu(
            MenuButton button,
            Workbench workbench,
            Consumer<Command> perform,
            IntConsumer storeView,
            Consumer<Path> openSession,
            RememberedState memory) {
        this.button = button;
        this.workbench = workbench;
        this.perform = perform;
        this.storeView = storeView;
        this.openSession = openSession;
        this.memory = memory;
        Commands.dress(button, Command.MENU);
        button.getStyleClass().add("command-button");
        button.setOnShowing(e -> fill());
        fill();
    }

    private void fill() {
        button.getItems()
                .setAll(
                        item(Command.PALETTE),
                        item(Command.OPEN),
                        recentMenu(),
                        new SeparatorMenuItem(),
                        item(Command.PRESENT),
                        item(Command.SPEAKER),
                        item(Command.TWIN),
                        new SeparatorMenuItem(),
                        recallMenu(),
                        storeMenu(),
                        new SeparatorMenuItem(),
                        item(Command.COPY),
                        item(Command.COPY_CHART),
                        new SeparatorMenuItem(),
                        item(Command.OPEN_SESSION),
                        item(Command.SAVE_SESSION),
                        item(Command.ASK),
                        item(Command.ROOM),
                        item(Command.ADD_STOP),
                        item(Command.LESSONS_PAGE),
                        new SeparatorMenuItem(),
                        themeMenu(),
                        sizeMenu(
                                "menu.interface",
                                "interface-size",
                                workbench.appearance().interfaceScaleProperty(),
                                Command.INTERFACE_LARGER),
                        sizeMenu(
                                "menu.diagram",
                                "diagram-size",
                                workbench.appearance().diagramScaleProperty(),
                                Command.DIAGRAM_LARGER));
    }

    private MenuItem item(Command command) {
        MenuItem item = new MenuItem(Commands.nameWithKey(command), new FontIcon(command.icon()));
        item.setId("menu-" + Commands.id(command));
        item.setOnAction(e -> perform.accept(command));
        return item;
    }

    private Menu recallMenu() {
        Menu menu = menu("menu.recall", "mdi2b-bookmark-outline");
        workbench.views().views().forEach((digit, view) -> {
            MenuItem item = new MenuItem(Messages.text("menu.view", digit, describe(view)));
            item.setId("recall-" + digit);
            item.setOnAction(e -> workbench.views().recall(digit));
            menu.getItems().add(item);
        });
        menu.setDisable(menu.getItems().isEmpty());
        return menu;
    }

    private Menu storeMenu() {
        Menu menu = menu("menu.store", "mdi2b-bookmark-plus-outline");
        for (int digit = StoredViews.FIRST; digit <= StoredViews.LAST; digit++) {
            int under = digit;
            String now = workbench.views().at(digit).map(this::describe).orElse(Messages.text("menu.free"));
            MenuItem item = new MenuItem(Messages.text("menu.view", digit, now));
            item.setId("store-" + digit);
            item.setOnAction(e -> storeView.accept(under));
            menu.getItems().add(item);
        }
        return menu;
    }

    private String describe(StoredView view) {
        StageView camera = view.camera();
        String zoomed = camera.zoom() > 1 ? ", " + Appearance.percent(camera.zoom()) : "";
        List<Landing> landings = workbench.camera().landings();
        String landing =
                landings.get(Math.min(landings.size() - 1, camera.landing())).name(camera);
        return landing + zoomed + ", "
                + Messages.text("chart." + Ids.of(view.chart())).toLowerCase(java.util.Locale.ROOT);
    }

    private Menu recentMenu() {
        Menu menu = menu("menu.recent", "mdi2h-history");
        Preferences preferences = memory.preferencesProperty().get();
        for (Path file : preferences.recent()) {
            // A mnemonic would swallow an underscore of the name.
            MenuItem item = new MenuItem(file.toString());
            item.setMnemonicParsing(false);
            item.setOnAction(e -> openSession.accept(file));
            menu.getItems().add(item);
        }
        menu.setDisable(menu.getItems().isEmpty());
        return menu;
    }

    private Menu themeMenu() {
        Menu menu = menu("menu.theme", Command.THEME.icon());
        RadioMenuItem system = new RadioMenuItem(Messages.text("theme.system"));
        system.setId("theme-system");
        boolean follows = workbench.appearance().followsSystemProperty().get();
        system.setSelected(follows);
        system.setOnAction(e -> workbench.systemStyle().chooseSystem());
        menu.getItems().add(system);
        for (Theme theme : Theme.values()) {
            RadioMenuItem item = new RadioMenuItem(Messages.text("theme." + theme.name()));
            item.setId("theme-" + Ids.of(theme));
            item.setSelected(!follows && workbench.appearance().themeProperty().get() == theme);
            item.setOnAction(e -> workbench.appearance().choose(theme));
            menu.getItems().add(item);
        }
        return menu;
    }

    private Menu sizeMenu(String text, String id, DoubleProperty scale, Command larger) {
        Menu menu = menu(text, larger.icon());
        for (double size : Appearance.SCALES) {
            RadioMenuItem item = new RadioMenuItem(Appearance.percent(size));
            item.setId(id + "-" + Math.round(size * 100));
            item.setSelected(Math.abs(scale.get() - size) < 1e-9);
            item.setOnAction(e -> scale.set(size));
            menu.getItems().add(item);
        }
        return menu;
    }

    private static Menu menu(String text, String icon) {
        Menu menu = new Menu(Messages.text(text), new FontIcon(icon));
        menu.setId(text.replace('.', '-'));
        return menu;
    }
}
