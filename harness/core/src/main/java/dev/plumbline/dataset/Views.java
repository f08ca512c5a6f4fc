package dev.plumbline.dataset;

import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Makes the views that a task names, fitted without the held-out split. */
final class Views {

    private final DatasetSpec spec;
    private final EmbeddingFiles files;
    private final Sheet sheet;
    private final Examples examples;
    private final Splits splits;
    private final int[] fit;
    private final SortedMap<String, View> views = new TreeMap<>();
    private final SortedMap<String, Featuriser> featurisers = new TreeMap<>();

    Views(DatasetSpec spec, EmbeddingFiles files, Sheet sheet, Examples examples, Splits splits) {
        this.spec = spec;
        this.files = files;
        this.sheet = sheet;
        this.examples = examples;
        this.splits = splits;
        this.fit = notHeldOut();
    }

    /** The dataset with the views that are given and those that the task names. */
    Dataset dataset(SortedMap<String, View> given, Map<Split, Integer> overlap) {
        views.putAll(given);
        spec.views().keySet().forEach(this::made);
        return new Dataset(examples, views, featurisers, splits, overlap);
    }

    /** The view of that name, made now if it is not there yet. */
    private View made(String name) {
        View known = views.get(name);
        if (known != null) {
            return known;
        }
        View view = make(name, Objects.requireNonNull(spec.views().get(name), name));
        views.put(name, view);
        return view;
    }

    private View make(String name, ViewSpec view) {
        if (view instanceof ViewSpec.Columns columns) {
            return new ColumnsView(columns, sheet, fit).view();
        }
        if (view instanceof ViewSpec.Ngrams ngrams) {
            NgramFeaturiser featuriser = NgramFeaturiser.fit(ngrams, sheet.cells(ngrams.of()), fit);
            featurisers.put(name, featuriser);
            return featuriser.view(sheet.cells(ngrams.of()));
        }
        if (view instanceof ViewSpec.Embeddings embeddings) {
            return new EmbeddingsView(embeddings, files, sheet).view(fit);
        }
        ViewSpec.Pca pca = (ViewSpec.Pca) view;
        View of = made(pca.of());
        Projection projection = PcaView.fit(pca, of, fit);
        Featuriser text = featurisers.get(pca.of());
        if (text != null) {
            featurisers.put(name, new ProjectedFeaturiser(text, projection));
        }
        return projection.view(of);
    }

    /** The candidates of all examples outside the held-out split, ascending. */
    private int[] notHeldOut() {
        return IntStream.range(0, examples.size())
                .filter(i -> splits.of().get(i) != Split.HELD_OUT)
                .filter(i -> splits.of().get(i) != Split.RESTING)
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
