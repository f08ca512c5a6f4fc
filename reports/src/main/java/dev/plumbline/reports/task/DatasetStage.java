package dev.plumbline.reports.task;

import dev.plumbline.dataset.Dataset;
import dev.plumbline.dataset.DatasetSpec;
import dev.plumbline.dataset.Shape;
import dev.plumbline.dataset.SplitSpec;
import dev.plumbline.dataset.View;
import dev.plumbline.dataset.ViewSpec;
import dev.plumbline.reports.html.Grid;
import dev.plumbline.reports.html.Html;
import dev.plumbline.reports.html.Part;
import dev.plumbline.reports.words.Names;
import dev.plumbline.reports.words.Numbers;
import dev.plumbline.reports.words.Source;
import dev.plumbline.reports.words.SplitFacts;
import java.util.List;

/** Where the examples come from, how they were dealt to the splits, and what views there are of them. */
public record DatasetStage(DatasetSpec spec, Dataset dataset) implements Part {

    private static final List<String> SPLIT_COLUMNS = List.of("Split", "Examples", "Clusters", "Shown elsewhere too");
    private static final List<String> VIEW_COLUMNS = List.of("View", "Rows", "Features", "Kind");

    @Override
    public void write(Html page) {
        Source source = Source.of(spec);
        page.open("p").text(examples() + " from the " + source.kind() + " ").leaf("code", source.name());
        page.text(", in " + Numbers.count(SplitFacts.clusters(dataset), "cluster") + " that no split divides, dealt "
                        + dealt(spec.split()) + ".")
                .close();
        splits(page);
        overlap(page);
        if (!dataset.views().isEmpty()) {
            Grid table = Grid.open(page, "facts", "Views of the candidates", VIEW_COLUMNS);
            dataset.views().forEach((name, view) -> table.row(name, cells -> view(cells, name, view)));
            table.close();
        }
    }

    private String examples() {
        int size = dataset.examples().size();
        return dataset.examples().shape() == Shape.PAIRS ? Numbers.count(size, "pair") : Numbers.count(size, "example");
    }

    private String dealt(SplitSpec split) {
        String how =
                split.column().map(column -> "by the column " + column).orElse("by shares with seed " + spec.seed());
        return how
                + split.stratify()
                        .map(column -> ", evenly within each " + column)
                        .orElse("");
    }

    private void splits(Html page) {
        Grid table = Grid.open(page, "facts", "Splits", SPLIT_COLUMNS);
        for (SplitFacts split : SplitFacts.of(dataset)) {
            table.row(split.split().label(), cells -> {
                cells.leaf("td", Numbers.count(split.examples()), "class", "num");
                cells.leaf("td", Numbers.count(split.clusters()), "class", "num");
                cells.leaf("td", Numbers.count(split.overlap()), "class", "num");
            });
        }
        table.close();
    }

    private void overlap(Html page) {
        int shared =
                SplitFacts.of(dataset).stream().mapToInt(SplitFacts::overlap).sum();
        if (shared > 0) {
            page.leaf(
                    "p",
                    "Caution: " + Numbers.count(shared, "example") + (shared == 1 ? " shows" : " show")
                            + " the same content as an example of another split, so a model may have seen what it is"
                            + " measured on.",
                    "class",
                    "caution");
        }
    }

    private void view(Html page, String name, View view) {
        page.leaf("td", Numbers.count(view.rows()), "class", "num");
        page.leaf("td", Numbers.count(view.columns()), "class", "num");
        page.leaf("td", Names.of((Record) view) + made(name, view));
    }

    /** Of what the view is made, where its kind does not say it. */
    private String made(String name, View view) {
        if (view instanceof View.Mapped mapped) {
            return ", embeddings by " + mapped.file().model();
        }
        return spec.views().get(name) instanceof ViewSpec.Pca pca ? ", principal components of " + pca.of() : "";
    }
}
