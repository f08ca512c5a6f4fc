package dev.plumbline.imports;

import dev.plumbline.config.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The README of an imported task: where its data come from, what they hold, and what a reader must know of them. */
final class Readme {

    private static final int NAMED = 20;

    private final String about;
    private final String from;
    private final String licence;
    private final Map<String, Map<String, String>> files = new LinkedHashMap<>();
    private final List<String> notes = new ArrayList<>();
    private final List<Problem> leftOut = new ArrayList<>();
    private final List<Source> beside = new ArrayList<>();
    private String counts = "";

    /**
     * Begins one.
     *
     * @param about a sentence or two on the data
     * @param from who made them, and where they are described
     * @param licence under which they may be used, as far as it is known
     */
    Readme(String about, String from, String licence) {
        this.about = about;
        this.from = from;
        this.licence = licence;
    }

    /** How much came of how much. */
    Readme counts(String what) {
        counts = what;
        return this;
    }

    /** What the fields of a written file hold. */
    Readme file(String name, Map<String, String> fields) {
        files.put(name, fields);
        return this;
    }

    /** A file that an option named. */
    Readme beside(Source source) {
        beside.add(source);
        return this;
    }

    Readme note(String note) {
        notes.add(note);
        return this;
    }

    /** What was left out, with its reasons. */
    Readme without(Rows rows) {
        leftOut.addAll(rows.refused());
        return this;
    }

    String text(Order order, String name, List<Source> sources) throws IOException {
        StringBuilder text = new StringBuilder("# " + name + "\n\n" + about + "\n\n| | |\n| --- | --- |\n");
        row(text, "from", from);
        row(text, "licence", licence);
        for (Source source : Stream.concat(sources.stream(), beside.stream()).toList()) {
            row(text, "file", "`" + source.file() + "`, SHA-256 `" + source.sha256() + "`");
        }
        row(text, "imported", counts + ", with `plumbline import " + order.format() + "`");
        files.forEach((file, fields) -> fields(text, file, fields));
        notes(text);
        leftOut(text);
        return text.append("\n## Run it\n\n    plumbline run ")
                .append(order.to())
                .append(roots(order))
                .append('\n')
                .toString();
    }

    private static String roots(Order order) {
        return order.options().all(Option.DATA).stream()
                .map(root -> " --data " + root)
                .collect(Collectors.joining());
    }

    private static void row(StringBuilder text, String name, String value) {
        text.append("| ").append(name).append(" | ").append(value).append(" |\n");
    }

    private static void fields(StringBuilder text, String file, Map<String, String> fields) {
        text.append("\n## ").append(file).append("\n\n| field | what it holds |\n| --- | --- |\n");
        fields.forEach((field, what) -> row(text, "`" + field + "`", what));
    }

    private void notes(StringBuilder text) {
        if (!notes.isEmpty()) {
            text.append("\n## What to know\n\n");
            notes.forEach(note -> text.append("- ").append(note).append('\n'));
        }
    }

    private void leftOut(StringBuilder text) {
        if (!leftOut.isEmpty()) {
            text.append("\n## Left out\n\n");
            leftOut.stream()
                    .limit(NAMED)
                    .forEach(one -> text.append("- ").append(one).append('\n'));
            if (leftOut.size() > NAMED) {
                text.append("- and ").append(leftOut.size() - NAMED).append(" more\n");
            }
        }
    }
}
