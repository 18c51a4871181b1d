package sparsescope.export.reopen;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import sparsescope.export.pptx.PptxExporter;

/** Finds the scenarios in a deck: a tag of each slide, in the slides' order, or else a property of the file. */
final class PptxScenarios {
    private static final String PRESENTATION = "ppt/presentation.xml";

    private PptxScenarios() {}

    /** Looks at one element; a value ends the search. */
    @FunctionalInterface
    private interface Look {
        Optional<String> at(XMLStreamReader element) throws XMLStreamException;
    }

    static List<String> find(Path file, int most) throws IOException {
        ReadingLimit limit = new ReadingLimit();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            List<String> scenarios = new ArrayList<>();
            for (String slide : slides(zip, limit)) {
                if (scenarios.size() >= most) {
                    break;
                }
                for (String tags : relations(zip, limit, slide, "/tags").values()) {
                    scan(zip, limit, tags, PptxScenarios::tag).ifPresent(scenarios::add);
                }
            }
            if (scenarios.isEmpty()) {
                scan(zip, limit, "docProps/custom.xml", PptxScenarios::property).ifPresent(scenarios::add);
            }
            return scenarios;
        } catch (XMLStreamException e) {
            throw SafeXml.why(e);
        }
    }

    private static Optional<String> tag(XMLStreamReader element) {
        return element.getLocalName().equals("tag")
                        && PptxExporter.SCENARIO.equals(element.getAttributeValue(null, "name"))
                ? Optional.ofNullable(element.getAttributeValue(null, "val"))
                : Optional.empty();
    }

    private static Optional<String> property(XMLStreamReader element) throws XMLStreamException {
        if (!element.getLocalName().equals("property")
                || !PptxExporter.SCENARIO.equals(element.getAttributeValue(null, "name"))) {
            return Optional.empty();
        }
        element.nextTag();
        return Optional.of(element.getElementText());
    }

    /** The slides' parts in the order in which they are shown. */
    private static List<String> slides(ZipFile zip, ReadingLimit limit) throws IOException, XMLStreamException {
        Map<String, String> parts = relations(zip, limit, PRESENTATION, "/slide");
        List<String> slides = new ArrayList<>();
        scan(zip, limit, PRESENTATION, element -> {
            if (element.getLocalName().equals("sldId")) {
                String part = parts.get(id(element));
                if (part != null) {
                    slides.add(part);
                }
            }
            return Optional.empty();
        });
        return slides;
    }

    private static String id(XMLStreamReader element) {
        for (int i = 0; i < element.getAttributeCount(); i++) {
            if (element.getAttributeLocalName(i).equals("id") && element.getAttributeNamespace(i) != null) {
                return element.getAttributeValue(i);
            }
        }
        return "";
    }

    /** The parts that {@code part} refers to, by the ids it has for them. */
    private static Map<String, String> relations(ZipFile zip, ReadingLimit limit, String part, String type)
            throws IOException, XMLStreamException {
        int slash = part.lastIndexOf('/') + 1;
        Path folder = Path.of("/" + part.substring(0, slash));
        Map<String, String> targets = new HashMap<>();
        scan(zip, limit, part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels", element -> {
            String kind = element.getAttributeValue(null, "Type");
            String target = element.getAttributeValue(null, "Target");
            if (kind != null && target != null && kind.endsWith(type)) {
                String name = folder.resolve(target).normalize().toString().replace('\\', '/');
                targets.put(element.getAttributeValue(null, "Id"), name.substring(1));
            }
            return Optional.empty();
        });
        return targets;
    }

    private static Optional<String> scan(ZipFile zip, ReadingLimit limit, String part, Look look)
            throws IOException, XMLStreamException {
        ZipEntry entry = zip.getEntry(part);
        if (entry == null) {
            return Optional.empty();
        }
        try (InputStream in = limit.part(zip.getInputStream(entry))) {
            XMLStreamReader xml = SafeXml.reader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT) {
                    Optional<String> found = look.at(xml);
                    if (found.isPresent()) {
                        return found;
                    }
                }
            }
        }
        return Optional.empty();
    }
}
