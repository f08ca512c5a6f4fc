package dev.plumbline.reports.task;

import dev.plumbline.reports.words.Names;
import dev.plumbline.reports.words.Numbers;
import java.util.List;
import java.util.stream.Stream;

/** Where ratings and truth part most, in a sentence: of what survives the correction for many slices, if anything does. */
record DivergenceSentence(DivergenceRows rows) {

    String text() {
        List<DivergenceRows.Row> slices = rows.slices();
        if (slices.isEmpty()) {
            return "How far ratings and truth part on " + name() + " has no value on any slice.";
        }
        List<DivergenceRows.Row> surviving = rows.surviving();
        if (surviving.isEmpty()) {
            return "On no slice of " + slices.size() + " do ratings and truth part on " + name()
                    + " by more than chance among so many would show; furthest on "
                    + slices.get(0).slice() + ", where it looks " + looks(slices.get(0)) + whole() + ".";
        }
        return made(surviving) + whole() + "; " + survive(surviving.size(), slices.size()) + ".";
    }

    /** Where the ratings flatter most, and where they run down most. */
    private String made(List<DivergenceRows.Row> surviving) {
        List<DivergenceRows.Row> ends = Stream.of(true, false)
                .flatMap(flatter -> surviving.stream()
                        .filter(row ->
                                flatter == row.first().orElseThrow().apart().orElseThrow() > 0)
                        .limit(1))
                .toList();
        String first = "On " + ends.get(0).slice() + " ratings make " + name() + " look " + looks(ends.get(0))
                + " than truth does";
        return ends.size() == 1 ? first : first + ", and on " + ends.get(1).slice() + " " + looks(ends.get(1));
    }

    private String name() {
        return Names.arm(rows.arm().name(), rows.arm().method());
    }

    private static String survive(int surviving, int of) {
        return surviving + " of " + of + (of == 1 ? " slice" : " slices") + (surviving == 1 ? " survives" : " survive")
                + " the correction for many slices";
    }

    private static String looks(DivergenceRows.Row row) {
        double apart = row.first().orElseThrow().apart().orElseThrow();
        String points = Numbers.points(Math.abs(apart));
        return points + (points.equals("1") ? " point " : " points ") + (apart < 0 ? "worse" : "better");
    }

    private String whole() {
        return rows.whole()
                .filter(row -> row.first().isPresent())
                .map(row -> " (over all examples " + looks(row) + ")")
                .orElse("");
    }
}
