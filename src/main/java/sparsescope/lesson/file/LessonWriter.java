package sparsescope.lesson.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.Map;
import java.util.stream.Collectors;
import sparsescope.lesson.Ask;
import sparsescope.lesson.Lesson;
import sparsescope.lesson.Play;
import sparsescope.lesson.Prose;
import sparsescope.lesson.Scene;
import sparsescope.lesson.Show;
import sparsescope.lesson.Stop;
import sparsescope.lesson.When;
import sparsescope.scene.words.Term;

/** Writes lessons as {@link LessonFile} reads them. Each stop says its whole scene, so that it means the same wherever it is put. */
public final class LessonWriter {
    private static final String FENCE = "---\n";
    private static final YAMLMapper MAPPER = new YAMLMapper(YAMLFactory.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .build());

    private LessonWriter() {}

    /** A whole lesson. */
    public static String text(Lesson lesson) {
        ObjectNode head = object();
        head.put("format", LessonFields.FORMAT)
                .put("name", lesson.name())
                .put("title", lesson.title())
                .put("idea", lesson.idea())
                .put("minutes", lesson.minutes());
        if (lesson.number() > 0) {
            head.put("number", lesson.number());
        }
        return FENCE
                + yaml(head)
                + FENCE
                + lesson.stops().stream().map(LessonWriter::text).collect(Collectors.joining());
    }

    /** A stop, to be put at the end of a lesson. */
    public static String text(Stop stop) {
        ObjectNode head = object().put("stop", stop.id()).put("title", stop.title());
        put(head.putObject("scene"), stop.scene());
        if (!stop.show().equals(Show.ALL)) {
            ObjectNode show = head.putObject("show");
            ArrayNode light = show.putArray("light");
            stop.show().light().forEach(light::add);
            show.put("dim", stop.show().dim());
        }
        stop.play().ifPresent(play -> put(head.putObject("play"), play));
        stop.ask().ifPresent(ask -> put(head.putObject("ask"), ask));
        if (!stop.expect().isEmpty()) {
            ArrayNode expect = head.putArray("expect");
            stop.expect().forEach(expect::add);
        }
        if (!stop.goal().isEmpty()) {
            ArrayNode goal = head.putArray("goal");
            stop.goal().forEach(goal::add);
        }
        return "\n" + FENCE + yaml(head) + FENCE + "\n" + markdown(stop.prose());
    }

    private static void put(ObjectNode json, Scene scene) {
        json.put("page", SceneFields.word(scene.page()));
        scene.sheet()
                .nest()
                .ifPresent(nest -> json.putObject("loops")
                        .put("order", nest.order().word())
                        .put(Ask.PES, nest.machine().pes())
                        .put(Ask.BUFFER_WORDS, nest.machine().bufferWords())
                        .put(Ask.REGISTER_WORDS, nest.machine().registerWords()));
        scene.sheet()
                .nest()
                .filter(nest -> nest.step() >= 0)
                .ifPresent(nest -> ((ObjectNode) json.get("loops")).put("step", nest.step()));
        if (!scene.sheet().memories().isEmpty()) {
            ObjectNode memories = json.putObject("memories");
            scene.sheet().memories().forEach((memory, bytes) -> memories.put(memory.word(), bytes.longValue()));
        }
        json.put("network", scene.network());
        json.put("input", scene.input().orElse(SceneFields.NONE));
        scene.layer().ifPresent(layer -> json.put("layer", layer));
        scene.accelerator().ifPresent(name -> json.put("accelerator", name));
        ObjectNode settings = json.putObject("settings");
        scene.settings().forEach((name, value) -> putNumber(settings, name, value));
        json.set("drawing", MAPPER.valueToTree(scene.redrawing().asMap()));
        if (scene.painted().isEmpty()) {
            json.put("painted", SceneFields.NONE);
        } else {
            ArrayNode painted = json.putArray("painted");
            scene.painted().forEach(tensor -> tensor.putTo(painted));
        }
        put(json, scene.when());
        json.put("landing", SceneFields.word(scene.view().landing()));
        scene.view().pe().ifPresent(pe -> json.putArray("pe").add(pe.column()).add(pe.row()));
        if (scene.view().inputChannel() >= 0) {
            json.put("inputChannel", scene.view().inputChannel());
        }
        if (scene.view().outputChannel() >= 0) {
            json.put("outputChannel", scene.view().outputChannel());
        }
        scene.view()
                .timeline()
                .ifPresent(some -> json.putArray("timeline").add(some.first()).add(some.last()));
        scene.twin()
                .ifPresentOrElse(
                        twin -> putNumber(json.putObject("twin").put("kind", twin.kind()), "value", twin.value())
                                .put("align", twin.byWork() ? "work" : "time"),
                        () -> json.put("twin", SceneFields.NONE));
    }

    private static ObjectNode putNumber(ObjectNode json, String field, String value) {
        return value.matches("\\d{1,9}") ? json.put(field, Integer.parseInt(value)) : json.put(field, value);
    }

    private static void put(ObjectNode json, When when) {
        if (when instanceof When.Cycle at) {
            json.put("cycle", at.cycle());
        } else if (when instanceof When.First first) {
            json.put("first", first.condition());
        } else if (when instanceof When.Next next) {
            json.put("next", next.condition());
        } else {
            json.put("cycle", SceneFields.END);
        }
    }

    private static void put(ObjectNode json, Play play) {
        if (play.to() instanceof Play.To.Cycles on) {
            json.put("cycles", on.cycles());
        } else if (play.to() instanceof Play.To.Cycle at) {
            json.put("to", at.cycle());
        } else if (play.to() instanceof Play.To.Until until) {
            json.put("until", until.condition());
        }
        json.put("pace", SceneFields.word(play.pace()));
    }

    private static void put(ObjectNode json, Ask ask) {
        json.put("kind", ask.kind());
        for (Map.Entry<String, Integer> number : ask.numbers().entrySet()) {
            json.put(number.getKey(), number.getValue());
        }
    }

    private static String markdown(Prose prose) {
        StringBuilder text = new StringBuilder();
        for (Prose.Block block : prose.blocks()) {
            text.append(
                    switch (block.kind()) {
                        case PARAGRAPH -> "";
                        case ITEM -> "- ";
                        case LINE -> "> ";
                    });
            block.spans().forEach(span -> text.append(markdown(span)));
            text.append("\n\n");
        }
        return text.toString();
    }

    private static String markdown(Prose.Span span) {
        String plain = span.text().replaceAll("([\\\\*_\\[\\]<>`&])", "\\\\$1");
        String named =
                span.term().map(term -> "[" + plain + "](<" + link(term) + ">)").orElse(plain);
        String mark = switch (span.style()) {
            case PLAIN -> "";
            case EMPHASIS -> "*";
            case STRONG -> "**";
        };
        return mark + named + mark;
    }

    private static String link(Term term) {
        return ProseText.word(term.kind()) + ":" + term.part();
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static String yaml(ObjectNode json) {
        try {
            return MAPPER.writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
