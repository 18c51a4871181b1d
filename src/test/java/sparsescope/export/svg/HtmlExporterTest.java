package sparsescope.export.svg;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.File;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import sparsescope.drawing.Colour;
import sparsescope.drawing.DrawingList;
import sparsescope.drawing.DrawingList.PlacedText;
import sparsescope.drawing.TextStyle;
import sparsescope.drawing.Typeface;
import sparsescope.export.Exported;
import sparsescope.export.FilmPace;
import sparsescope.export.FrameLook;
import sparsescope.export.FrameSteps;
import sparsescope.export.StageFrames;
import sparsescope.export.frame.ExportFrame;
import sparsescope.export.frame.FrameSequence;
import sparsescope.export.scenario.FigureNetwork;
import sparsescope.export.scenario.FigureOrigin;
import sparsescope.file.Progress;
import sparsescope.scene.SceneRuns;
import sparsescope.scene.style.Theme;
import sparsescope.scene.view.StageView;
import sparsescope.simulation.run.LayerRun;

class HtmlExporterTest {
    private static final Pattern STEP =
            Pattern.compile("<script type=\"application/json\" class=\"step\">(.*?)</script>", Pattern.DOTALL);

    @TempDir
    private Path folder;

    private String written(FrameSequence frames) throws IOException {
        Path file = folder.resolve("steps.html");
        HtmlExporter.write(frames, file, Progress.NONE);
        return Files.readString(file);
    }

