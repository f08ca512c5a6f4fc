package dev.plumbline.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CitationCheckWorldTest {

    private static final int N = 4000;

    private static MadeWorld citations(long seed) {
        return MadeWorld.of(new World.CitationCheck(MadeWorld.PLACE, N, 500), seed);
    }

    /** What a text such as {@code bacal codon; Hator; 1999} says. */
    private record Said(String title, String author, String year) {

        static Said of(String text) {
            String[] part = text.split("; ", -1);
            return new Said(part[0], part[1], part[2]);
        }

        boolean beginsWith(Said cited) {
            return (title + " ").startsWith(cited.title + " ");
        }

        boolean holds(Said cited) {
            return beginsWith(cited) && author.equals(cited.author) && year.equals(cited.year);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void a_citation_is_correct_exactly_where_a_record_says_the_same(long seed) {
        MadeWorld world = citations(seed);
        Set<Said> records = new HashSet<>();
        for (int i = 0; i < N; i++) {
            records.add(Said.of(world.cell("record", i)));
        }
        assertThat(records).hasSize(500);
        for (int i = 0; i < N; i++) {
            Said cited = Said.of(world.cell("text", i));
            boolean correct = records.stream().anyMatch(record -> record.holds(cited));
            assertThat(world.truth()[i]).as(cited.toString()).isEqualTo(correct ? 1 : 0);
            assertThat(world.cell("citation", i).equals("correct")).isEqualTo(correct);
        }
    }

    @Test
    void each_kind_of_citation_is_wrong_in_its_own_way_and_the_fields_show_it() {
        MadeWorld world = citations(1);
        for (int i = 0; i < N; i++) {
            Said cited = Said.of(world.cell("text", i));
            Said record = Said.of(world.cell("record", i));
            String kind = world.cell("citation", i);
            float[] fields = world.row("fields", i);
            assertThat(fields[0] == 1).isEqualTo(record.beginsWith(cited)).isEqualTo(!kind.equals("fabricated"));
            assertThat(fields[1] == 1).isEqualTo(record.author.equals(cited.author));
            assertThat(fields[2] == 1).isEqualTo(record.year.equals(cited.year));
            if (!kind.equals("fabricated")) {
                assertThat(fields[1] == 0).isEqualTo(kind.equals("wrong-author"));
                assertThat(fields[2] == 0).isEqualTo(kind.equals("right-title-wrong-year"));
            }
        }
    }

    @Test
    void kinds_have_their_shares() {
        MadeWorld world = citations(1);
        // four standard errors: 4 sqrt(p (1 - p) / 4000)
        assertThat(world.share("citation", "correct")).isCloseTo(0.5, within(0.0317));
        assertThat(world.share("citation", "fabricated")).isCloseTo(0.25, within(0.0274));
        assertThat(world.share("citation", "wrong-author")).isCloseTo(0.125, within(0.021));
        assertThat(world.share("citation", "right-title-wrong-year")).isCloseTo(0.125, within(0.021));
    }

    @Test
    void overlap_is_the_words_in_common_over_the_words_in_either() {
        Citation record = new Citation(List.of("a", "b", "d", "e"), "Bacal", 1999);
        assertThat(new Citation(List.of("a", "b", "c"), "Bacal", 1999).overlap(record))
                .isEqualTo(0.4);
        assertThat(record.cutTo(2).overlap(record)).isEqualTo(0.5);
        assertThat(record.begins(record.cutTo(2))).isTrue();
        assertThat(record.cutTo(2).begins(record)).isFalse();
    }

    @Test
    void the_weak_view_holds_overlap_and_years_apart() {
        MadeWorld world = citations(2);
        Offset<Float> rounding = within(1e-6f);
        for (int i = 0; i < N; i++) {
            Said cited = Said.of(world.cell("text", i));
            Said record = Said.of(world.cell("record", i));
            Set<String> either = new HashSet<>(List.of(cited.title.split(" ", -1)));
            either.addAll(List.of(record.title.split(" ", -1)));
            int both = cited.title.split(" ", -1).length + record.title.split(" ", -1).length - either.size();
            float apart = Math.abs(Integer.parseInt(cited.year) - Integer.parseInt(record.year)) / 10f;
            float[] seen = world.row("title-and-year", i);
            assertThat(seen[0]).isEqualTo(both / (float) either.size(), rounding);
            assertThat(seen[1]).isEqualTo(Math.min(1, apart), rounding);
        }
    }
}
