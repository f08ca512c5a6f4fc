package dev.plumbline.reports.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Prints how fast the largest page opens. Nothing is asserted: it depends on the machine. */
@InABrowser
class LoadTimesTest {

    @Test
    void how_fast_the_largest_page_opens(Browser browser) throws IOException {
        Path file = Pages.of("report/many tasks");
        for (Look look : new Look[] {Look.DESK, Look.PHONE}) {
            List<String> times = browser.open(file, look).lines(Scripts.TIMES);
            System.out.printf(
                    "opened: %d kB, %d px wide: can be read after %s ms, all loaded after %s ms%n",
                    Files.size(file) / 1000, look.width(), times.get(0), times.get(1));
        }
    }
}
