package dev.plumbline.reports.html;

/** What the names of the metrics mean. */
public record GlossarySection() implements Part {

    @Override
    public void write(Html page) {
        page.open("section", "aria-labelledby", "glossary").leaf("h2", "Metrics", "id", "glossary");
        page.open("details").leaf("summary", "What the names of the metrics mean");
        page.open("dl", "class", "glossary");
        Glossary.MEANINGS.forEach((name, meaning) -> page.leaf("dt", name).leaf("dd", meaning));
        page.close().close().close();
    }
}
