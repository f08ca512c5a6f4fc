package dev.plumbline.reports.run;

import dev.plumbline.reports.chart.Marks;
import dev.plumbline.reports.chart.Scale;
import dev.plumbline.reports.html.Html;
import dev.plumbline.reports.html.Part;
import dev.plumbline.reports.words.Figure;

/** A share by the ratings as a ring and in truth as a dot, on a line from 0 to 1; its figures stand beside it. */
record GapPicture(Parting parting) implements Part {

    private static final double WIDTH = 180;
    private static final double MIDDLE = 11;

    @Override
    public void write(Html page) {
        page.open("svg", "viewBox", "0 0 180 22", "class", "gate", "aria-hidden", "true");
        Marks marks = new Marks(page, new Scale(0, 1, 6, WIDTH - 6));
        marks.range(0, 1, MIDDLE, "guide");
        interval(marks, parting.ratings(), MIDDLE - 4);
        interval(marks, parting.truth(), MIDDLE + 4);
        marks.dot(parting.ratings().estimate().orElseThrow(), MIDDLE - 4, "dot hollow");
        marks.dot(parting.truth().estimate().orElseThrow(), MIDDLE + 4, "dot");
        page.close();
    }

    private static void interval(Marks marks, Figure figure, double y) {
        marks.range(figure.low().orElse(0), figure.high().orElse(1), y, "range");
    }
}
