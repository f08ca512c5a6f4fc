package dev.plumbline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameGlobTest {

    @ParameterizedTest
    @CsvSource({
        "*, anything, true",
        "two-*, two-views, true",
        "two-*, arithmetic-two-x, false",
        "*views, two-views, true",
        "share-?, share-0, true",
        "share-?, share-33, false",
        "a.b, axb, false",
        "a[b, a[b, true",
        "\\E.*, x, false"
    })
    void only_the_star_and_the_question_mark_are_special(String glob, String name, boolean matches) {
        assertThat(new NameGlob(glob).test(name)).isEqualTo(matches);
    }

    @Test
    void what_it_refused_is_the_remedy_where_it_matched_nothing() {
        NameGlob glob = new NameGlob("zzzz*");
        boolean any = glob.test("b") || glob.test("a");

        assertThat(any).isFalse();
        assertThat(glob.matchedNothing()).isTrue();
        assertThat(glob.remedy()).isEqualTo("no task is named 'zzzz*'; there are a, b");
    }

    @Test
    void a_glob_that_was_asked_about_nothing_did_not_fail_to_match() {
        assertThat(new NameGlob("x").matchedNothing()).isFalse();
    }
}
