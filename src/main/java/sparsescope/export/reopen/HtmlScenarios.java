package sparsescope.export.reopen;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipException;
import sparsescope.export.svg.HtmlExporter;

/** Finds the scenarios in an HTML file: each step's data has its own. */
final class HtmlScenarios {
    private static final JsonFactory JSON = new JsonFactory();

    private HtmlScenarios() {}

    static List<String> find(Path file, int most) throws IOException {
        List<String> scenarios = new ArrayList<>();
        try (BufferedReader in = new BufferedReader(
                new InputStreamReader(new ReadingLimit().within(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            LineHeads line = new LineHeads(in, 2 * ReadingLimit.LARGEST_SCENARIO);
            while (scenarios.size() < most && line.next()) {
                String head = line.head();
                if (head.startsWith(HtmlExporter.STEP_START)) {
                    if (!line.endsWith(HtmlExporter.STEP_END)) {
                        throw new ZipException("a step is cut off");
                    }
                    String step = head.substring(HtmlExporter.STEP_START.length());
                    add(step.replace(HtmlExporter.STEP_END, ""), scenarios);
                }
            }
        }
        return scenarios;
    }

    private static void add(String step, List<String> scenarios) throws IOException {
        try (JsonParser json = JSON.createParser(new StringReader(step))) {
            while (json.nextToken() != null) {
                if (json.currentToken() == JsonToken.FIELD_NAME
                        && json.currentName().equals("scenario")) {
                    String scenario = json.nextTextValue();
                    if (scenario != null && !scenario.isEmpty()) {
                        scenarios.add(scenario);
                    }
                    return;
                }
            }
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            ZipException damaged = new ZipException("a step is damaged");
            damaged.initCause(e);
            throw damaged;
        }
    }
}
