package dev.plumbline.reports.task;

import dev.plumbline.reports.html.Html;
import dev.plumbline.reports.html.Part;
import dev.plumbline.reports.words.Figure;
import dev.plumbline.reports.words.Findings;
import dev.plumbline.reports.words.Format;
import dev.plumbline.reports.words.Names;
import dev.plumbline.truth.Against;
import dev.plumbline.truth.Arm;
import dev.plumbline.truth.MetricKey;

/** The performance gap recovered by each student, in its state: a value, unstable or undefined, with the reason. */
public record PgrSentences(Findings findings) implements Part {

    @Override
    public void write(Html page) {
        for (Arm student : findings.arms(Arm.STUDENT)) {
            findings.find(student, MetricKey.ALL, "pgr", Against.TRUTH)
                    .map(Figure::of)
                    .ifPresent(figure -> sentence(page, student, figure));
        }
    }

    private static void sentence(Html page, Arm student, Figure figure) {
        page.open("p", "class", "pgr").text("Performance gap recovered (PGR) by ");
        page.leaf("strong", Names.arm(student.name(), student.method())).text(" is ");
        if (figure.isValue()) {
            page.leaf("strong", Format.DECIMAL.estimate(figure));
            page.text(" (" + Format.DECIMAL.interval(figure) + "): 0 repeats the weak labels, 1 reaches the ceiling.");
        } else {
            page.leaf("strong", figure.state()).text(": " + figure.reason());
            page.text(figure.estimate().isPresent() ? " (estimate " + Format.DECIMAL.estimate(figure) + ")." : ".");
        }
        page.close();
    }
}
