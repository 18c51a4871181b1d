package sparsescope.scene;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DrawingListTest {
    private final DrawingList list = new DrawingList();

    private void box(String id, double x, double y, double width, double height) {
        list.begin(id);
        list.rect(x, y, width, height, 0, Colour.of(0), null);
        list.end();
    }

    @Test
    void aHitIsTheSmallestPartAtThePoint() {
        list.begin("outer");
        list.rect(0, 0, 100, 100, 0, Colour.of(0), null);
        box("inner", 20, 20, 10, 10);
        list.end();
        assertThat(list.hit(25, 25)).get().extracting(DrawingList.Part::id).isEqualTo("inner");
        assertThat(list.hit(50, 50)).get().extracting(DrawingList.Part::id).isEqualTo("outer");
        assertThat(list.hit(101, 50)).isEmpty();
    }

    @Test
    void ofEqualsTheLastDrawnIsHit() {
        box("under", 0, 0, 10, 10);
        box("over", 0, 0, 10, 10);
        assertThat(list.hit(5, 5)).get().extracting(DrawingList.Part::id).isEqualTo("over");
    }

    @Test
    void partsFollowTheFrameTheyAreDrawnIn() {
        list.push(100, 50, 2, 0.5);
        list.push(10, 0, 1, 0.5);
        box("moved", 1, 2, 3, 4);
        list.text("word", 0, 20, TextStyle.of(Typeface.SANS, 12, Colour.of(0)));
        list.pop();
        list.pop();
        assertThat(list.find("moved")).contains(new DrawingList.Part("moved", 122, 54, 6, 8));
        assertThat(list.texts().get(0).size()).isEqualTo(24);
        assertThat(list.texts().get(0).opacity()).isEqualTo(0.25);
        assertThat(list.texts().get(0).x()).isEqualTo(120);
    }

    @Test
    void aPartHoldsWhatIsDrawnInItsParts() {
        list.begin("outer");
        box("a", 0, 0, 1, 1);
        box("b", 9, 9, 1, 1);
        list.end();
        assertThat(list.find("outer")).contains(new DrawingList.Part("outer", 0, 0, 10, 10));
        assertThat(list.parts()).extracting(DrawingList.Part::id).containsExactly("a", "b", "outer");
    }

    @Test
    void aPartWithNothingInItIsNoPart() {
        list.begin("empty");
        list.end();
        assertThat(list.parts()).isEmpty();
    }

    @Test
    void replayingDrawsTheSameAgain() {
        list.push(3, 4, 2, 1);
        box("box", 1, 1, 2, 2);
        list.path(new Shape().moveTo(0, 0).curveTo(1, 1, 2, 2, 9, 3).close(), null, Stroke.solid(Colour.of(0), 1));
        list.circle(5, 5, 2, Colour.of(0), null);
        list.pixels(new Pixels(1, 1, new int[] {-1}), 0, 0, 4, 4);
        list.pop();
        DrawingList copy = new DrawingList();
        list.replay(copy);
        assertThat(copy.parts()).isEqualTo(list.parts());
        assertThat(copy.size()).isEqualTo(list.size()).isEqualTo(4);
    }
}
