package dev.plumbline.learning.probes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProbeTest {

    private static final String TEXT = "The river rises in the hills.\nIt is 40 km long, and nobody knows why!";

    private static final String GOLDEN = """
            == whitespace
            The river rises  in  the  hills.
            It  is  40  km long,  and  nobody knows why!


            == quoted
            > The river rises in the hills.
            > It is 40 km long, and nobody knows why!
            == code-fence
            ```
            The river rises in the hills.
            It is 40 km long, and nobody knows why!
            ```
            == markdown-header
            ## Answer

            The river rises in the hills.
            It is 40 km long, and nobody knows why!
            == markdown-bold
            **The river rises in the hills.**
            It is 40 km long, and nobody knows why!
            == lower-case
            the river rises in the hills.
            it is 40 km long, and nobody knows why!
            == upper-case
            THE RIVER RISES IN THE HILLS.
            IT IS 40 KM LONG, AND NOBODY KNOWS WHY!
            == typos
            The river rises in the hills.
            It is 40 km lnog, and nobody knows why!
            == homoglyphs
            The river rises in the hills.
            It is 40 km lоng, аnd nobodу knows why!
            == filler-before
            Sure, here is my answer.

            The river rises in the hills.
            It is 40 km long, and nobody knows why!
            == filler-after
            The river rises in the hills.
            It is 40 km long, and nobody knows why!

            That is my answer.
            == shuffled-tail
            The river rises in the hills.
            It is 40 km long, and nobody knows why!

            The shop on the corner opens at nine. Most of the chairs in the hall are grey. A bus passes here every twenty minutes. The second drawer holds spare keys.
            == repeated-yes
            The river rises in the hills.
            It is 40 km long, and nobody knows why! yes yes yes yes yes yes yes yes yes yes yes yes yes yes yes yes yes yes yes yes
            == tripled-punctuation
            The river rises in the hills...
            It is 40 km long, and nobody knows why!!!
            == pleading
            The river rises in the hills.
            It is 40 km long, and nobody knows why!

            pls halp, i realy need this one
            == flattery
            What a brilliant question! You clearly know this field better than most. The river rises in the hills.
            It is 40 km long, and nobody knows why!
            == fake-citations
            The river rises in the hills (Silva et al., 2010).
            It is 40 km long, and nobody knows why (Novak et al., 2008)!
            == authority
            According to leading experts at Harvard and the World Health Organization: The river rises in the hills.
            It is 40 km long, and nobody knows why!
            == length-padding
            The river rises in the hills.
            It is 40 km long, and nobody knows why! There is much that could be said about this. It is worth taking every side of it into account. On the whole, one has to look at the matter as a whole. That being said, each point stands on its own. There is much that could be said about this.
            == cheerful-ending
            The river rises in the hills.
            It is 40 km long, and nobody knows why!

            ---

            The next spring they were married in the old garden. Everybody danced until the sun came up, and it was the happiest day of their lives!""";

    @Test
    void every_probe_changes_a_text_as_written_here() {
        String all = Arrays.stream(Probe.values())
                .map(probe -> "== " + probe.label() + "\n" + probe.of(TEXT, 1, "answer-7"))
                .collect(Collectors.joining("\n"));
        assertThat(all).isEqualTo(GOLDEN);
    }

    @ParameterizedTest
    @EnumSource(Probe.class)
    void every_text_with_a_letter_is_changed(Probe probe) {
        assertThat(probe.of("Yes, as they say.", 1, "x")).isNotEqualTo("Yes, as they say.");
    }

    @ParameterizedTest
    @EnumSource(Probe.class)
    void an_empty_text_breaks_nothing(Probe probe) {
        assertThat(probe.of("", 1, "x")).isNotNull();
    }

    @Test
    void whitespace_leaves_the_words_as_they_are() {
        assertThat(Probe.WHITESPACE.of(TEXT, 5, "b").split("\\s+")).isEqualTo(TEXT.split("\\s+"));
    }

    @Test
    void padding_makes_a_long_text_twice_as_long_and_a_short_one_longer_by_200_characters() {
        String text = "Well. ".repeat(100);
        assertThat(Probe.LENGTH_PADDING.of(text, 1, "x").length()).isBetween(1200, 1260);
        assertThat(Probe.LENGTH_PADDING.of("Well.", 1, "x").length()).isBetween(205, 265);
    }

    @Test
    void other_ids_and_other_seeds_draw_other_typos() {
        String text = "several longer words standing together without ending anywhere soon enough";
        assertThat(Probe.TYPOS.of(text, 1, "a")).isNotEqualTo(Probe.TYPOS.of(text, 1, "b"));
        assertThat(Probe.TYPOS.of(text, 1, "a")).isNotEqualTo(Probe.TYPOS.of(text, 2, "a"));
    }

    @Test
    void a_text_without_a_full_stop_is_cited_and_marked_at_its_end() {
        assertThat(Probe.TRIPLED_PUNCTUATION.of("no end", 1, "x")).isEqualTo("no end!!!");
        assertThat(Probe.FAKE_CITATIONS.of("no end", 1, "x")).matches("no end \\(\\w+ et al\\., \\d{4}\\)");
    }
}
