package sparsescope.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import sparsescope.drawing.DrawingList;
import sparsescope.drawing.DrawingList.PlacedText;

/** What holds for every drawing. */
public final class DrawingChecks {
    private DrawingChecks() {}

    /** Text is large enough, on the paper, and never over other text; nothing that can be pointed at leaves the paper. */
    public static void assertReadable(DrawingList drawing, double width, double height) {
        List<PlacedText> texts = drawing.texts();
        for (PlacedText text : texts) {
            assertThat(text.size()).as(text.toString()).isGreaterThanOrEqualTo(12);
            assertThat(text.opacity()).as(text.toString()).isEqualTo(1);
            assertThat(text.x()).as(text.toString()).isGreaterThanOrEqualTo(-0.01);
            assertThat(text.y()).as(text.toString()).isGreaterThanOrEqualTo(-0.01);
            assertThat(text.x() + text.width()).as(text.toString()).isLessThanOrEqualTo(width + 0.01);
            assertThat(bottom(text)).as(text.toString()).isLessThanOrEqualTo(height + 0.01);
        }
        for (int i = 0; i < texts.size(); i++) {
            for (int j = 0; j < i; j++) {
                assertThat(meet(texts.get(i), texts.get(j)))
                        .as(texts.get(i) + " over " + texts.get(j))
                        .isFalse();
            }
        }
        DrawingList whole = new DrawingList();
        whole.begin("all");
        drawing.replay(whole);
        whole.end();
        DrawingList.Part all = whole.find("all").orElseThrow();
        assertThat(all.x()).isGreaterThanOrEqualTo(-0.01);
        assertThat(all.y()).isGreaterThanOrEqualTo(-0.01);
        assertThat(all.x() + all.width()).isLessThanOrEqualTo(width + 0.01);
        assertThat(all.y() + all.height()).isLessThanOrEqualTo(height + 0.01);
    }

    /** The line under which letters such as p hang. */
    private static double bottom(PlacedText text) {
        return text.y() + 0.94 * text.size();
    }

    private static boolean meet(PlacedText a, PlacedText b) {
        return a.x() + 0.01 < b.x() + b.width()
                && b.x() + 0.01 < a.x() + a.width()
                && a.y() < b.y() + 0.72 * b.size()
                && b.y() < a.y() + 0.72 * a.size();
    }

    public static List<String> words(DrawingList drawing) {
        return drawing.texts().stream().map(PlacedText::text).toList();
    }
}
