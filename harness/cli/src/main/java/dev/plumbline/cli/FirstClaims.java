package dev.plumbline.cli;

import dev.plumbline.dataset.Draws;
import java.util.Locale;

/**
 * The data of a first task: claims, half of them true, rated by people who feel how well a claim is supported, blurred, and
 * add to that if it cites anything. The same bytes every time.
 */
final class FirstClaims {

    private static final int CLAIMS = 400;
    private static final int TOPICS = 80;

    private final Draws draws = Draws.of(1, "first-task", 0);

    /** The table as CSV with a header. */
    String csv() {
        StringBuilder csv = new StringBuilder("claim_id,topic,cited,support,citations,length,rating,is_true\n");
        for (int claim = 0; claim < CLAIMS; claim++) {
            csv.append(line(claim));
        }
        return csv.toString();
    }

    private String line(int claim) {
        int topic = draws.below(TOPICS);
        boolean isTrue = draws.uniform() < 0.5;
        int citations = draws.uniform() < 0.5 ? 0 : 1 + draws.below(3);
        double support = (isTrue ? 0.9 : -0.9) + draws.gaussian();
        int length = 80 + 30 * citations + draws.below(60);
        double swayed = citations > 0 ? 1.2 : -0.4;
        boolean rating = support + swayed + 0.4 * draws.gaussian() > 0;
        return String.format(
                Locale.ROOT,
                "claim-%03d,topic-%02d,%s,%.2f,%d,%d,%b,%b\n",
                claim,
                topic,
                citations > 0 ? "yes" : "no",
                support,
                citations,
                length,
                rating,
                isTrue);
    }
}
