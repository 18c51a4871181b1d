package sparsescope.ui.model;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Lists the pages of the window. */
public enum Page {
    /** One layer, cycle by cycle. */
    STAGE(Command.STAGE_PAGE),
    /** What there is to learn. */
    LESSONS(Command.LESSONS_PAGE),
    /** Whole networks, settings and densities. */
    EXPLORE(Command.EXPLORE_PAGE),
    /** A loop nest to rearrange, and how often it fetches what. */
    REUSE(Command.REUSE_PAGE),
    /** What an access to a memory costs. */
    MEMORY(Command.MEMORY_PAGE),
    /** How weights come to be shared. */
    SHARING(Command.SHARING_PAGE),
    /** The paper's figures, computed again. */
    PAPER(Command.PAPER_PAGE);

    /** What can be asked for wherever one is; everything else is about the stage. */
    private static final Set<Command> EVERYWHERE = EnumSet.of(
            Command.STAGE_PAGE,
            Command.LESSONS_PAGE,
            Command.EXPLORE_PAGE,
            Command.REUSE_PAGE,
            Command.MEMORY_PAGE,
            Command.SHARING_PAGE,
            Command.PAPER_PAGE,
            Command.ROOM,
            Command.THEME,
            Command.INTERFACE_LARGER,
            Command.INTERFACE_SMALLER,
            Command.INTERFACE_NORMAL,
            Command.SAVE,
            Command.COPY,
            Command.OPEN,
            Command.OPEN_SESSION,
            Command.SAVE_SESSION,
            Command.INTERFACE_LARGER,
            Command.INTERFACE_SMALLER,
            Command.INTERFACE_NORMAL,
            Command.PRESENT,
            Command.SPEAKER,
            Command.MENU,
            Command.PALETTE,
            Command.HELP,
            Command.KEYS);

    private final Command command;

    Page(Command command) {
        this.command = command;
    }

    /** Its name in files. */
    String word() {
        return this == SHARING ? "shared-weights" : name().toLowerCase(Locale.ROOT);
    }

    /** The command that turns to it. */
    public Command command() {
        return command;
    }

    /** Whether it can fill the screen of a hall; a list of lessons cannot. */
    public boolean isPresented() {
        return this != LESSONS;
    }

    /** Whether {@code asked} means something on this page. */
    public boolean takes(Command asked) {
        return this == STAGE || EVERYWHERE.contains(asked);
    }
}
