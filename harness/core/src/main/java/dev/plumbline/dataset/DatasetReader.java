package dev.plumbline.dataset;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads the dataset of a task: files or a world become examples, views and a split, and truth is sealed on the way. */
public final class DatasetReader {

    private final DatasetSpec spec;
    private final DataRoots roots;
    private final Limits limits;

    DatasetReader(DatasetSpec spec, DataRoots roots, Limits limits) {
        this.spec = spec;
        this.roots = roots;
        this.limits = limits;
    }

    /**
     * Reads a dataset.
     *
     * @param truth the column that holds the truth of a file; empty for a world, which has its own
     * @throws dev.plumbline.config.BadInput if the data are not as the task says
     * @throws MissingRoot if the task names a data root that was not given
     */
    public static Loaded read(DatasetSpec spec, Optional<LabelColumn> truth, DataRoots roots) {
        return new DatasetReader(spec, roots, Limits.DEFAULT).read(truth);
    }

    Loaded read(Optional<LabelColumn> truth) {
        SpecCheck.check(spec, truth);
        return spec.world().isPresent() ? world(spec.world().get()) : file(truth.orElseThrow());
    }

    private Loaded file(LabelColumn truth) {
        Problems problems = new Problems();
        Sheet lines = new LineSheet(spec, roots, limits, problems).read();
        Sheet sheet = Spread.of(spec, lines, problems);
        if (!sheet.has(truth.name())) {
            problems.unknown(spec.place(), "truth column", truth.name(), sheet.names());
        }
        Set<String> sealed = sheet.has(truth.name()) ? sheet.sharing(truth.name()) : Set.of();
        new References(spec, sheet, sealed, problems).check();
        problems.raise();
        Keys keys = Keys.of(spec, lines, sheet);
        List<String> open = Stream.of(truth.name(), Spread.CANDIDATE)
                .filter(sheet::has)
                .distinct()
                .toList();
        SealedTruth labels = TruthReader.seal(ExampleTables.of(spec.shape(), sheet, keys, open), truth);
        List<String> content = content(sheet, sealed);
        sealed.forEach(sheet::remove);
        DerivedColumns.add(spec, sheet);
        Examples examples = ExampleTables.of(spec.shape(), sheet, keys, sheet.names());
        Splits splits = Splitter.split(spec.split(), spec.seed(), examples);
        return new Loaded(
                dataset(examples, sheet, new TreeMap<>(), splits, Overlap.ofTexts(sheet, content, examples, splits)),
                labels);
    }

    /** The columns that show what an example is: neither keys nor splits nor what holds the truth. */
    private List<String> content(Sheet sheet, Set<String> sealed) {
        Set<String> keys = new TreeSet<>(sealed);
        keys.add(Spread.CANDIDATE);
        Stream.of(spec.id(), spec.pool(), spec.cluster(), spec.split().column())
                .flatMap(Optional::stream)
                .filter(sheet::has)
                .forEach(name -> keys.addAll(sheet.sharing(name)));
        return sheet.names().stream().filter(name -> !keys.contains(name)).toList();
    }

    private Loaded world(World world) {
        Generated generated = Worlds.generate(world, spec.seed());
        int size = generated.table().rowCount();
        Sheet sheet = new Sheet(Collections.nCopies(size, spec.place()));
        for (String name : generated.table().columnNames()) {
            sheet.add(name, generated.table().stringColumn(name).asList(), Set.of());
        }
        Problems problems = new Problems();
        new References(spec, sheet, Set.of(), problems).check();
        spec.views().keySet().stream()
                .filter(name -> generated.views().containsKey(name))
                .forEach(name -> problems.add(
                        spec.place(), "the world has a view '" + name + "' already; choose another name in views"));
        problems.raise();
        DerivedColumns.add(spec, sheet);
        int[] all = IntStream.range(0, size).toArray();
        Keys keys = new Keys(
                sheet.cells(Examples.ID), sheet.cells(Examples.POOL), sheet.cells(Examples.CLUSTER), all, new int[0]);
        Examples examples = ExampleTables.of(Shape.POINTWISE, sheet, keys, sheet.names());
        Splits splits = Splitter.split(spec.split(), spec.seed(), examples);
        return new Loaded(
                dataset(examples, sheet, generated.views(), splits, Overlap.ofViews(generated.views(), splits)),
                generated.truth());
    }

    private Dataset dataset(
            Examples examples, Sheet sheet, SortedMap<String, View> given, Splits splits, Map<Split, Integer> overlap) {
        SortedMap<String, View> views = new TreeMap<>(given);
        SortedMap<String, Featuriser> featurisers = new TreeMap<>();
        int[] fit = notHeldOut(examples, splits);
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
    private static int[] notHeldOut(Examples examples, Splits splits) {
        List<Integer> rows = new ArrayList<>();
        for (int i = 0; i < examples.size(); i++) {
            if (splits.of().get(i) != Split.HELD_OUT) {
                rows.add(examples.first()[i]);
                if (examples.shape() == Shape.PAIRS) {
                    rows.add(examples.second()[i]);
                }
            }
        }
        return rows.stream().mapToInt(row -> row).sorted().toArray();
    }
}
