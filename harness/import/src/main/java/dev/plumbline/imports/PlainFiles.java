package dev.plumbline.imports;

import dev.plumbline.config.BadInput;
import dev.plumbline.config.Nearest;
import dev.plumbline.config.Place;
import dev.plumbline.config.Scalars;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The tables of a plain import, looked through.
 *
 * @param id the column of the id
 * @param scores the column of each score by its name, a map a table of {@code scoreTables}
 * @param largest samples of one pool
 * @param truth the values of the truth column, each once
 * @param truthNumbers the same as numbers, in order and as often as they stand there; none where one is no number
 */
record PlainFiles(
        Job job,
        String id,
        Table samples,
        List<Table> scoreTables,
        List<Map<String, String>> scores,
        Optional<Table> ratings,
        Optional<Table> truthTable,
        String truthColumn,
        List<String> truth,
        List<Double> truthNumbers,
        int largest) {

    /**
     * One of them.
     *
     * @param written how the task names it
     * @param what its columns hold
     */
    record Table(Source source, String written, List<String> columns, int rows, String what) {}

    static PlainFiles read(Job job) throws IOException {
        List<String> missing = Plain.missing(job);
        if (!missing.isEmpty()) {
            throw new Misuse("a task needs " + String.join(", and ", missing));
        }
        Options options = job.options();
        String id = options.value(Option.ID, "id");
        Table samples = table(job, job.sources().get(0), id, "as in your file");
        options.value(Option.POOL).ifPresent(pool -> known(samples, pool));
        options.value(Option.TEXT).ifPresent(text -> known(samples, text));
        List<Table> scoreTables = new ArrayList<>();
        for (String file : options.all(Option.SCORES)) {
            scoreTables.add(table(job, job.source(file), id, "a score"));
        }
        Optional<Table> ratings =
                options.has(Option.RATINGS) ? Optional.of(ratings(job, options, id)) : Optional.empty();
        Optional<Table> truthTable = options.has(Option.TRUTH)
                ? Optional.of(table(job, job.source(options.value(Option.TRUTH, "")), id, "truth"))
                : Optional.empty();
        Table holding = truthTable.orElse(samples);
        String column = options.value(Option.TRUTH_COLUMN).orElseGet(() -> only(holding, id));
        known(holding, column);
        List<String> values = values(holding.source(), column);
        return new PlainFiles(
                job,
                id,
                samples,
                scoreTables,
                scores(job, samples, scoreTables, id),
                ratings,
                truthTable,
                column,
                List.copyOf(new TreeSet<>(values)),
                numbers(values),
                largest(samples, options));
    }

    private static Table ratings(Job job, Options options, String id) throws IOException {
        Table ratings = table(job, job.source(options.value(Option.RATINGS, "")), id, "as in your file");
        known(ratings, options.value(Option.RATER, "rater"));
        known(ratings, options.value(Option.RATING, "rating"));
        options.value(Option.GROUP).ifPresent(group -> known(ratings, group));
        return ratings;
    }

    private static Table table(Job job, Source source, String id, String what) throws IOException {
        Rows rows = new Rows(false);
        rows.each(source, row -> {});
        Table table = new Table(
                source, Roots.name(job, source), source.first().fields().names(), rows.read(), what);
        known(table, id);
        return table;
    }

    private static void known(Table table, String column) {
        if (!table.columns().contains(column)) {
            throw new BadInput(
                    Place.of(table.source().name()),
                    "no column '" + column + "'; "
                            + Nearest.name(column, table.columns())
                                    .map(near -> "did you mean '" + near + "'?")
                                    .orElse("there are " + String.join(", ", table.columns())));
        }
    }

    /** The only column beside the id. */
    private static String only(Table table, String id) {
        List<String> others =
                table.columns().stream().filter(column -> !column.equals(id)).toList();
        if (others.size() != 1) {
            throw new Misuse(table.source().name() + " has " + others.size() + " columns beside '" + id
                    + "'; name that of the truth by --truth-column");
        }
        return others.get(0);
    }

    private static List<String> values(Source source, String column) {
        List<String> values = new ArrayList<>();
        source.rows(row -> row.some(column).ifPresent(values::add));
        return values;
    }

    /** The values as numbers in order; none where one is no number. */
    private static List<Double> numbers(List<String> values) {
        return values.stream().allMatch(Scalars::isNumber)
                ? values.stream().map(Double::parseDouble).sorted().toList()
                : List.of();
    }

    private static int largest(Table samples, Options options) {
        Map<String, Integer> sizes = new HashMap<>();
        options.value(Option.POOL)
                .ifPresent(pool ->
                        samples.source().rows(row -> sizes.merge(row.some(pool).orElse(""), 1, Integer::sum)));
        return sizes.values().stream().mapToInt(size -> size).max().orElse(1);
    }

    /** Every column beside the id is a score, a number on every line. */
    private static List<Map<String, String>> scores(Job job, Table samples, List<Table> tables, String id) {
        Names names = new Names();
        samples.columns().forEach(names::take);
        boolean pool = job.options().has(Option.POOL);
        List<Map<String, String>> scores = new ArrayList<>();
        for (Table table : tables) {
            Map<String, String> columns = new LinkedHashMap<>();
            table.columns().stream()
                    .filter(column -> !column.equals(id))
                    .forEach(column -> columns.put(names.model(table.source().name() + ":/" + column), column));
            Rows rows = new Rows(false);
            rows.each(table.source(), row -> columns.values().forEach(column -> number(row, column, pool)));
            rows.raise();
            scores.add(columns);
        }
        return scores;
    }

    private static void number(Row row, String column, boolean pool) {
        double score = row.number(column);
        if (!pool && !(score >= 0 && score <= 1)) {
            throw row.refused("expected a probability of the last class in '" + column + "', from 0 to 1, found "
                    + Value.shown(row.text(column))
                    + "; any number is a score among the samples of one prompt: name its column by --pool");
        }
    }

    /** Whether truth is what a sample is worth, not a class. */
    boolean gold() {
        return truth.size() > 2 && !truthNumbers.isEmpty() && job.options().has(Option.POOL);
    }

    /** In the middle of what samples are worth; of two in the middle the lower. */
    double median() {
        return truthNumbers.get((truthNumbers.size() - 1) / 2);
    }

    /** The tables beside the samples. */
    List<Table> beside() {
        List<Table> tables = new ArrayList<>(scoreTables);
        ratings.ifPresent(tables::add);
        truthTable.ifPresent(tables::add);
        return tables;
    }
}
