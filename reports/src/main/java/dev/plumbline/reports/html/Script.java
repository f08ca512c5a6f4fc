package dev.plumbline.reports.html;

import java.io.IOException;

/** What runs in a page: sorting, filtering and hints. Everything else works without it. */
public record Script(String text) {

    /**
     * Scripts of the program, one after the other, without what indents their lines and without lines of comment.
     *
     * @param names of the files, without their {@code .js}
     */
    public static Script of(String... names) throws IOException {
        StringBuilder text = new StringBuilder("\n");
        for (String name : names) {
            Inline.read(name + ".js")
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("//"))
                    .forEach(line -> text.append(line).append('\n'));
        }
        return new Script(text.toString());
    }

    /** Its source in a content security policy. */
    String source() {
        return Inline.source(text);
    }
}
