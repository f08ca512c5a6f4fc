package dev.plumbline.dataset;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Makes the views that a task names, fitted without the held-out split. */
final class Views {

    private final DatasetSpec spec;
    private final Sheet sheet;
    private final Examples examples;
    private final Splits splits;

    Views(DatasetSpec spec, Sheet sheet, Examples examples, Splits splits) {
        this.spec = spec;
        this.sheet = sheet;
        this.examples = examples;
        this.splits = splits;
    }

    /** The dataset with the views that are given and those that the task names. */
    Dataset dataset(SortedMap<String, View> given, Map<Split, Integer> overlap) {
        SortedMap<String, View> views = new TreeMap<>(given);
        SortedMap<String, Featuriser> featurisers = new TreeMap<>();
        int[] fit = notHeldOut();
        spec.views().forEach((name, view) -> {
            if (view instanceof ViewSpec.Columns columns) {
                views.put(name, new ColumnsView(columns, sheet, fit).view());
            } else if (view instanceof ViewSpec.Ngrams ngrams) {
                NgramFeaturiser featuriser = NgramFeaturiser.fit(ngrams, sheet.cells(ngrams.of()), fit);
                featurisers.put(name, featuriser);
                views.put(name, featuriser.view(sheet.cells(ngrams.of())));
            }
        });
        return new Dataset(examples, views, featurisers, splits, overlap);
    }

    /** The candidates of all examples outside the held-out split, ascending. */
    private int[] notHeldOut() {
        return IntStream.range(0, examples.size())
                .filter(i -> splits.of().get(i) != Split.HELD_OUT)
                .flatMap(this::candidates)
                .sorted()
                .toArray();
    }

    private IntStream candidates(int example) {
        return examples.shape() == Shape.PAIRS
                ? IntStream.of(examples.first()[example], examples.second()[example])
                : IntStream.of(examples.first()[example]);
    }
}
