package sparsescope.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RestyledSheetTest {
    @Test
    void onlyWhatDiffersIsSaidAgainForRootsInTheState() {
        String usual =
                ".root { -c: #fff; -fx-font-size: 14px; }\n.a:hover,\n.b > .c { -fx-padding: 1; -x: 2; }\n.d { -y: 1; }";
        String other =
                "/* other */ .root { -c: #000; -fx-font-size: 14px; }\n.a:hover, .b > .c { -fx-padding: 1; -x: 3; }\n"
                        + ".d { -y: 1; }\n.e { -z: 0; }";
        assertThat(RestyledSheet.of(usual, other, "dark"))
                .isEqualTo(".root:dark { -c: #000; }\n"
                        + ".root:dark .a:hover, .root:dark .b > .c { -x: 3; }\n"
                        + ".root:dark .e { -z: 0; }\n");
    }

    @Test
    void aWholeSheetIsForRootsInTheState() {
        assertThat(RestyledSheet.of(".root:narrow .x { -a: 1; }\n#y { -b: 2; }", "contrast"))
                .isEqualTo(".root:contrast:narrow .x { -a: 1; }\n.root:contrast #y { -b: 2; }\n");
    }
}
