package sparsescope.export.pptx;

import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sparsescope.export.frame.ExportFrame;
import sparsescope.export.frame.XmlText;

/** The parts that every deck has around its slides: relationships, properties, theme, masters and a layout. */
final class PptxDeck {
    /** How the tree of shapes begins. */
    static final String TREE = "<p:nvGrpSpPr><p:cNvPr id=\"1\" name=\"\"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>"
            + "<p:grpSpPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"0\" cy=\"0\"/><a:chOff x=\"0\" y=\"0\"/>"
            + "<a:chExt cx=\"0\" cy=\"0\"/></a:xfrm></p:grpSpPr>";

    private static final String COLOUR_MAP = "<p:clrMap bg1=\"lt1\" tx1=\"dk1\" bg2=\"lt2\" tx2=\"dk2\""
            + " accent1=\"accent1\" accent2=\"accent2\" accent3=\"accent3\" accent4=\"accent4\" accent5=\"accent5\""
            + " accent6=\"accent6\" hlink=\"hlink\" folHlink=\"folHlink\"/>";
    private static final String DATE = "2000-01-01T00:00:00Z";
    private static final String PACKAGE = "application/vnd.openxmlformats-package.";
    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";

    private final PptxPackage parts;
    private final int slides;

    PptxDeck(PptxPackage parts, int slides) {
        this.parts = parts;
        this.slides = slides;
    }

    void contentTypes() throws IOException {
        StringBuilder types =
                new StringBuilder("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"" + PACKAGE + "relationships+xml\"/>"
                        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                        + "<Default Extension=\"png\" ContentType=\"image/png\"/>");
        type(types, "docProps/core.xml", PACKAGE + "core-properties+xml");
        type(types, "docProps/app.xml", OFFICE + "extended-properties+xml");
        type(types, "docProps/custom.xml", OFFICE + "custom-properties+xml");
        type(types, "ppt/presentation.xml", PptxPackage.PRESENTATION + "presentation.main+xml");
        type(types, "ppt/theme/theme1.xml", OFFICE + "theme+xml");
        type(types, "ppt/theme/theme2.xml", OFFICE + "theme+xml");
        type(types, "ppt/slideMasters/slideMaster1.xml", PptxPackage.PRESENTATION + "slideMaster+xml");
        type(types, "ppt/slideLayouts/slideLayout1.xml", PptxPackage.PRESENTATION + "slideLayout+xml");
        type(types, "ppt/notesMasters/notesMaster1.xml", PptxPackage.PRESENTATION + "notesMaster+xml");
        for (int slide = 1; slide <= slides; slide++) {
            type(types, "ppt/slides/slide" + slide + ".xml", PptxPackage.PRESENTATION + "slide+xml");
            type(types, "ppt/notesSlides/notesSlide" + slide + ".xml", PptxPackage.PRESENTATION + "notesSlide+xml");
            type(types, "ppt/tags/tag" + slide + ".xml", PptxPackage.PRESENTATION + "tags+xml");
        }
        parts.xml("[Content_Types].xml", types.append("</Types>"));
        parts.relations(
                "",
                "officeDocument",
                "ppt/presentation.xml",
                "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
                "docProps/core.xml",
                "extended-properties",
                "docProps/app.xml",
                "custom-properties",
                "docProps/custom.xml");
    }

    private static void type(StringBuilder types, String part, String type) {
        types.append("<Override PartName=\"/" + part + "\" ContentType=\"" + type + "\"/>");
    }

    void properties(ExportFrame first) throws IOException {
        parts.xml(
                "docProps/core.xml",
                "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\""
                        + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\""
                        + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>"
                        + XmlText.escape(first.title()) + "</dc:title><dc:creator>SparseScope</dc:creator>"
                        + "<dcterms:created xsi:type=\"dcterms:W3CDTF\">" + DATE
                        + "</dcterms:created><dcterms:modified xsi:type=\"dcterms:W3CDTF\">" + DATE
                        + "</dcterms:modified></cp:coreProperties>");
        parts.xml(
                "docProps/app.xml",
                "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\">"
                        + "<Application>SparseScope</Application><Slides>" + slides + "</Slides></Properties>");
        // Programs that know no tags keep this one.
        String scenario = first.scenario().isEmpty()
                ? ""
                : "<property fmtid=\"{D5CDD505-2E9C-101B-9397-08002B2CF9AE}\" pid=\"2\" name=\"" + PptxExporter.SCENARIO
                        + "\"><vt:lpwstr>" + XmlText.escape(first.scenario()) + "</vt:lpwstr></property>";
        parts.xml(
                "docProps/custom.xml",
                "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/custom-properties\""
                        + " xmlns:vt=\"http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes\">"
                        + scenario
                        + "</Properties>");
    }

