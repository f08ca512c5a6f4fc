package dev.plumbline.reports.browser;

import static org.junit.jupiter.api.Assumptions.abort;

import org.junit.jupiter.api.Test;

/** Says, in every build that is not the one in a browser, that the pages were not opened. */
class NotInABrowserTest {

    @Test
    void pages_are_opened_in_a_build_of_their_own() {
        String reason = "the tests of pages in a browser; 'mvn -Pbrowser -pl reports -am test' runs them";
        System.out.println("skipped: " + reason);
        abort(reason);
    }
}
