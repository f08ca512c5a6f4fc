package dev.plumbline.reports.html;

/**
 * A whole page: one file that loads nothing. Its content security policy lets in this style sheet and this script, and nothing else.
 *
 * @param title also the first heading of the body, which writes it itself
 */
public record Document(String title, Stylesheet sheet, Script script, Part body) {

    public String text() {
        return text(new Html());
    }

    /** Of a page that ends in a {@link GlossarySection}: names in its tables lead there. */
    public String explained() {
        return text(new Html(true));
    }

    private String text(Html page) {
        page.open("html", "lang", "en");
        head(page);
        page.open("body");
        body.write(page);
        page.script(script).close().close();
        return page.page();
    }

    private void head(Html page) {
        page.open("head")
                .empty("meta", "charset", "utf-8")
                .empty("meta", "http-equiv", "Content-Security-Policy", "content", policy())
                .empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .empty("meta", "name", "color-scheme", "content", "light dark")
                .leaf("title", title)
                .style(sheet)
                .close();
    }

    private String policy() {
        return "default-src 'none'; style-src " + sheet.source() + "; script-src " + script.source()
                + "; base-uri 'none'; form-action 'none'";
    }
}
