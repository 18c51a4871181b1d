package sparsescope.lesson.file;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import sparsescope.file.JsonObject;
import sparsescope.lesson.Ask;
import sparsescope.lesson.Scene;
import sparsescope.reuse.preset.Preset;
import sparsescope.reuse.preset.ReuseMachine;
import sparsescope.scene.memory.ChipMemory;
import sparsescope.scene.memory.MemoryView;

/** Reads what a scene shows on pages beside the stage. */
final class PageFields {
    /** The machine that loops are counted on unless a lesson names another. */
    private static final ReuseMachine MACHINE = new ReuseMachine(16, 4096, 32);

    private static final int MOST_PES = 1 << 16;

    private PageFields() {}

    static Scene.Sheet sheet(JsonObject json, Scene.Sheet base) {
        return new Scene.Sheet(
                json.has("page") ? SceneFields.constant(json, "page", Scene.Page.class) : base.page(),
                json.has("loops") ? Optional.of(nest(json.object("loops"), base.nest())) : base.nest(),
                json.has("memories") ? memories(json.object("memories")) : base.memories());
    }

    private static Scene.Nest nest(JsonObject json, Optional<Scene.Nest> base) {
        json.allowOnly(LessonFields.LOOPS);
        ReuseMachine machine = base.map(Scene.Nest::machine).orElse(MACHINE);
        return new Scene.Nest(
                json.has("order") ? order(json) : base.map(Scene.Nest::order).orElse(Preset.WEIGHT_STATIONARY),
                new ReuseMachine(
                        json.integer(Ask.PES, 1, MOST_PES, machine.pes()),
                        json.integer(Ask.BUFFER_WORDS, 1, Integer.MAX_VALUE, machine.bufferWords()),
                        json.integer(Ask.REGISTER_WORDS, 1, Integer.MAX_VALUE, machine.registerWords())),
                json.integer("step", 0, Integer.MAX_VALUE, -1));
    }

    private static Preset order(JsonObject json) {
        String word = json.text("order");
        return Arrays.stream(Preset.values())
                .filter(preset -> preset.word().equals(word))
                .findFirst()
                .orElseThrow(() -> json.error(
                        "order",
                        Arrays.stream(Preset.values())
                                .map(Preset::word)
                                .collect(Collectors.joining(", ", "one of ", ""))));
    }

    private static Map<ChipMemory, Double> memories(JsonObject json) {
        Map<ChipMemory, Double> sizes = new HashMap<>();
        for (String field : json.fields()) {
            ChipMemory memory = ChipMemory.named(field)
                    .orElseThrow(() -> json.error(
                            field,
                            "a memory that is not there",
                            Arrays.stream(ChipMemory.values())
                                    .map(ChipMemory::word)
                                    .collect(Collectors.joining(", ", "one of ", ""))));
            sizes.put(memory, (double) json.integer(field, (int) MemoryView.LEAST_BYTES, (int) MemoryView.MOST_BYTES));
        }
        return sizes;
    }
}
