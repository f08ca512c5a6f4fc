package dev.plumbline.reports.pressure;

import dev.plumbline.reports.chart.Marks;
import dev.plumbline.reports.chart.Picture;
import dev.plumbline.reports.chart.Scale;
import dev.plumbline.reports.html.Html;
import dev.plumbline.reports.words.Numbers;
import dev.plumbline.reports.words.Trend;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;

/**
 * From what a reward offers down to what truth gets, a bar a link, under the base and under a policy. What is lost is filled, what is won back is hollow, and
 * every bar has its name and its figure beside it.
 */
public record LinksChart(LinksOfPolicy links) implements Picture {

    private static final double LEFT = 132;
    private static final double RIGHT = 338;
    private static final double FIGURE = 42;
    private static final double ROW = 20;
    private static final double BAR = 12;
    private static final double HEAD = 24;

    @Override
    public double width() {
        return RIGHT + FIGURE;
    }

    @Override
    public double height() {
        return policy() + (2 + links.links().size()) * ROW + 42;
    }

    /** Where the bars of the policy begin. */
    private static double policy() {
        return HEAD + 3 * ROW + HEAD;
    }

    @Override
    public void draw(Html page) {
        Marks marks = new Marks(page, scale());
        base(marks);
        policy(marks, policy());
        double bottom = height() - 42;
        marks.axis(bottom + 4);
        marks.label("win rate over the base, in %", (LEFT + RIGHT) / 2, bottom + 34, "middle");
    }

    private Scale scale() {
        return new Scale(0, 100, LEFT, RIGHT);
    }

    private void base(Marks marks) {
        marks.name("The base", 0, HEAD - 6);
        total(marks, "the reward offers", links.offered(), HEAD);
        link(marks, "lost by the policy", links.leftByBase(), links.offered(), HEAD + ROW);
        total(marks, "truth gets", links.offered() - links.leftByBase(), HEAD + 2 * ROW);
    }

    private void policy(Marks marks, double top) {
        marks.name("The most optimised policy", 0, top - 6);
        total(marks, "the reward offers", links.offered(), top);
        double at = links.offered();
        double y = top + ROW;
        for (LinksOfPolicy.Link link : links.links()) {
            link(marks, link.by(), link.lost(), at, y);
            at -= link.lost();
            y += ROW;
        }
        total(marks, "truth gets", links.gold(), y);
    }

    private static void total(Marks marks, String name, double share, double y) {
        marks.label(name, LEFT - 8, y + BAR - 2, "end");
        marks.band(0, 100 * share, y, y + BAR, "total");
        figure(marks, Numbers.percentFigure(share, 1, RoundingMode.HALF_EVEN), y);
    }

    /** From where the links before it leave it. */
    private static void link(Marks marks, String name, double lost, double from, double y) {
        double to = from - lost;
        marks.label(name, LEFT - 8, y + BAR - 2, "end");
        marks.rule(100 * from, y - (ROW - BAR), y, "guide");
        marks.band(100 * Math.min(from, to), 100 * Math.max(from, to), y, y + BAR, lost < 0 ? "link won" : "link");
        marks.rule(100 * to, y, y + BAR, "end");
        marks.rule(100 * to, y + BAR, y + ROW, "guide");
        figure(marks, LinksOfPolicy.change(lost), y);
    }

    private static void figure(Marks marks, String figure, double y) {
        marks.label(figure, RIGHT + FIGURE, y + BAR - 2, "end");
    }

    @Override
    public List<String> legend() {
        return List.of("filled: lost", "hollow: won back", "tinted: what is there");
    }

    @Override
    public String description() {
        return links.links().stream()
                .map(link -> link.by() + " " + Trend.two(Math.abs(link.lost())))
                .collect(Collectors.joining(
                        ", ",
                        "Win rates over the base. The reward offers " + Trend.two(links.offered()) + ". Under the base "
                                + Trend.two(links.leftByBase())
                                + " are lost by the policy. Under the most optimised policy: ",
                        ", and truth gets " + Trend.two(links.gold()) + "."));
    }
}
