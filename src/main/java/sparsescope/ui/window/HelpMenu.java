package sparsescope.ui.window;

import java.util.function.Consumer;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.javafx.FontIcon;
import sparsescope.lesson.file.Lessons;
import sparsescope.ui.kit.Commands;
import sparsescope.ui.kit.Messages;
import sparsescope.ui.lesson.LessonInvitation;
import sparsescope.ui.model.Command;
import sparsescope.ui.model.lesson.LessonModel;

/** The menu <em>Help</em>: the lessons, a first look, a question about what is on the stage, and all keys. */
final class HelpMenu {
    private HelpMenu() {}

    static void fill(MenuButton button, LessonModel lessons, Consumer<Command> perform) {
        Commands.dress(button, Command.KEYS);
        button.setId("help");
        button.getStyleClass().add("command-button");
        button.setTooltip(new Tooltip(Messages.text("header.help.tip")));
        button.setAccessibleText(Messages.text("header.help"));
        MenuItem first = new MenuItem(Messages.text("invitation.words"), new FontIcon(Command.LESSONS_PAGE.icon()));
        first.setId("help-first-look");
        first.setOnAction(e -> Lessons.find(LessonInvitation.FIRST).ifPresent(lesson -> lessons.begin(lesson, 0)));
        button.getItems()
                .setAll(
                        item(Command.LESSONS_PAGE, perform),
                        first,
                        item(Command.ASK, perform),
                        new SeparatorMenuItem(),
                        item(Command.HELP, perform),
                        item(Command.KEYS, perform));
    }

    private static MenuItem item(Command command, Consumer<Command> perform) {
        MenuItem item = new MenuItem(Commands.nameWithKey(command), new FontIcon(command.icon()));
        item.setId("help-" + Commands.id(command));
        item.setOnAction(e -> perform.accept(command));
        return item;
    }
}
