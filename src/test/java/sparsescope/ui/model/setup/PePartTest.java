package sparsescope.ui.model.setup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import sparsescope.accelerator.PePosition;

class PePartTest {
    @Test
    void findsThePeInAPartsId() {
        assertThat(PePart.of("pe/3/14")).contains(new PePosition(3, 14));
        assertThat(PePart.of("pe/3/4/bank/17")).contains(new PePosition(3, 4));
        assertThat(PePart.of("plane/tile/0/7")).contains(new PePosition(0, 7));
        assertThat(PePart.of("plane/owned/2/1")).contains(new PePosition(2, 1));
        assertThat(PePart.of("legend/pe")).isEmpty();
        assertThat(PePart.of("plane/input/3/4")).isEmpty();
    }
}
