package sparsescope.ui.window;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.stage.Window;
import sparsescope.lesson.file.Lessons;
import sparsescope.ui.kit.Commands;
import sparsescope.ui.kit.Messages;
import sparsescope.ui.model.Command;
import sparsescope.ui.model.Page;
import sparsescope.ui.model.Workbench;
import sparsescope.ui.model.help.Glossary;
import sparsescope.ui.model.help.HelpPages;
import sparsescope.ui.model.help.HelpPlace;
import sparsescope.ui.model.palette.PaletteEntry;
import sparsescope.ui.model.palette.PaletteSearch;
import sparsescope.ui.model.setup.Setup;
import sparsescope.ui.setup.SettingEditor;

/** Opens the palette with all that this window can be asked for at the moment. */
final class Palette {
    private final Workbench workbench;
    private final Window window;
    private final Consumer<Command> perform;

    Palette(Workbench workbench, Window window, Consumer<Command> perform) {
        this.workbench = workbench;
        this.window = window;
        this.perform = perform;
    }

    /** Asks, and does what is chosen. */
    void open() {
        Setup setup = workbench.setup();
        List<PaletteEntry> entries = new ArrayList<>();
        for (Command command : Command.values()) {
            if (command != Command.PALETTE) {
                entries.add(new PaletteEntry(
                        Messages.text("palette.command"),
                        Commands.name(command),
                        Commands.firstKey(command),
                        () -> run(command)));
            }
        }
        setup.networks()
                .forEach(network ->
                        entries.add(onStage("palette.network", network.name(), () -> setup.chooseNetwork(network))));
        IntStream.range(0, setup.layers().size())
                .forEach(layer -> entries.add(
                        onStage("palette.layer", setup.layers().get(layer).name(), () -> setup.chooseLayer(layer))));
        setup.inputs()
                .forEach(input -> entries.add(onStage("palette.input", input.label(), () -> setup.chooseInput(input))));
        setup.accelerators()
                .forEach(source -> entries.add(
                        onStage("palette.accelerator", source.name(), () -> setup.chooseAccelerator(source))));
        Lessons.all()
                .forEach(lesson -> entries.add(new PaletteEntry(
                        Messages.text("palette.lesson"),
                        lesson.title(),
                        "",
                        () -> workbench.lessons().begin(lesson, 0))));
        HelpPages.all()
                .forEach(page -> entries.add(new PaletteEntry(
                        Messages.text("palette.guide"),
                        page.title(),
                        "",
                        () -> workbench.help().ask(new HelpPlace(page.name(), "")))));
        Glossary.read()
                .terms()
                .forEach(term -> entries.add(new PaletteEntry(
                        Messages.text("palette.term"),
                        term.title(),
                        "",
                        () -> workbench.help().ask(term))));
        List<PaletteSearch.Named> settings = setup.settings().fields().stream()
                .map(field -> new PaletteSearch.Named(
                        SettingEditor.name(setup.settings().machineProperty().get(), field.setting()), field))
                .toList();
        new PaletteDialog(window, new PaletteSearch(Messages.text("palette.setting"), entries, settings))
                .showAndWait()
                .ifPresent(entry -> entry.run().run());
    }

    private PaletteEntry onStage(String kind, String name, Runnable run) {
        return new PaletteEntry(Messages.text(kind), name, "", () -> {
            workbench.pageProperty().set(Page.STAGE);
            run.run();
        });
    }

    /** What is about the stage goes there first. */
    private void run(Command command) {
        if (!workbench.pageProperty().get().takes(command)) {
            workbench.pageProperty().set(Page.STAGE);
        }
        perform.accept(command);
    }
}
