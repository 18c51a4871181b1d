package sparsescope.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import sparsescope.drawing.DrawingList.Part;
import sparsescope.scene.SceneRuns;
import sparsescope.scene.stage.StagePainter;
import sparsescope.scene.style.Theme;
import sparsescope.scene.view.StageView;

class DrawingListTest {
    private static final Colour INK = Colour.of(0x123456);

    @Test
    void theSmallestPartIsHitAndOfEqualsTheLastDrawn() {
        DrawingList list = new DrawingList();
        list.begin("outer");
        list.rect(0, 0, 100, 100, 0, INK, null);
        list.begin("inner");
        list.rect(10, 10, 20, 20, 0, INK, null);
        list.end();
        list.end();
        list.begin("same");
        list.rect(10, 10, 20, 20, 0, INK, null);
        list.end();

        assertThat(list.hit(50, 50)).map(Part::id).contains("outer");
        assertThat(list.hit(15, 15)).map(Part::id).contains("same");
        assertThat(list.hit(150, 15)).isEmpty();
        assertThat(list.find("inner")).contains(new Part("inner", 10, 10, 20, 20));
    }

    @Test
    void aPartIsAsLargeAsWhatIsDrawnInItAndInItsParts() {
        DrawingList list = new DrawingList();
        list.begin("whole");
        list.begin("half");
        list.line(5, 5, 25, 15, Stroke.solid(INK, 1));
        list.end();
        list.circle(50, 50, 10, INK, null);
        list.end();
        list.begin("empty");
        list.end();

        assertThat(list.find("whole")).contains(new Part("whole", 5, 5, 55, 55));
        assertThat(list.find("empty")).isEmpty();
    }

    @Test
    void placesAreThoseOnThePictureHoweverPushed() {
        DrawingList list = new DrawingList();
        list.push(100, 50, 2, 0.5);
        list.push(10, 0, 3, 0.5);
        list.begin("deep");
        list.rect(1, 1, 2, 2, 0, INK, null);
        list.end();
        list.text("word", 0, 0, TextStyle.of(Typeface.SANS, 10, INK));
        list.pop();
        list.pop();
        list.begin("flat");
        list.rect(1, 1, 2, 2, 0, INK, null);
        list.end();

        assertThat(list.find("deep")).contains(new Part("deep", 126, 56, 12, 12));
        assertThat(list.find("flat")).contains(new Part("flat", 1, 1, 2, 2));
        assertThat(list.texts().get(0).size()).isEqualTo(60);
        assertThat(list.texts().get(0).opacity()).isEqualTo(0.25);
    }

    @Test
    void cellsOfAGridAreParts() {
        DrawingList list = new DrawingList();
        list.push(10, 10, 2, 1);
        list.grid("plane", new Box(0, 0, 40, 20), 4, 8, 4, 2);
        list.pop();

        assertThat(list.hit(11, 11)).map(Part::id).contains("plane/4/8");
        assertThat(list.hit(89, 49)).map(Part::id).contains("plane/7/9");
        assertThat(list.hit(91, 49)).isEmpty();
        assertThat(list.find("plane/5/9")).contains(new Part("plane/5/9", 30, 30, 20, 20));
        assertThat(list.find("plane/8/9")).isEmpty();
        assertThat(list.find("plane/5/9/1")).isEmpty();
    }

    @Test
    void replayedOnAnotherListItIsTheSame() {
        DrawingList list =
                StagePainter.paint(SceneRuns.teaching().at(20), StageView.at(1.4, 0, 0), Theme.DARK, 900, 500);
        DrawingList copy = new DrawingList();
        list.replay(copy);

        assertThat(copy.parts()).isEqualTo(list.parts());
        assertThat(copy.texts()).isEqualTo(list.texts());
        assertThat(copy.size()).isEqualTo(list.size());
    }
}
