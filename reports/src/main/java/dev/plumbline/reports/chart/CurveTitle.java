package dev.plumbline.reports.chart;

import dev.plumbline.reports.words.Axis;
import dev.plumbline.reports.words.Line;
import dev.plumbline.reports.words.Trend;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the lines of a chart do, in a sentence or two. */
public final class CurveTitle {

    private CurveTitle() {}

    /** Of lines along an axis, at least one. */
    public static String of(Axis axis, List<Line> lines) {
        String start = "By " + axis.meaning() + ", ";
        return lines.size() == 2 && pair(lines.get(0), lines.get(1))
                ? start + both(lines)
                : start + lines.stream().map(CurveTitle::one).collect(Collectors.joining("; ")) + ".";
    }

    /** Whether one is to the ratings what the other is to truth. */
    private static boolean pair(Line one, Line other) {
        return one.of().equals(other.of()) && one.againstTruth() != other.againstTruth();
    }

    private static String one(Line line) {
        return clause(line, line.name() + (line.againstTruth() ? "" : " by the ratings"));
    }

    private static String clause(Line line, String subject) {
        if (line.values().isEmpty()) {
            return subject + " has no value";
        }
        Trend trend = Trend.of(line);
        return subject + " " + trend.way().verb() + (trend.way() == Trend.Way.STAYS ? ", " : " ") + trend.span();
    }

    /** The ratings first, and then what they hide. */
    private static String both(List<Line> lines) {
        Line ratings = lines.get(lines.get(0).againstTruth() ? 1 : 0);
        Line truth = lines.get(lines.get(0).againstTruth() ? 0 : 1);
        boolean hidden =
                Stream.of(ratings, truth).allMatch(line -> line.values().size() > 1)
                        && Trend.of(truth).way() == Trend.Way.FALLS
                        && Trend.of(ratings).way() != Trend.Way.FALLS;
        return clause(ratings, ratings.name() + " by the ratings")
                + (hidden ? ", while " : "; ")
                + clause(
                        truth,
                        truth.key().metric().equals(ratings.key().metric())
                                ? "by truth it"
                                : truth.key().metric())
                + (hidden ? ": no rating shows that." : ".");
    }
}
