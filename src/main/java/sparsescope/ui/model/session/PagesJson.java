package sparsescope.ui.model.session;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import sparsescope.export.scenario.Reopenable;
import sparsescope.export.scenario.ScenarioJson;
import sparsescope.export.scenario.StudyScenario;
import sparsescope.file.InputException;
import sparsescope.file.JsonObject;
import sparsescope.reuse.search.Goal;
import sparsescope.scene.memory.ChipMemory;
import sparsescope.ui.model.memory.MemoryState;
import sparsescope.ui.model.reuse.ReuseState;

/** The pages beside the stage in a session file: each as the scenario that a figure of it carries, and what is in hand there. */
final class PagesJson {
    static final String PAGE = "page";
    static final String PAGES = "pages";
    private static final String PAPER = "paper";
    private static final String REUSE = "reuse";
    private static final String MEMORY = "memory";
    private static final String SHARING = "sharedWeights";
    private static final String SCENARIO = "scenario";
    private static final String LOOP = "loop";
    private static final String GOAL = "goal";
    private static final String IN_HAND = "inHand";
    private static final List<String> WORDS =
            List.of("stage", "lessons", "explore", REUSE, MEMORY, "shared-weights", PAPER);
    private static final List<String> PAPERS = List.of("scnn", "eie");

    private PagesJson() {}

    static void put(ObjectNode root, SavedPages pages, Path file) {
        if (!pages.page().isEmpty()) {
            root.put(PAGE, pages.page());
        }
        ObjectNode json = SessionFile.MAPPER.createObjectNode();
        if (!pages.paper().isEmpty()) {
            json.put(PAPER, pages.paper());
        }
        Path folder = file.toAbsolutePath().normalize().getParent();
        pages.reuse().ifPresent(reuse -> {
            ObjectNode of = json.putObject(REUSE);
            scenario(of, reuse.figure(), folder);
            if (reuse.loop() >= 0) {
                of.put(LOOP, reuse.loop());
            }
            of.put(GOAL, reuse.goal().word());
        });
        pages.memory().ifPresent(memory -> {
            ObjectNode of = json.putObject(MEMORY);
            scenario(of, memory.figure(), folder);
            memory.inHand().ifPresent(held -> of.put(IN_HAND, held.word()));
        });
        pages.sharing().ifPresent(sharing -> scenario(json.putObject(SHARING), sharing, folder));
        if (!json.isEmpty()) {
            root.set(PAGES, json);
        }
    }

    private static void scenario(ObjectNode json, StudyScenario scenario, Path folder) {
        try {
            json.set(SCENARIO, SessionFile.MAPPER.readTree(ScenarioJson.write(scenario.seenFrom(folder))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is there of them; each thing that is wrong is told, and left out. */
    static SavedPages read(JsonObject root, Consumer<InputException> problem) {
        String page = attempt(problem, () -> word(root, PAGE, WORDS)).orElse("");
        if (!root.has(PAGES)) {
            return new SavedPages(page, "", Optional.empty(), Optional.empty(), Optional.empty());
        }
        Optional<JsonObject> pages = attempt(problem, () -> {
            JsonObject json = root.object(PAGES);
            json.allowOnly(List.of(PAPER, REUSE, MEMORY, SHARING));
            return json;
        });
        return pages.map(json -> new SavedPages(
                        page,
                        attempt(problem, () -> word(json, PAPER, PAPERS)).orElse(""),
                        part(json, REUSE, problem, PagesJson::reuse),
                        part(json, MEMORY, problem, PagesJson::memory),
                        part(json, SHARING, problem, PagesJson::sharing)))
                .orElse(new SavedPages(page, "", Optional.empty(), Optional.empty(), Optional.empty()));
    }

    private static <T> Optional<T> part(
            JsonObject root, String field, Consumer<InputException> problem, Function<JsonObject, T> read) {
        return root.has(field) ? attempt(problem, () -> read.apply(root.object(field))) : Optional.empty();
    }

    private static <T> Optional<T> attempt(Consumer<InputException> problem, java.util.function.Supplier<T> read) {
        try {
            return Optional.ofNullable(read.get());
        } catch (InputException e) {
            problem.accept(e);
            return Optional.empty();
        }
    }

    private static String word(JsonObject json, String field, List<String> words) {
        if (!json.has(field)) {
            return "";
        }
        if (!json.isText(field) || !words.contains(json.text(field))) {
            throw json.error(field, "one of " + String.join(", ", words));
        }
        return json.text(field);
    }

    private static ReuseState reuse(JsonObject json) {
        json.allowOnly(List.of(SCENARIO, LOOP, GOAL));
        StudyScenario.Reuse figure = scenario(json, StudyScenario.Reuse.class, REUSE);
        int last = figure.mapping().loops().size() - 1;
        Goal goal = Arrays.stream(Goal.values())
                .filter(each -> each.word().equals(json.optionalText(GOAL).orElse(Goal.ENERGY.word())))
                .findFirst()
                .orElseThrow(() -> json.error(
                        GOAL,
                        Arrays.stream(Goal.values()).map(Goal::word).collect(Collectors.joining(", ", "one of ", ""))));
        return new ReuseState(figure, json.has(LOOP) ? json.integer(LOOP, 0, last) : -1, goal);
    }

    private static MemoryState memory(JsonObject json) {
        json.allowOnly(List.of(SCENARIO, IN_HAND));
        StudyScenario.Memory figure = scenario(json, StudyScenario.Memory.class, MEMORY);
        Optional<ChipMemory> held = json.optionalText(IN_HAND)
                .map(word -> ChipMemory.named(word)
                        .orElseThrow(() -> json.error(
                                IN_HAND,
                                Arrays.stream(ChipMemory.values())
                                        .map(ChipMemory::word)
                                        .collect(Collectors.joining(", ", "one of ", "")))));
        return new MemoryState(figure, held);
    }

    private static StudyScenario.Sharing sharing(JsonObject json) {
        json.allowOnly(List.of(SCENARIO));
        return scenario(json, StudyScenario.Sharing.class, SHARING);
    }

    private static <T extends StudyScenario> T scenario(JsonObject json, Class<T> kind, String study) {
        Reopenable scenario = ScenarioJson.readAny(json.object(SCENARIO));
        if (!kind.isInstance(scenario)) {
            throw json.error(SCENARIO, "the scenario of another page", "one of " + study);
        }
        return kind.cast(scenario);
    }
}
