package dev.plumbline.reports.record;

import dev.plumbline.reports.html.Escape;
import java.util.regex.Pattern;

/** Makes any text inert in Markdown as the hosts of code render it: no markup, no link, no mention, no new line. */
public final class Markdown {

    /** What may begin markup, a link, a mention or a reference there. */
    private static final String MARKUP = "\\`*_[]<>#|~@&$";

    /** What is made a link without any markup. */
    private static final Pattern LINK = Pattern.compile("(?i)www\\.|(?:https?|ftp|mailto|xmpp):");

    private Markdown() {}

    /** One line; what has no shape of its own gets a name, as in the pages. */
    public static String text(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        Escape.visible(text).codePoints().forEach(c -> append(c, out));
        return LINK.matcher(out)
                .replaceAll(link -> link.group().replace(":", "&#58;").replace(".", "&#46;"));
    }

    private static void append(int c, StringBuilder out) {
        if (c == '\n' || c == '\t') {
            out.append(' ');
        } else if (MARKUP.indexOf(c) >= 0) {
            out.append("&#").append(c).append(';');
        } else {
            out.appendCodePoint(c);
        }
    }
}
