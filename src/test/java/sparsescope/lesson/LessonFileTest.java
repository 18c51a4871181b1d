package sparsescope.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sparsescope.accelerator.PePosition;
import sparsescope.file.InputException;
import sparsescope.file.JsonSchema;
import sparsescope.file.Progress;
import sparsescope.file.ResourceFolder;
import sparsescope.lesson.check.LessonCheck;
import sparsescope.lesson.file.LessonFields;
import sparsescope.lesson.file.LessonFile;
import sparsescope.lesson.file.LessonWriter;
import sparsescope.lesson.file.Lessons;
import sparsescope.scene.words.Term;

/** Lesson files: what they say, and one line for whatever is wrong with one. */
class LessonFileTest {
    private static final String HEAD =
            "---\nformat: sparsescope-lesson/1\nname: own\ntitle: Own\nidea: An idea.\nminutes: 3\n"
                    + "scene: {network: teaching, accelerator: teaching, landing: pe, pe: [0, 0]}\n---\n";
    private static final String STOP = "---\nstop: pairs\ntitle: Pairs\nscene: {cycle: 9}\n"
            + "show: {light: [detail/slot/0, 'detail/bank/{product.0.bank}']}\nplay: {until: 'state = drain', pace: beats}\n"
            + "ask: {kind: bank, place: 0}\nexpect: [cycles = 59, 'pe.products = −3, −6, −7 and −14', state = issue]\n---\n"
            + "The PE holds [two activations](activation:detail/activation/{pe.activationFrom}), {pe.activations}.\n\n"
            + "- **Every** pair is *needed*.\n\n> {activation.0} × {weight.0} = {product.0}\n";

    private static Lesson read(String text) {
        return LessonFile.read("own.md", text, null);
    }

    @Test
    void aStopSaysSceneLightPlayQuestionAndProse() {
        Stop stop = read(HEAD + STOP).stops().get(0);

        assertThat(stop.scene().when()).isEqualTo(new When.Cycle(9));
        assertThat(stop.scene().view().pe()).contains(new PePosition(0, 0));
        assertThat(stop.show().light()).hasSize(2);
        assertThat(stop.play()).contains(new Play(new Play.To.Until("state = drain"), Play.Pace.BEATS));
        assertThat(stop.ask().orElseThrow().numbers()).containsEntry(Ask.PLACE, 0);
        assertThat(stop.prose().blocks())
                .extracting(Prose.Block::kind)
                .containsExactly(Prose.Kind.PARAGRAPH, Prose.Kind.ITEM, Prose.Kind.LINE);
        assertThat(stop.prose().blocks().get(0).spans().get(1).term())
                .contains(new Term(Term.Kind.ACTIVATION, "detail/activation/{pe.activationFrom}"));
    }

    @Test
    void whatIsWrittenReadsTheSame() {
        Lesson lesson = read(HEAD + STOP);

        assertThat(read(LessonWriter.text(lesson))).isEqualTo(lesson);
    }

    @Test
    void pagesAndTheTimelineAreWrittenToo() {
        Lesson lesson = read((HEAD + STOP)
                .replace(
                        "{cycle: 9}",
                        "{cycle: 9, page: reuse, loops: {order: input-stationary, pes: 4, step: 2}, timeline: [3, 40],"
                                + " memories: {scnn-fifo: 1024}}"));

        assertThat(lesson.stops().get(0).scene().view().timeline()).contains(new Scene.Stretch(3, 40));
        assertThat(read(LessonWriter.text(lesson))).isEqualTo(lesson);
    }

