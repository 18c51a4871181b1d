package sparsescope.export.reopen;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads XML of files from anywhere: nothing outside them is looked at. */
final class SafeXml {
    private SafeXml() {}

    private static final int HEAD = 200;
    private static final Pattern ENCODING =
            Pattern.compile("\\A(?:\u00ef\u00bb\u00bf)?<\\?xml[^>]*\\bencoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)[\"']");

    static XMLStreamReader reader(InputStream in) throws IOException, XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory.createXMLStreamReader(text(in));
    }

    /** Bytes that are no text are found here: the parser would report them on standard error, whoever listens. */
    private static Reader text(InputStream bytes) throws IOException {
        BufferedInputStream in = new BufferedInputStream(bytes);
        in.mark(HEAD);
        String head = new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
        in.reset();
        Reader text = new InputStreamReader(in, charset(head).newDecoder());
        if (head.startsWith("\u00ef\u00bb\u00bf")) {
            text.read();
        }
        return text;
    }

    private static Charset charset(String head) throws IOException {
        if (head.startsWith("\u00fe\u00ff") || head.startsWith("\u00ff\u00fe")) {
            return StandardCharsets.UTF_16;
        }
        Matcher declared = ENCODING.matcher(head);
        try {
            return declared.find() ? Charset.forName(declared.group(1)) : StandardCharsets.UTF_8;
        } catch (IllegalArgumentException e) {
            throw damaged(e);
        }
    }

    /** Why XML could not be read: it is damaged, unless there is more of it than may be read. */
    static IOException why(XMLStreamException e) {
        for (Throwable cause = e; cause != null; cause = nested(cause)) {
            if (cause instanceof ReadingLimit.ExceededException exceeded) {
                return exceeded;
            }
        }
        return damaged(e);
    }

    private static Throwable nested(Throwable e) {
        return e instanceof XMLStreamException xml && xml.getNestedException() != null
                ? xml.getNestedException()
                : e.getCause();
    }

    /** What cannot be understood is reported as any damaged file. */
    static IOException damaged(Throwable e) {
        IOException damaged = new ZipException("damaged");
        damaged.initCause(e);
        return damaged;
    }
}
