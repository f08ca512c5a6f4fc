package dev.plumbline.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OverlapTest {

    @TempDir
    Path folder;

    @Test
    void examples_with_the_content_of_one_in_another_split_are_counted() {
        Map<Split, Integer> overlap = SpecBuilder.of(
                        folder,
                        "a.csv",
                        "id,text,split,truth",
                        "a,same,transfer,1",
                        "b,same,transfer,0",
                        "c,same,held-out,1",
                        "d,twice,held-out,1",
                        "e,twice,held-out,0",
                        "f,once,supervise,0")
                .id("id")
                .splitBy("split")
                .read()
                .dataset()
                .overlap();

        assertThat(overlap)
                .isEqualTo(Map.of(Split.SUPERVISE, 0, Split.TRANSFER, 2, Split.VALIDATION, 0, Split.HELD_OUT, 1));
    }

    @Test
    void a_pair_in_the_other_order_is_the_same_content() {
        Map<Split, Integer> overlap = SpecBuilder.of(
                        folder,
                        "a.csv",
                        "p,text,split,truth",
                        "a,x,transfer,1",
                        "a,y,transfer,0",
                        "b,y,held-out,1",
                        "b,x,held-out,0")
                .pool("p")
                .pairs()
                .splitBy("split")
                .read()
                .dataset()
                .overlap();

        assertThat(overlap).containsEntry(Split.TRANSFER, 1).containsEntry(Split.HELD_OUT, 1);
    }
}
