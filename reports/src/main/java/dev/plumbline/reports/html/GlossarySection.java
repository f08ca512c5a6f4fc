package dev.plumbline.reports.html;

import dev.plumbline.reports.words.Term;
import dev.plumbline.reports.words.Terms;
import java.util.List;

/** What the words of the page mean that were used above it: each with its formula, and where it has no value. */
public record GlossarySection() implements Part {

    @Override
    public void write(Html page) {
        List<Term> used = Terms.in(page.words());
        page.open("section", "aria-labelledby", "glossary").leaf("h2", "What the words mean", "id", "glossary");
        page.open("details").leaf("summary", "Glossary: " + used.size() + " words of this page");
        page.open("dl", "class", "glossary");
        used.forEach(term -> entry(page, term));
        page.close().close().close();
    }

    private static void entry(Html page, Term term) {
        page.leaf("dt", term.name(), "id", term.id()).open("dd").text(term.sentence());
        term.formula()
                .ifPresent(
                        formula -> page.text(" Formula: ").leaf("code", formula).text("."));
        term.undefined().ifPresent(where -> page.text(" Undefined where " + where + "."));
        page.close();
    }
}