    /** Parts of the second of two runs, of another machine and of pages are looked for on their pictures. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{cycle: 9, twin: {kind: banks, value: 4}}\nshow: {light: [twin/detail/slot/0]}",
                "{cycle: 9, landing: array, twin: {kind: machine, value: dcnn}}\nshow: {light: [race/second]}",
            })
    void partsOfOtherPicturesAreThere(String scene) {
        String stop = "---\nstop: other\ntitle: Other\nscene: " + scene + "\n---\nSee.\n";

        assertThat(LessonCheck.problems(read(HEAD + stop), Progress.NONE)).isEmpty();
    }

    @Test
    void whatHoldsIsNoProblem() {
        assertThat(LessonCheck.problems(read(HEAD + STOP), Progress.NONE)).isEmpty();
    }

    /** Every line names file, stop, field, what is found and what is expected. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            title: Own            | titel: Own            | titel: found an unknown field
            minutes: 3            | minutes: 0            | minutes: found 0, expected a whole number 1…600
            lesson/1              | lesson/9              | format: found "sparsescope-lesson/9", expected "sparsescope-lesson/1"
            stop: pairs           | step: pairs           | stop: found nothing, expected a text
            cycle: 9              | cycel: 9              | own.md: stop 1 "pairs": scene.cycel: found an unknown field
            {cycle: 9}            | {cycle: 9, first: x}  | found first together with cycle
            pe: [0, 0]            | pe: [0]               | scene.pe: found 1 numbers, expected column and row
            pace: beats           | pace: slow            | play.pace: found "slow", expected one of beats, cycles, fast
            until: 'state = drain'| for: 3                | play.for: found an unknown field
            place: 0              | place: -1             | ask.place: found -1, expected a whole number of 0 or more
            activation:detail     | colour:detail         | found "colour", expected one of activation, weight
            - **Every**           | # Every               | prose: found a heading
            {cycle: 9}            | {cycle: 9             | text that is not YAML
            {cycle: 9}            | {timeline: [9, 9]}    | scene.timeline: found [9, 9], expected the first and the last cycle
            {cycle: 9}            | {loops: {order: any}} | scene.loops.order: found "any", expected one of weight-stationary
            {cycle: 9}            | {memories: {disc: 9}} | scene.memories.disc: found a memory that is not there
            title: Pairs          | title: [1]            | title: found a list, expected a text
            """)
    void whatIsWrongIsToldInOneLine(String right, String wrong, String told) {
        assertThatThrownBy(() -> read((HEAD + STOP).replace(right, wrong)))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("own.md")
                .hasMessageContaining(told)
                .hasMessageContaining(", expected ")
                .message()
                .doesNotContain("\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {cycle: 9}            | {cycle: 999}                    | scene.cycle: found 999, expected 0…59
            {cycle: 9}            | {first: 'bank(0).queue > 99'}   | which no cycle after 0 meets
            {cycle: 9}            | {next: 'state = drain'}         | scene.next: found it where the stop before shows no cycle
            network: teaching     | network: nothing                | scene.network:
            accelerator: teaching | accelerator: eie                | scene.layer:
            until: 'state = drain'| to: 9                           | play: found cycle 9 as its end, expected 10…59
            {pe.activations}      | {pe.activities}                 | prose: found {pe.activities}, expected one of the facts
            detail/slot/0         | detail/slot/44                  | part: found "detail/slot/44", expected one that the picture has
            cycles = 59           | cycles = 60                     | expect: found cycles = 59, expected cycles = 60
            state = issue         | state = stall                   | expect: found cycle 9, in which it does not hold
            {cycle: 9}            | {cycle: 9, page: reuse}         | part: found "detail/
            {cycle: 9}            | {cycle: 9, twin: {kind: banks, value: 1}} | scene.twin: settings banks, bankEntries: found 1
            detail/slot/0         | twin/detail/slot/0              | part: found "twin/detail/slot/0"
            kind: bank            | kind: tank                      | ask.kind: found "tank", expected one of
            cycle: 9              | cycle: 27                       | ask: found bank, which can be asked while
            state = issue         | stat = issue                    | expect: found "stat = issue"
            """)
    void whatDoesNotHoldIsAProblemOfItsStop(String right, String wrong, String told) {
        List<String> problems = LessonCheck.problems(read((HEAD + STOP).replace(right, wrong)), Progress.NONE);

        assertThat(problems)
                .anySatisfy(problem -> assertThat(problem)
                        .startsWith("lesson own: stop 1 \"pairs\": ")
                        .contains(told)
                        .contains(", expected ")
                        .doesNotContain("\n"));
    }

    @Test
    void oneBrokenStopLeavesTheOthers() {
        String other = STOP.replace("stop: pairs", "stop: other");
        List<String> problems = LessonCheck.problems(
                read(HEAD + STOP.replace("cycle: 9", "cycle: 99") + other.replace("cycles = 59", "cycles = 1")),
                Progress.NONE);

        assertThat(problems).hasSize(2);
        assertThat(problems.get(1)).contains("stop 2 \"other\"");
    }

    @Test
    void theSchemaKnowsTheReadersFieldsAndNoOther() throws IOException {
        JsonSchema schema = JsonSchema.published("lesson-1.schema.json");

        assertThat(schema.properties("")).containsExactlyInAnyOrderElementsOf(LessonFields.LESSON);
        assertThat(schema.properties("/$defs/stop")).containsExactlyInAnyOrderElementsOf(LessonFields.STOP);
        assertThat(schema.properties("/$defs/scene")).containsExactlyInAnyOrderElementsOf(LessonFields.SCENE);
        assertThat(schema.properties("/$defs/loops")).containsExactlyInAnyOrderElementsOf(LessonFields.LOOPS);
        assertThat(schema.properties("/$defs/twin")).containsExactlyInAnyOrderElementsOf(LessonFields.TWIN);
        assertThat(schema.properties("/$defs/show")).containsExactlyInAnyOrderElementsOf(LessonFields.SHOW);
        assertThat(schema.properties("/$defs/play")).containsExactlyInAnyOrderElementsOf(LessonFields.PLAY);
        assertThat(schema.properties("/$defs/ask")).containsExactlyInAnyOrderElementsOf(LessonFields.ASK);
    }

    @Test
    void theHeadsOfEveryLessonFitTheSchema() throws IOException {
        JsonSchema schema = JsonSchema.published("lesson-1.schema.json");
        YAMLMapper yaml = new YAMLMapper();
        for (Lessons.Found found : Lessons.found()) {
            String text =
                    Files.readString(ResourceFolder.of("sparsescope/lessons").resolve(found.file()));
            JsonNode head = yaml.readTree(text.split("(?m)^---$")[1]);
            assertThat(schema.problems(head)).as(found.file()).isEmpty();
        }
    }
}