    void masters(long width, long height) throws IOException {
        parts.xml("ppt/theme/theme1.xml", theme());
        parts.xml("ppt/theme/theme2.xml", theme());
        String background =
                "<p:bg><p:bgPr><a:solidFill><a:schemeClr val=\"bg1\"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>";
        parts.xml(
                "ppt/slideMasters/slideMaster1.xml",
                "<p:sldMaster" + PptxPackage.NAMESPACES + "><p:cSld>" + background + "<p:spTree>" + TREE
                        + placeholder(2, "title", "type=\"title\"", 0, 0, width, height / 8)
                        + "</p:spTree></p:cSld>" + COLOUR_MAP
                        + "<p:sldLayoutIdLst><p:sldLayoutId id=\"2147483649\" r:id=\"rId1\"/></p:sldLayoutIdLst>"
                        + "<p:txStyles><p:titleStyle><a:lvl1pPr algn=\"l\"><a:defRPr sz=\"2400\"><a:solidFill>"
                        + "<a:schemeClr val=\"tx1\"/></a:solidFill><a:latin typeface=\"+mj-lt\"/></a:defRPr></a:lvl1pPr>"
                        + "</p:titleStyle><p:bodyStyle/><p:otherStyle/></p:txStyles></p:sldMaster>");
        parts.relations(
                "ppt/slideMasters/slideMaster1.xml",
                "slideLayout",
                "../slideLayouts/slideLayout1.xml",
                "theme",
                "../theme/theme1.xml");
        parts.xml(
                "ppt/slideLayouts/slideLayout1.xml",
                "<p:sldLayout" + PptxPackage.NAMESPACES
                        + " type=\"titleOnly\" preserve=\"1\"><p:cSld name=\"Step\"><p:spTree>"
                        + TREE + placeholder(2, "title", "type=\"title\"", 0, 0, width, height / 8)
                        + "</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>");
        parts.relations("ppt/slideLayouts/slideLayout1.xml", "slideMaster", "../slideMasters/slideMaster1.xml");
        parts.xml(
                "ppt/notesMasters/notesMaster1.xml",
                "<p:notesMaster" + PptxPackage.NAMESPACES + "><p:cSld>" + background + "<p:spTree>" + TREE
                        + slideImage(width, height)
                        + placeholder(
                                3, "notes", "type=\"body\" sz=\"quarter\" idx=\"1\"", 685800, 4343400, 5486400, 4114800)
                        + "</p:spTree></p:cSld>" + COLOUR_MAP + "</p:notesMaster>");
        parts.relations("ppt/notesMasters/notesMaster1.xml", "theme", "../theme/theme2.xml");
    }

    private static String slideImage(long width, long height) {
        double scale = Math.min(5486400.0 / width, 3429000.0 / height);
        long wide = Math.round(width * scale);
        return "<p:sp><p:nvSpPr><p:cNvPr id=\"2\" name=\"slide\"/><p:cNvSpPr><a:spLocks noGrp=\"1\" noRot=\"1\""
                + " noChangeAspect=\"1\"/></p:cNvSpPr><p:nvPr><p:ph type=\"sldImg\"/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm>"
                + "<a:off x=\"" + (6858000 - wide) / 2 + "\" y=\"685800\"/><a:ext cx=\"" + wide + "\" cy=\""
                + Math.round(height * scale) + "\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom>"
                + "<a:noFill/></p:spPr></p:sp>";
    }

    private static String placeholder(int id, String name, String kind, long x, long y, long width, long height) {
        return "<p:sp><p:nvSpPr><p:cNvPr id=\"" + id + "\" name=\"" + name
                + "\"/><p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr><p:nvPr><p:ph " + kind
                + "/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x=\"" + x + "\" y=\"" + y + "\"/><a:ext cx=\"" + width
                + "\" cy=\"" + height + "\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></p:spPr>"
                + "<p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr lang=\"en\"/></a:p></p:txBody></p:sp>";
    }

    private static String theme() {
        String[] colours = {
            "dk1",
            "1B1F24",
            "lt1",
            "FFFFFF",
            "dk2",
            "57606A",
            "lt2",
            "F7F8FA",
            "accent1",
            "0072B2",
            "accent2",
            "E69F00",
            "accent3",
            "009E73",
            "accent4",
            "CC79A7",
            "accent5",
            "56B4E9",
            "accent6",
            "D55E00",
            "hlink",
            "0072B2",
            "folHlink",
            "8A2F6B"
        };
        StringBuilder scheme = new StringBuilder();
        for (int i = 0; i < colours.length; i += 2) {
            scheme.append("<a:" + colours[i] + "><a:srgbClr val=\"" + colours[i + 1] + "\"/></a:" + colours[i] + ">");
        }
        String fonts = "<a:latin typeface=\"Arial\"/><a:ea typeface=\"\"/><a:cs typeface=\"\"/>";
        String fill = "<a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill>";
        return "<a:theme xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" name=\"SparseScope\">"
                + "<a:themeElements><a:clrScheme name=\"SparseScope\">" + scheme + "</a:clrScheme>"
                + "<a:fontScheme name=\"SparseScope\"><a:majorFont>" + fonts + "</a:majorFont><a:minorFont>" + fonts
                + "</a:minorFont></a:fontScheme><a:fmtScheme name=\"SparseScope\"><a:fillStyleLst>" + fill.repeat(3)
                + "</a:fillStyleLst><a:lnStyleLst>"
                + Stream.of(6350, 12700, 19050)
                        .map(line -> "<a:ln w=\"" + line + "\">" + fill + "</a:ln>")
                        .collect(Collectors.joining())
                + "</a:lnStyleLst><a:effectStyleLst>" + "<a:effectStyle><a:effectLst/></a:effectStyle>".repeat(3)
                + "</a:effectStyleLst><a:bgFillStyleLst>" + fill.repeat(3)
                + "</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>";
    }
}
