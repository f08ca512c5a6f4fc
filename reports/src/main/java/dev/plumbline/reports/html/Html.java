package dev.plumbline.reports.html;

import dev.plumbline.reports.words.Terms;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The only way into a page. Text and the values of attributes are escaped here and nowhere else; what could run or load anything
 * (other elements, other attributes, addresses outside the page) has no way in at all.
 */
public final class Html {

    private static final Set<String> LINES = Set.of(
            "html",
            "head",
            "body",
            "meta",
            "title",
            "style",
            "header",
            "main",
            "footer",
            "nav",
            "section",
            "div",
            "p",
            "h1",
            "h2",
            "h3",
            "h4",
            "ol",
            "ul",
            "li",
            "dl",
            "dd",
            "table",
            "caption",
            "tbody",
            "details",
            "summary",
            "figure",
            "figcaption",
            "article",
            "select",
            "option",
            "desc");
    private static final Set<String> PHRASES = Set.of(
            "span", "strong", "em", "small", "sup", "code", "a", "dt", "br", "button", "input", "label", "output", "b",
            "i", "tr", "td", "th", "thead", "svg", "line", "circle", "rect", "path", "text", "g");

    /** The parser ends these by itself, where the next of their kind begins or their table ends: most of a page is cells. */
    private static final Set<String> ENDED = Set.of("td", "th", "tr", "thead", "tbody");

    /** A value that needs no quotes. */
    private static final Pattern BARE = Pattern.compile("[A-Za-z0-9#._-]+");

    private static final Set<String> ATTRIBUTES = Set.of(
            "lang",
            "charset",
            "name",
            "content",
            "http-equiv",
            "id",
            "class",
            "title",
            "href",
            "scope",
            "colspan",
            "role",
            "tabindex",
            "aria-label",
            "aria-labelledby",
            "aria-describedby",
            "aria-hidden",
            "aria-live",
            "aria-sort",
            "aria-controls",
            "hidden",
            "type",
            "value",
            "for",
            "placeholder",
            "viewBox",
            "width",
            "height",
            "x",
            "y",
            "x1",
            "x2",
            "y1",
            "y2",
            "cx",
            "cy",
            "r",
            "d",
            "stroke-width",
            "text-anchor",
            "transform");

    /** Values that a script of ours reads. */
    private static final Pattern DATA = Pattern.compile("data-[a-z]+(-[a-z]+)*");

    /** A place of this page, or a file beside or beneath this one; no colon, so no scheme. */
    private static final Pattern PLACE =
            Pattern.compile("#.*|(\\.\\./)?[A-Za-z0-9][\\w.-]*(/[A-Za-z0-9][\\w.-]*)*", Pattern.DOTALL);

    /** Markup, and what a page holds that is no text. */
    private static final Pattern NO_WORDS =
            Pattern.compile("<(style|script)\\b[^>]*>.*?</\\1>|<[^>]*>", Pattern.DOTALL);

    private final StringBuilder out;
    private final boolean explained;
    private final String named;
    private final Deque<String> open = new ArrayDeque<>();
    private int fresh;

    /** Of the cell of this table that was written last. */
    private String told = "";

    /** Within a picture everything is written in full, as in a file of its own. */
    private boolean drawing;

    /** A page without a glossary. */
    public Html() {
        this(false);
    }

    /**
     * Begins a page.
     *
     * @param explained whether it ends in a glossary, to which names then lead
     */
    Html(boolean explained) {
        this(explained, "<!DOCTYPE html>\n", "");
    }

    private Html(boolean explained, String begun, String named) {
        this.explained = explained;
        this.out = new StringBuilder(begun);
        this.named = named;
    }

    /**
     * A stretch of this page that is written by itself, whatever stands before it.
     *
     * @param name that no other stretch has; the names of its elements begin with it
     */
    public Html apart(String name) {
        return new Html(explained, "", name + "-");
    }

    /** Adds a stretch that was written {@link #apart} and is finished. */
    public Html add(String stretch) {
        out.append(stretch);
        return this;
    }

    /**
     * Opens an element.
     *
     * @param attributes names and values in turn
     */
    public Html open(String element, String... attributes) {
        start(element, attributes);
        open.push(element);
        return this;
    }

    /** Closes the element that was opened last. */
    public Html close() {
        String element = open.pop();
        if (element.equals("svg")) {
            drawing = false;
        }
        if (ENDED.contains(element)) {
            return this;
        }
        out.append("</").append(element).append('>');
        return lineAfter(element);
    }

    /** An element that never has content. */
    public Html empty(String element, String... attributes) {
        start(element, attributes);
        return lineAfter(element);
    }

    /** An element that holds a text. */
    public Html leaf(String element, String text, String... attributes) {
        return open(element, attributes).text(text).close();
    }

    /** Text, whatever it holds. */
    public Html text(String text) {
        out.append(Escape.html(text));
        return this;
    }

    /** A name in a table, which leads to what it means where it is that of a number and the page explains it. */
    public Html name(String name) {
        return Terms.of(name)
                .filter(term -> explained && term.formula().isPresent())
                .map(term -> leaf("a", name, "href", "#" + term.id()))
                .orElseGet(() -> text(name));
    }

    /** The text so far. */
    String words() {
        return NO_WORDS.matcher(out).replaceAll(" ");
    }

    /** Whether the numbers of a cell differ from those of the cell of its table before, so that they have to be written. */
    boolean news(String numbers) {
        boolean news = !numbers.equals(told);
        told = numbers;
        return news;
    }

    /** The style sheet: ours, and no data. */
    public Html style(Stylesheet sheet) {
        out.append("<style>").append(sheet.css()).append("</style>\n");
        return this;
    }

    /** A script: ours, and no data. */
    public Html script(Script script) {
        out.append("<script>").append(script.text()).append("</script>\n");
        return this;
    }

    /** Values for the script of the page, as JSON; whatever its texts hold, they end no element. */
    public Html data(String id, String json) {
        out.append("<script type=\"application/json\"");
        attribute("id", id);
        out.append('>').append(Escape.json(json)).append("</script>\n");
        return this;
    }

    /** A name that no other element of the page has. */
    public String fresh(String kind) {
        return named + kind + "-" + ++fresh;
    }

    /** The finished page. */
    public String page() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("elements still open: " + open);
        }
        return out.toString();
    }

    private void start(String element, String... attributes) {
        if (!LINES.contains(element) && !PHRASES.contains(element)) {
            throw new IllegalArgumentException("a report has no element <" + element + ">");
        }
        if (element.equals("svg")) {
            drawing = true;
        }
        if (element.equals("table")) {
            told = "";
        }
        out.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            attribute(attributes[i], attributes[i + 1]);
        }
        out.append('>');
    }

    private void attribute(String name, String value) {
        boolean known = ATTRIBUTES.contains(name) || DATA.matcher(name).matches();
        if (!known || (name.equals("href") && !PLACE.matcher(value).matches())) {
            throw new IllegalArgumentException("a report has no attribute " + name + "=\"" + value + '"');
        }
        out.append(' ').append(name);
        if (!drawing && BARE.matcher(value).matches()) {
            out.append('=').append(value);
        } else if (!value.isEmpty()) {
            out.append("=\"").append(Escape.html(value)).append('"');
        }
    }

    private Html lineAfter(String element) {
        if (LINES.contains(element)) {
            out.append('\n');
        }
        return this;
    }
}
