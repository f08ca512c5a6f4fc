package dev.plumbline.imports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tables of one's own: samples in one file, scores, ratings and truth in files beside it, joined by id.
 *
 * <p>They are copied as they are, or named where they lie beneath a named folder; the task joins them.
 */
record Plain(String name) implements Format {

    @Override
    public String about() {
        return "your own tables, joined by id";
    }

    @Override
    public Set<Option> takes() {
        return Set.of(
                Option.ID,
                Option.POOL,
                Option.TEXT,
                Option.SCORES,
                Option.RATINGS,
                Option.RATER,
                Option.RATING,
                Option.GROUP,
                Option.TRUTH,
                Option.TRUTH_COLUMN,
                Option.DATA);
    }

    @Override
    public Draft write(Job job) throws IOException {
        if (job.sources().size() != 1) {
            throw new Misuse("expected one file of samples, found "
                    + job.sources().size() + "; name the others by --scores, --ratings and --truth");
        }
        PlainFiles files = PlainFiles.read(job);
        Map<String, String> fields = new LinkedHashMap<>();
        files.samples().columns().forEach(column -> fields.put(column, "as in your file"));
        Readme readme = new Readme(
                        "Your own samples, with what is known of them.", "your own files", "that of your data")
                .counts(files.samples().rows() + " samples")
                .file(files.samples().written(), fields);
        for (PlainFiles.Table table : files.beside()) {
            Map<String, String> beside = new LinkedHashMap<>();
            table.columns()
                    .forEach(column -> beside.put(column, column.equals(files.id()) ? "the sample" : table.what()));
            readme.file(table.written(), beside).beside(table.source());
        }
        return new Draft(
                new PlainTask(job.name(), name, files).text(),
                readme,
                files.samples().rows());
    }

    /** What is needed of the command line, and what for. */
    static List<String> missing(Job job) {
        List<String> missing = new ArrayList<>();
        if (!job.options().has(Option.TRUTH) && !job.options().has(Option.TRUTH_COLUMN)) {
            missing.add("truth, by --truth FILE or --truth-column COLUMN");
        }
        if (!job.options().has(Option.SCORES) && !job.options().has(Option.RATINGS)) {
            missing.add("something to hold against it, by --scores FILE or --ratings FILE");
        }
        return missing;
    }
}
