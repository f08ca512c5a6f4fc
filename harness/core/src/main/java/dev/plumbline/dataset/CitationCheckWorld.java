package dev.plumbline.dataset;

import java.util.List;

/**
 * Citations of title, author and year, held against a table of records. A citation is correct where some record has its author
 * and its year and a title that is the cited one or goes on after it: of the titles that are not made up a quarter is cut short.
 *
 * <p>Metadata: {@code citation} ({@code correct} in half of the examples, {@code wrong-author} and
 * {@code right-title-wrong-year} an eighth each, {@code fabricated} a quarter); {@code text}; {@code record}, the record whose title has the
 * most words in common with the cited one.
 *
 * <p>View {@code title-and-year}: words in common over words in either title (Jaccard), and the years between, up to ten, in tens.
 * View {@code fields}: whether title, author and year match that record, and whether any record has that author. View
 * {@code both}: all six.
 *
 * <p>A reader of {@code title-and-year} takes a cut title for a made-up one, which nobody can tell from {@code fields}, and cannot see
 * a wrong author, whom {@code fields} shows.
 */
final class CitationCheckWorld {

    private static final int YEARS_APART = 10;
    private static final int WRONG_BY = 5;

    private final CitationRecords records;
    private final Draws draws;
    private final WorldBuilder world;

    private CitationCheckWorld(World.CitationCheck citations, long seed) {
        this.records = CitationRecords.draw(citations.records(), Draws.of(seed, "citation-records", 0));
        this.draws = Draws.of(seed, "citation-check", 0);
        this.world = new WorldBuilder(List.of("wrong", "correct"), citations.examples());
    }

    static Generated generate(World.CitationCheck citations, long seed) {
        CitationCheckWorld made = new CitationCheckWorld(citations, seed);
        for (int i = 0; i < citations.examples(); i++) {
            made.add(made.draws.below(8));
        }
        return made.world.build();
    }

    private enum Kind {
        CORRECT("correct"),
        WRONG_AUTHOR("wrong-author"),
        WRONG_YEAR("right-title-wrong-year"),
        FABRICATED("fabricated");

        private final String label;

        Kind(String label) {
            this.label = label;
        }
    }

    private void add(int die) {
        Kind kind =
                die < 4 ? Kind.CORRECT : die == 4 ? Kind.WRONG_AUTHOR : die == 5 ? Kind.WRONG_YEAR : Kind.FABRICATED;
        Citation cited = citation(kind);
        while (records.hold(cited) != (kind == Kind.CORRECT)) {
            cited = citation(kind);
        }
        add(kind, cited, records.nearest(cited));
    }

    private Citation citation(Kind kind) {
        Citation record = records.any(draws);
        Citation cut =
                record.cutTo(draws.below(4) == 0 ? kept(record) : record.title().size());
        return switch (kind) {
            case CORRECT -> cut;
            case WRONG_AUTHOR -> cut.by(records.any(draws).author());
            case WRONG_YEAR -> cut.of(cut.year() + (1 + draws.below(WRONG_BY)) * (2 * draws.below(2) - 1));
            case FABRICATED -> records.madeUpFrom(record, draws);
        };
    }

    /** At least half of the words of a title, and not all. */
    private int kept(Citation record) {
        int words = record.title().size();
        int least = (words + 1) / 2;
        return least + draws.below(words - least);
    }

    private void add(Kind kind, Citation cited, Citation nearest) {
        float apart = Math.min(YEARS_APART, Math.abs(cited.year() - nearest.year())) / (float) YEARS_APART;
        float[] seen = {(float) cited.overlap(nearest), apart};
        float[] fields = {
            flag(nearest.begins(cited)),
            flag(nearest.author().equals(cited.author())),
            flag(nearest.year() == cited.year()),
            flag(records.know(cited.author()))
        };
        world.example(kind == Kind.CORRECT);
        world.metadata("citation", kind.label);
        world.metadata("text", cited.text());
        world.metadata("record", nearest.text());
        world.features("title-and-year", seen);
        world.features("fields", fields);
        world.features("both", WorldBuilder.joined(seen, fields));
    }

    private static float flag(boolean holds) {
        return holds ? 1 : 0;
    }
}
