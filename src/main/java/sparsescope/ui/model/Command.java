package sparsescope.ui.model;

import java.util.List;

/** The commands that a key or a button of the window can give: their icons and keys. The names are in the window's messages. */
public enum Command {
    PLAY("mdi2p-play", "SPACE"),
    STEP("mdi2s-step-forward", "RIGHT"),
    BACK("mdi2s-step-backward", "LEFT"),
    STEP_CYCLE("mdi2s-step-forward", "PERIOD"),
    BACK_CYCLE("mdi2s-step-backward", "COMMA"),
    STEP_BEAT("mdi2s-step-forward", "N"),
    BACK_BEAT("mdi2s-step-backward", "Shift+N"),
    STEP_PRODUCT("mdi2s-step-forward", "P"),
    BACK_PRODUCT("mdi2s-step-backward", "Shift+P"),
    STEP_WEIGHT_VECTOR("mdi2s-step-forward", "Shift+RIGHT"),
    BACK_WEIGHT_VECTOR("mdi2s-step-backward", "Shift+LEFT"),
    STEP_ACTIVATION_VECTOR("mdi2s-step-forward", "Ctrl+Shift+RIGHT"),
    BACK_ACTIVATION_VECTOR("mdi2s-step-backward", "Ctrl+Shift+LEFT"),
    STEP_PHASE("mdi2s-step-forward", "Alt+Shift+RIGHT"),
    BACK_PHASE("mdi2s-step-backward", "Alt+Shift+LEFT"),
    STEP_CHANNEL("mdi2s-step-forward", "Ctrl+RIGHT"),
    BACK_CHANNEL("mdi2s-step-backward", "Ctrl+LEFT"),
    STEP_GROUP("mdi2s-step-forward", "PAGE_DOWN"),
    BACK_GROUP("mdi2s-step-backward", "PAGE_UP"),
    STEP_BARRIER("mdi2s-step-forward", "Shift+PAGE_DOWN"),
    BACK_BARRIER("mdi2s-step-backward", "Shift+PAGE_UP"),
    STEP_LAYER("mdi2s-step-forward", "Ctrl+PAGE_DOWN"),
    BACK_LAYER("mdi2s-step-backward", "Ctrl+PAGE_UP"),
    START("mdi2s-skip-backward", "HOME"),
    END("mdi2s-skip-forward", "END"),
    GO_TO("mdi2m-map-marker-outline", "G"),
    RUN_TO("mdi2f-flag-checkered", "R", "Ctrl+F"),
    NEXT_MATCH("mdi2c-chevron-right", "E"),
    PREVIOUS_MATCH("mdi2c-chevron-left", "Shift+E"),
    NEXT_STALL("mdi2c-chevron-right", "S"),
    PREVIOUS_STALL("mdi2c-chevron-left", "Shift+S"),
    NEXT_IDLE("mdi2c-chevron-right", "W"),
    PREVIOUS_IDLE("mdi2c-chevron-left", "Shift+W"),
    NEXT_HALO("mdi2c-chevron-right", "H"),
    PREVIOUS_HALO("mdi2c-chevron-left", "Shift+H"),
    NEXT_CHANGE("mdi2c-chevron-right", "A"),
    PREVIOUS_CHANGE("mdi2c-chevron-left", "Shift+A"),
    KEEP_CONDITION("mdi2b-bookmark-plus-outline", "Ctrl+B"),
    MARK("mdi2b-bookmark-outline", "M"),
    NAME_MARK("mdi2b-bookmark-outline", "Ctrl+M"),
    NEXT_MARK("mdi2b-bookmark-outline", "J"),
    PREVIOUS_MARK("mdi2b-bookmark-outline", "Shift+J"),
    SLOWER("mdi2s-speedometer-slow", "OPEN_BRACKET"),
    FASTER("mdi2s-speedometer", "CLOSE_BRACKET"),
    PLANE("mdi2i-image-outline", "DIGIT1", "NUMPAD1"),
    ARRAY("mdi2v-view-grid-outline", "DIGIT2", "NUMPAD2"),
    PE("mdi2m-magnify-scan", "DIGIT3", "NUMPAD3"),
    ZOOM_IN("mdi2m-magnify-plus-outline", "PLUS", "EQUALS", "Shift+EQUALS", "ADD"),
    ZOOM_OUT("mdi2m-magnify-minus-outline", "MINUS", "SUBTRACT"),
    ZOOM_FIT("mdi2f-fit-to-page-outline", "DIGIT0", "NUMPAD0"),
    EXCHANGE_ALONE("mdi2s-swap-horizontal", "Alt+H"),
    DEEPER("mdi2a-arrow-expand", "ENTER"),
    OUT("mdi2a-arrow-collapse", "BACK_SPACE", "ESCAPE"),
    PE_LEFT("mdi2a-arrow-left", "Alt+LEFT"),
    PE_RIGHT("mdi2a-arrow-right", "Alt+RIGHT"),
    PE_UP("mdi2a-arrow-up", "Alt+UP"),
    PE_DOWN("mdi2a-arrow-down", "Alt+DOWN"),
    NEXT_INPUT_CHANNEL("mdi2l-layers-outline", "C"),
    PREVIOUS_INPUT_CHANNEL("mdi2l-layers-outline", "Shift+C"),
    NEXT_OUTPUT_CHANNEL("mdi2l-layers-outline", "K"),
    PREVIOUS_OUTPUT_CHANNEL("mdi2l-layers-outline", "Shift+K"),
    FOLLOW("mdi2l-layers-outline", "F"),
    INSPECT_NEXT("mdi2c-cursor-default-click-outline", "I"),
    INSPECT_PREVIOUS("mdi2c-cursor-default-click-outline", "Shift+I"),
    ASK("mdi2h-help-circle-outline", "Q"),
    ROOM("mdi2h-hand-back-right-outline", "U"),
    BRUSH("mdi2b-brush", "D"),
    TWIN("mdi2c-compare", "X"),
    TWIN_ALIGN("mdi2c-chart-timeline-variant", "Alt+X"),
    TWIN_DIFFERENCE("mdi2n-not-equal-variant", "Shift+X"),
    UNDO("mdi2u-undo", "Ctrl+Z"),
    REDO("mdi2r-redo", "Ctrl+Y", "Ctrl+Shift+Z"),
    WHOLE_LAYER("mdi2c-chart-gantt", "L"),
    STAGE_PAGE("mdi2p-play-box-outline", "F2"),
    LESSONS_PAGE("mdi2s-school-outline", "F9"),
    EXPLORE_PAGE("mdi2c-chart-bar", "F3"),
    PAPER_PAGE("mdi2f-file-document-outline", "F4"),
    REUSE_PAGE("mdi2f-format-list-numbered", "F6"),
    MEMORY_PAGE("mdi2m-memory", "F7"),
    SHARING_PAGE("mdi2c-chart-bell-curve", "F8"),
    LIFE("mdi2t-timeline-text-outline", "V"),
    LIFE_BACK("mdi2a-arrow-left", "Shift+V"),
    THEME("mdi2t-theme-light-dark", "T"),
    REDUCE_MOTION("mdi2m-motion-pause-outline", "Shift+M"),
    INTERFACE_LARGER("mdi2f-format-font-size-increase", "Ctrl+PLUS", "Ctrl+EQUALS", "Ctrl+ADD"),
    INTERFACE_SMALLER("mdi2f-format-font-size-decrease", "Ctrl+MINUS", "Ctrl+SUBTRACT"),
    INTERFACE_NORMAL("mdi2f-format-size", "Ctrl+DIGIT0", "Ctrl+NUMPAD0"),
    DIAGRAM_LARGER("mdi2f-format-font-size-increase", "Ctrl+Shift+PLUS", "Ctrl+Shift+EQUALS", "Ctrl+Shift+ADD"),
    DIAGRAM_SMALLER("mdi2f-format-font-size-decrease", "Ctrl+Shift+MINUS", "Ctrl+Shift+SUBTRACT"),
    DIAGRAM_NORMAL("mdi2f-format-size", "Ctrl+Shift+DIGIT0", "Ctrl+Shift+NUMPAD0"),
    PRESENT("mdi2p-presentation-play", "F5"),
    SPEAKER("mdi2a-account-voice", "Shift+F5"),
    SETUP("mdi2t-tune", "B"),
    OPEN("mdi2f-folder-open-outline", "Ctrl+O"),
    OPEN_SESSION("mdi2f-folder-clock-outline", "Ctrl+Shift+O"),
    SAVE_SESSION("mdi2c-content-save-settings-outline", "Ctrl+Shift+S"),
    ADD_STOP("mdi2p-playlist-plus", "Ctrl+L"),
    SAVE("mdi2c-content-save-outline", "Ctrl+S"),
    COPY("mdi2c-content-copy", "Ctrl+C"),
    COPY_CHART("mdi2c-content-copy", "Ctrl+Shift+C"),
    EXPORT("mdi2e-export", "Ctrl+E"),
    MENU("mdi2m-menu", "F10"),
    PALETTE("mdi2m-magnify", "Ctrl+Shift+P"),
    HELP("mdi2b-book-open-page-variant-outline", "Shift+F1"),
    KEYS("mdi2k-keyboard-outline", "F1", "Shift+SLASH");

    /** The commands that go to a landing, from the outermost to the innermost. */
    public static final List<Command> LANDINGS = List.of(PLANE, ARRAY, PE);

    private final String icon;
    private final List<String> keys;

    Command(String icon, String... keys) {
        this.icon = icon;
        this.keys = List.of(keys);
    }

    /** The icon's name in the icon font. */
    public String icon() {
        return icon;
    }

    /** The key combinations that run it, the one to show first. */
    public List<String> keys() {
        return keys;
    }
}
