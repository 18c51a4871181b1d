package sparsescope.scene.twin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.accelerator.Setting;
import sparsescope.network.LayerOperands;
import sparsescope.scene.words.Words;
import sparsescope.simulation.run.LayerRun;

/** Names two runs of a layer by what differs between them, and nothing else. */
record TwinNames(String first, String second) {
    /** More differences than these are counted only. */
    private static final int MOST = 2;

    static TwinNames of(LayerRun first, LayerRun second) {
        return new TwinNames(name(first, second), name(second, first));
    }

    private static String name(LayerRun run, LayerRun other) {
        AcceleratorConfig own = run.plan().accelerator();
        AcceleratorConfig others = other.plan().accelerator();
        List<String> words = new ArrayList<>();
        boolean grid = own.columns() != others.columns() || own.rows() != others.rows();
        if (grid) {
            words.add(own.columns() + " × " + own.rows() + " PEs");
        }
        for (Setting setting : Setting.values()) {
            boolean said = grid && (setting == Setting.COLUMNS || setting == Setting.ROWS);
            if (!said && !word(setting, own).equals(word(setting, others))) {
                words.add(setting.word() + " " + word(setting, own));
            }
        }
        tensors(run.layer(), other.layer(), words);
        if (words.isEmpty()) {
            return "the same set-up";
        }
        return words.size() <= MOST + 1
                ? String.join(", ", words)
                : String.join(", ", words.subList(0, MOST)) + " and " + (words.size() - MOST) + " more settings";
    }

    private static String word(Setting setting, AcceleratorConfig config) {
        Object value = setting.value(config);
        return value == null ? Setting.NONE : value.toString();
    }

    private static void tensors(LayerOperands own, LayerOperands other, List<String> words) {
        if (!Arrays.equals(own.weights().values(), other.weights().values())) {
            words.add("weights " + Words.percent(own.weights().density()));
        }
        if (!Arrays.equals(own.input().values(), other.input().values())) {
            words.add("input " + Words.percent(own.input().density()));
        }
    }
}