    private static Document parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader("<svg xmlns:xlink=\"x\">" + svg + "</svg>")));
    }

    private static List<JsonNode> steps(String html) throws IOException {
        List<JsonNode> steps = new ArrayList<>();
        for (MatchResult match : STEP.matcher(html).results().toList()) {
            steps.add(new JsonMapper().readTree(match.group(1)));
        }
        return steps;
    }

    /** Every step's elements, put together as the page does it. */
    private static List<List<String>> drawings(List<JsonNode> steps) {
        List<List<String>> drawings = new ArrayList<>();
        List<String> former = List.of();
        for (JsonNode step : steps) {
            List<Object> changes = new ArrayList<>();
            step.get("changes").forEach(change -> changes.add(change.isInt() ? change.intValue() : change.textValue()));
            former = LineDiffTest.applied(former, changes);
            drawings.add(former);
        }
        return drawings;
    }

    @ParameterizedTest
    @EnumSource
    void everyStepSaysWhatItsPictureSays(Theme theme) throws Exception {
        for (double depth = 0; depth <= 2; depth++) {
            FrameSequence frames = Exported.digits(depth, theme, 4);
            String html = written(frames);
            List<JsonNode> steps = steps(html);
            List<List<String>> drawings = drawings(steps);
            assertThat(steps).hasSize(4);
            assertThat(html).contains(String.join("\n", drawings.get(0)));
            for (int i = 0; i < 4; i++) {
                ExportFrame frame = frames.frame(i);
                assertThat(steps.get(i).get("title").textValue()).isEqualTo(frame.title());
                assertThat(steps.get(i).get("sentence").textValue()).isEqualTo(frame.sentence());
                assertThat(steps.get(i).get("scenario").textValue()).isEqualTo(frame.scenario());
                var texts = parsed(String.join("\n", drawings.get(i))).getElementsByTagName("text");
                List<String> found = new ArrayList<>();
                for (int t = 0; t < texts.getLength(); t++) {
                    found.add(texts.item(t).getTextContent());
                }
                assertThat(found)
                        .containsExactlyElementsOf(frame.picture().texts().stream()
                                .map(PlacedText::text)
                                .filter(text -> !text.isBlank())
                                .toList());
            }
        }
    }

    @Test
    void itNeedsNothingElseAndSaysWhatItsControlsDo() throws Exception {
        String html = written(Exported.digits(1, Theme.LIGHT, 2));
        assertThat(html.replace("http://www.w3.org/", "")).doesNotContain("http:", "https:", "src=\"", "@import");
        assertThat(html)
                .contains("prefers-reduced-motion", "ArrowRight", "PageDown", "Home", "aria-label=\"Play (space)\"")
                .contains("@font-face{font-family:'IBM Plex Sans'")
                .doesNotContain("@TITLE@", "@CAPTION@", "@LAST@", "@COUNT@", "@STYLE@", "@ICON@")
                .contains("<link rel=\"icon\" type=\"image/svg+xml\" href=\"data:image/svg+xml;base64,");
        assertThat(Pattern.compile("<button").matcher(html).results().count())
                .isEqualTo(Pattern.compile("<button[^>]* aria-label=\"[^\"]+\"")
                        .matcher(html)
                        .results()
                        .count());
    }

    @Test
    void thePageContinuesThePicturesGround() throws IOException {
        assertThat(written(Exported.digits(1, Theme.DARK, 1)))
                .contains("<body class=\"dark\" style=\"background: #15181c\">");
        assertThat(written(Exported.digits(1, Theme.LIGHT, 1)))
                .contains("<body class=\"light\" style=\"background: #f7f8fa\">");
        DrawingList clear = new DrawingList();
        clear.rect(0, 0, 63, 48, 0, Colour.of(0), null);
        assertThat(written(Exported.one(new ExportFrame(clear, 64, 48, "", "", 1, ""))))
                .contains("<body>");
    }

    @Test
    void laterStepsTakeOnlyWhatChanges() throws IOException {
        long one = written(Exported.digits(1, Theme.LIGHT, 1)).length();
        long many = written(Exported.digits(1, Theme.LIGHT, 21)).length();
        assertThat((many - one) / 20).isLessThan(one / 5);
    }

    @Test
    void nothingInAStepEndsItsScript() throws IOException {
        DrawingList list = new DrawingList();
        list.text("</script><b>", 1, 9, TextStyle.of(Typeface.SANS, 12, Colour.of(0)));
        String html = written(
                Exported.one(new ExportFrame(list, 64, 48, "</title><!--", "</script>", 1, "{\"</script>\":1}")));
        assertThat(steps(html)).hasSize(1);
        assertThat(steps(html).get(0).get("scenario").textValue()).isEqualTo("{\"</script>\":1}");
        assertThat(html).contains("<title>&lt;/title&gt;&lt;!--</title>");
    }

    @Test
    void itIsTheSameEachTimeAndLeavesWhatWasThere() throws IOException {
        Exported.sameTwice(HtmlExporter::write, Exported.digits(2, Theme.DARK, 3), folder);
        Exported.leavesWhatWasThere(HtmlExporter::write, Files.createDirectory(folder.resolve("sub")));
    }

    /** What a browser makes of a page, or nothing where there is no browser. */
    private String shown(String address) throws Exception {
        String browser = Stream.of("chromium", "chromium-browser", "google-chrome")
                .filter(name -> Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .anyMatch(each -> Files.isExecutable(Path.of(each, name))))
                .findFirst()
                .orElse("");
        Assumptions.assumeFalse(browser.isEmpty(), "Chromium is not installed");
        Path page = folder.resolve("page.txt");
        Process process = new ProcessBuilder(
                        browser,
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--allow-file-access-from-files",
                        "--user-data-dir=" + folder.resolve("profile"),
                        "--virtual-time-budget=5000",
                        "--dump-dom",
                        address)
                .redirectOutput(page.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        boolean ended = process.waitFor(60, TimeUnit.SECONDS);
        process.destroyForcibly();
        Assumptions.assumeTrue(ended && Files.size(page) > 0, "Chromium does not run here");
        return Files.readString(page);
    }

    @Test
    void aBrowserShowsAnyStep() throws Exception {
        FrameSequence frames = Exported.digits(1, Theme.LIGHT, 5);
        written(frames);
        String dom = shown(folder.resolve("steps.html").toUri() + "#step=4");
        assertThat(dom).contains("<span id=\"place\">4 / 5</span>");
        assertThat(dom).contains("<title>" + frames.frame(3).title() + "</title>");
        String stage = dom.substring(dom.indexOf("<svg id=\"stage\""), dom.indexOf("<div id=\"player\""));
        frames.frame(3).picture().texts().stream()
                .map(PlacedText::text)
                .filter(text -> text.startsWith("cycle"))
                .forEach(text -> assertThat(stage).contains(text));
    }

    private static FrameSequence moving() {
        LayerRun run = SceneRuns.teaching();
        return new StageFrames(
                run,
                FrameSteps.of(run, List.of(20L, 21L, 22L)),
                FrameLook.of(StageView.at(2, 0, 0)).sized(640, 360).at(new FilmPace(1, true, 10)),
                new FigureOrigin(new FigureNetwork.Sample("teaching"), Optional.empty()));
    }

    @Test
    void aPageInMotionHasWholeStepsAndWhatLeadsToThem() throws Exception {
        FrameSequence frames = moving();
        String html = written(frames);
        List<JsonNode> steps = steps(html);

        assertThat(steps).hasSize(frames.size()).hasSizeGreaterThan(10);
        assertThat(steps.stream().filter(step -> step.get("whole").booleanValue()))
                .hasSize(3);
        assertThat(steps.get(steps.size() - 1).get("whole").booleanValue()).isTrue();
        assertThat(steps.stream()
                        .mapToDouble(step -> step.get("seconds").doubleValue())
                        .sum())
                .isCloseTo(3, org.assertj.core.api.Assertions.within(1e-6));
        assertThat(html).contains("max=\"2\"", "<span id=\"place\">1 / 3</span>");
    }

    @Test
    void inMotionKeysAndFingersGoFromWholeStepToWholeStep() throws Exception {
        FrameSequence frames = moving();
        written(frames);
        Path host = Files.writeString(folder.resolve("host.html"), """
                <!DOCTYPE html><html><body><iframe src="steps.html" width="640" height="480" allow="fullscreen"></iframe><p id="heard"></p><script>
                var said = [];
                document.querySelector("iframe").addEventListener("load", event => {
                  var frame = event.target.contentWindow;
                  var page = frame.document;
                  var place = () => said.push(page.getElementById("place").textContent + " " + page.getElementById("play").title);
                  var press = key => page.body.dispatchEvent(new frame.KeyboardEvent("keydown", { key: key, bubbles: true }));
                  var swipe = along => {
                    var touch = x => new frame.Touch({ identifier: 1, target: page.getElementById("stage"), clientX: x, clientY: 90 });
                    var send = (type, x, all) => page.getElementById("stage").dispatchEvent(
                        new frame.TouchEvent(type, { touches: all ? [touch(x)] : [], changedTouches: [touch(x)], bubbles: true }));
                    send("touchstart", 200, true);
                    send("touchend", 200 + along, false);
                  };
                  press("ArrowRight");
                  place();
                  press("ArrowRight");
                  place();
                  swipe(-90);
                  press("ArrowRight");
                  place();
                  swipe(90);
                  place();
                  swipe(-10);
                  place();
                  press("ArrowRight");
                  setTimeout(() => { place(); document.getElementById("heard").textContent = said.join("; "); }, 3000);
                });
                </script></body></html>
                """);

        assertThat(shown(host.toUri().toString()))
                .contains("<p id=\"heard\">1 / 3 Pause (space); 1 / 3 Play (space); 2 / 3 Play (space);"
                        + " 1 / 3 Play (space); 1 / 3 Play (space); 2 / 3 Play (space)</p>");
    }

    @Test
    void inAPresentationKeysStepItAndThenGoOnWithTheSlides() throws Exception {
        written(Exported.digits(1, Theme.LIGHT, 3));
        Path host = Files.writeString(folder.resolve("host.html"), """
                <!DOCTYPE html><html><body><iframe src="steps.html" width="640" height="480"></iframe><p id="heard"></p><script>
                var said = [];
                window.addEventListener("message", event => {
                  said.push(event.data);
                  document.getElementById("heard").textContent = said.join(" ");
                });
                document.querySelector("iframe").addEventListener("load", event => {
                  var frame = event.target.contentWindow;
                  var place = () => said.push(frame.document.getElementById("place").textContent);
                  var press = (key, times) => {
                    for (var i = 0; i < times; i++) {
                      frame.document.body.dispatchEvent(new frame.KeyboardEvent("keydown", { key: key, bubbles: true }));
                    }
                  };
                  frame.postMessage("slide:start", "*");
                  press("PageDown", 2);
                  place();
                  press("PageDown", 1);
                  setTimeout(() => { press("PageUp", 2); place(); press("ArrowLeft", 1); frame.postMessage("slide:stop", "*"); }, 300);
                });
                </script></body></html>
                """);

        assertThat(shown(host.toUri().toString()))
                .contains("<p id=\"heard\">3 / 3 {\"method\":\"next\"} 1 / 3 {\"method\":\"prev\"}</p>");
    }
}
