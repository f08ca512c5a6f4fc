package dev.plumbline.reports.chart;

import dev.plumbline.reports.html.Html;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Figures by row, in panels side by side: an estimate as a dot with its interval as a line, and the first estimate in digits beside it. Every scale shows 0, and a
 * panel has one for all its rows; or one for each section, where sections have units of their own.
 *
 * @param description what it shows, for who does not see it
 * @param panels at least one
 * @param sections at least one, with at least one row each
 * @param apart whether each section has scales of its own
 */
public record Rows(String description, List<Panel> panels, List<Section> sections, boolean apart) implements Picture {

    static final double ROW = 18;
    private static final double TOP = 16;
    private static final double HEAD = 22;
    private static final double AXIS = 30;
    private static final double LETTER = 6.2;
    private static final double GAP = 10;
    private static final int LONGEST_NAME = 28;

    /** As many letters are shown where fewer would not tell names apart. */
    private static final int LONGEST_APART = 56;

    private static final int LONGEST_REMARK = 16;

    /**
     * Rows that belong together.
     *
     * @param name may be empty
     */
    public record Section(String name, List<Row> rows) {}

    /**
     * A line of the picture.
     *
     * @param spots for each panel what is drawn there, the one in digits first; may be empty
     * @param remark what is said behind it in a word or two; may be empty
     */
    public record Row(String name, List<List<Spot>> spots, String remark) {}

    /** With one scale a panel. */
    public Rows(String description, List<Panel> panels, List<Section> sections) {
        this(description, panels, sections, false);
    }

    @Override
    public double width() {
        return left()
                + panels.size() * (Panel.WIDTH + GAP)
                - GAP
                + LETTER * longest(rows().map(Row::remark), LONGEST_REMARK);
    }

    @Override
    public double height() {
        return TOP + sections.stream().mapToDouble(this::height).sum() + (apart ? 0 : AXIS);
    }

    private double height(Section section) {
        return (section.name().isEmpty() ? 0 : HEAD) + section.rows().size() * ROW + (apart ? AXIS : 0);
    }

    private double left() {
        return LETTER * longest(rows().map(Row::name), letters()) + GAP;
    }

    private static int longest(Stream<String> names, int most) {
        return names.mapToInt(name -> Math.min(most, name.length())).max().orElseThrow();
    }

    /** As few letters of names as tell them apart. */
    private int letters() {
        List<String> names = rows().map(Row::name).distinct().toList();
        return IntStream.rangeClosed(LONGEST_NAME, LONGEST_APART)
                .filter(most -> names.stream()
                                .map(name -> Marks.shortened(name, most))
                                .distinct()
                                .count()
                        == names.size())
                .findFirst()
                .orElse(LONGEST_NAME);
    }

    private Stream<Row> rows() {
        return sections.stream().flatMap(section -> section.rows().stream());
    }

    private double left(int panel) {
        return left() + panel * (Panel.WIDTH + GAP);
    }

    @Override
    public void draw(Html page) {
        List<Scale> shared = apart ? List.of() : scales(rows().toList());
        for (int i = 0; i < panels.size(); i++) {
            panels.get(i).head(page, left(i));
        }
        double y = TOP;
        for (Section section : sections) {
            List<Scale> scales = apart ? scales(section.rows()) : shared;
            double bottom = y + height(section) - (apart ? AXIS : 0);
            section(page, section, scales, y, bottom);
            y = bottom + (apart ? AXIS : 0);
        }
    }

    private void section(Html page, Section section, List<Scale> scales, double top, double bottom) {
        double y = top + (section.name().isEmpty() ? 0 : HEAD);
        boolean last = apart || section.equals(sections.get(sections.size() - 1));
        scales.forEach(scale -> Panel.guides(new Marks(page, scale), y, bottom, last));
        if (!section.name().isEmpty()) {
            new Marks(page, scales.get(0)).name(section.name(), 0, y - 6);
        }
        IntStream.range(0, section.rows().size())
                .forEach(i -> row(page, section.rows().get(i), scales, y + (i + 0.5) * ROW));
    }

    private void row(Html page, Row row, List<Scale> scales, double y) {
        for (int i = 0; i < scales.size(); i++) {
            Marks marks = new Marks(page, scales.get(i));
            if (i == 0) {
                marks.label(Marks.shortened(row.name(), letters()), 0, y + 4, "start");
            }
            Panel.row(marks, row.spots().get(i), y);
        }
        if (!row.remark().isEmpty()) {
            new Marks(page, scales.get(0)).label(Marks.shortened(row.remark(), LONGEST_REMARK), width(), y + 4, "end");
        }
    }

    private List<Scale> scales(List<Row> rows) {
        List<Scale> scales = new ArrayList<>();
        for (int i = 0; i < panels.size(); i++) {
            int panel = i;
            List<Spot> spots = rows.stream()
                    .flatMap(row -> row.spots().get(panel).stream())
                    .toList();
            scales.add(panels.get(i).scale(spots, left(i)));
        }
        return scales;
    }

    @Override
    public List<String> legend() {
        List<Spot> spots = rows().flatMap(row -> row.spots().stream())
                .flatMap(List::stream)
                .toList();
        return Stream.of(
                        spots.stream().anyMatch(Spot::truth) ? "\u25cf against truth" : "",
                        spots.stream().allMatch(Spot::truth) ? "" : "\u25cb from the ratings alone",
                        "lines: 95\u00a0% intervals, an arrow where one goes on",
                        apart ? "each section has a scale of its own" : "")
                .filter(entry -> !entry.isEmpty())
                .toList();
    }
}
