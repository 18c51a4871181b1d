package sparsescope.export.reopen;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import sparsescope.export.svg.SvgExporter;

/** Finds the scenario in an SVG file: an element of its metadata. */
final class SvgScenarios {
    private SvgScenarios() {}

    static List<String> find(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            XMLStreamReader xml = SafeXml.reader(new ReadingLimit().part(in));
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT
                        && xml.getLocalName().equals("scenario")
                        && SvgExporter.NAMESPACE.equals(xml.getNamespaceURI())) {
                    return List.of(xml.getElementText());
                }
            }
            return List.of();
        } catch (XMLStreamException e) {
            throw SafeXml.why(e);
        }
    }
}
