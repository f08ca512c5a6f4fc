package dev.plumbline.reports.task;

import dev.plumbline.reports.html.Html;
import dev.plumbline.reports.html.Part;
import dev.plumbline.reports.words.Names;
import dev.plumbline.reports.words.Numbers;
import dev.plumbline.reports.words.PValues;
import dev.plumbline.truth.MetricKey;
import dev.plumbline.truth.SliceTest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Which slices show more than chance among so many would. */
public record SliceSentences(List<SliceTest> tests) implements Part {

    @Override
    public void write(Html page) {
        Map<String, List<SliceTest>> families = tests.stream()
                .collect(Collectors.groupingBy(test -> family(test.key()), LinkedHashMap::new, Collectors.toList()));
        families.forEach((family, of) -> sentence(page, family, of));
    }

    private static String family(MetricKey key) {
        return key.metric() + " of " + Names.arm(key.arm(), key.method());
    }

    private static void sentence(Html page, String family, List<SliceTest> of) {
        String left = of.stream()
                .filter(SliceTest::survives)
                .map(test -> test.key().slice() + " (p " + PValues.of(test.adjusted()) + ")")
                .collect(Collectors.joining(", "));
        page.open("p", "class", "quiet")
                .text("The " + family + " differs from 0, corrected for " + Numbers.count(of.size(), "slice")
                        + " (Benjamini and Yekutieli), on ");
        page.text(left.isEmpty() ? "none of them." : left + ".").close();
    }
}
