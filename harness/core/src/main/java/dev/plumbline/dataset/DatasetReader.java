package dev.plumbline.dataset;

import dev.plumbline.config.Place;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import java.util.stream.Stream;

/** Reads the dataset of a task: files or a world become examples, views and a split, and truth is sealed on the way. */
public final class DatasetReader {

    private final DatasetSpec spec;
    private final Place truthPlace;
    private final DataRoots roots;
    private final Limits limits;
    private final IntConsumer counted;

    DatasetReader(DatasetSpec spec, Place truthPlace, DataRoots roots, Limits limits) {
        this(spec, truthPlace, roots, limits, examples -> {});
    }

    private DatasetReader(DatasetSpec spec, Place truthPlace, DataRoots roots, Limits limits, IntConsumer counted) {
        this.spec = spec;
        this.truthPlace = truthPlace;
        this.roots = roots;
        this.limits = limits;
        this.counted = counted;
    }

    /**
     * Reads a dataset.
     *
     * @param truth the column that holds the truth of a file; empty for a world, which has its own, and for data without any truth
     * @param truthPlace where the task names that column
     * @throws dev.plumbline.config.BadInput if the data are not as the task says
     * @throws MissingRoot if the task names a data root that was not given
     */
    public static Loaded read(DatasetSpec spec, Optional<LabelColumn> truth, Place truthPlace, DataRoots roots) {
        return read(spec, truth, Optional.empty(), truthPlace, roots, examples -> {});
    }

    /**
     * Reads a dataset of which only a sample may have a truth.
     *
     * @param sampled how it was drawn; without it every example must have a truth
     * @param counted is told the number of examples as soon as it is known, before their views are made
     */
    public static Loaded read(
            DatasetSpec spec,
            Optional<LabelColumn> truth,
            Optional<Sampled> sampled,
            Place truthPlace,
            DataRoots roots,
            IntConsumer counted) {
        return new DatasetReader(spec, truthPlace, roots, Limits.DEFAULT, counted).read(truth, sampled);
    }

    /**
     * Reads a dataset of which nothing need be labelled yet: the truth column of a file may be empty or absent, and is not
     * read where it is there.
     *
     * @param truth as for {@link #read}
     * @throws dev.plumbline.config.BadInput if the data are not as the task says
     * @throws MissingRoot if the task names a data root that was not given
     */
    public static Dataset unlabelled(DatasetSpec spec, Optional<LabelColumn> truth, Place truthPlace, DataRoots roots) {
        return new DatasetReader(spec, truthPlace, roots, Limits.DEFAULT).unlabelled(truth);
    }

    Loaded read(Optional<LabelColumn> truth, Optional<Sampled> sampled) {
        SpecCheck.check(spec, truth);
        return spec.world().isPresent() ? world(spec.world().get()) : file(truth, sampled);
    }

    private Dataset unlabelled(Optional<LabelColumn> truth) {
        SpecCheck.check(spec, truth);
        return spec.world().isPresent() ? world(spec.world().get()).dataset() : unlabelledFile(truth);
    }

    private Loaded file(Optional<LabelColumn> truth, Optional<Sampled> sampled) {
        Problems problems = new Problems();
        Sheet lines = new LineSheet(spec, roots, limits, problems).read();
        Sheet sheet = Spread.of(spec, lines, problems);
        Set<String> sealed =
                truth.map(column -> sealed(sheet, column, problems)).orElse(Set.of());
        Prompts.add(spec, lines, sheet, sealed, problems);
        sampled.ifPresent(one -> new References(spec, sheet, sealed, problems).sampled(one));
        Keys keys = keys(lines, sheet, sealed, problems);
        Optional<SealedTruth> labels = truth.map(column -> seal(sheet, keys, column, sampled));
        Dataset dataset = dataset(sheet, keys, sealed);
        return new Loaded(dataset, labels.orElseGet(() -> TruthReader.none(dataset.examples())));
    }

    /** Without the truth column, if the file has one. */
    private Dataset unlabelledFile(Optional<LabelColumn> truth) {
        Problems problems = new Problems();
        Sheet lines = new LineSheet(spec, roots, limits, problems).read();
        Sheet sheet = Spread.of(spec, lines, problems);
        Set<String> sealed = truth.map(LabelColumn::name)
                .filter(sheet::has)
                .map(sheet::sharing)
                .orElse(Set.of());
        Prompts.add(spec, lines, sheet, sealed, problems);
        return dataset(sheet, keys(lines, sheet, sealed, problems), sealed);
    }

    private Keys keys(Sheet lines, Sheet sheet, Set<String> sealed, Problems problems) {
        new References(spec, sheet, sealed, problems).check();
        new ViewChains(spec.views(), Set.of()).check(problems);
        problems.raise();
        return Keys.of(spec, lines, sheet);
    }

    private Dataset dataset(Sheet sheet, Keys keys, Set<String> sealed) {
        List<String> content = content(sheet, sealed);
        sealed.forEach(sheet::remove);
        Examples examples = examples(sheet, keys);
        counted.accept(examples.size());
        Splits splits = Splitter.split(spec.split(), spec.seed(), examples);
        Map<Split, Integer> overlap = Overlap.ofTexts(sheet, content, examples, splits);
        EmbeddingFiles files = new EmbeddingFiles(roots, limits, keys.candidates());
        return new Views(spec, files, sheet, examples, splits).dataset(new TreeMap<>(), overlap);
    }

    /** The truth column and every other that holds the same field. */
    private Set<String> sealed(Sheet sheet, LabelColumn truth, Problems problems) {
        if (sheet.has(truth.name())) {
            return sheet.sharing(truth.name());
        }
        problems.unknown(truthPlace, "truth column", truth.name(), sheet.names());
        return Set.of();
    }

    private SealedTruth seal(Sheet sheet, Keys keys, LabelColumn truth, Optional<Sampled> sampled) {
        List<String> open = Stream.concat(
                        Stream.of(truth.name(), Spread.CANDIDATE), sampled.flatMap(Sampled::column).stream())
                .filter(sheet::has)
                .distinct()
                .toList();
        return TruthReader.seal(ExampleTables.of(spec.shape(), sheet, keys, open), truth, sampled);
    }

    private Examples examples(Sheet sheet, Keys keys) {
        DerivedColumns.add(spec, sheet);
        return ExampleTables.of(spec.shape(), sheet, keys, sheet.names());
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
        Sheet sheet = sheet(generated);
        Problems problems = new Problems();
        new References(spec, sheet, Set.of(), problems).check();
        new ViewChains(spec.views(), generated.views().keySet()).check(problems);
        spec.views().keySet().stream()
                .filter(name -> generated.views().containsKey(name))
                .forEach(name -> problems.add(
                        spec.place(), "the world has a view '" + name + "' already; choose another name in views"));
        problems.raise();
        Keys keys = Keys.given(sheet);
        Examples examples = examples(sheet, keys);
        counted.accept(examples.size());
        Splits splits = Splitter.split(spec.split(), spec.seed(), examples);
        Map<Split, Integer> overlap = Overlap.ofViews(generated.views(), splits);
        EmbeddingFiles files = new EmbeddingFiles(roots, limits, keys.candidates());
        return new Loaded(
                new Views(spec, files, sheet, examples, splits).dataset(generated.views(), overlap), generated.truth());
    }

    private Sheet sheet(Generated generated) {
        Sheet sheet = new Sheet(Collections.nCopies(generated.table().rowCount(), spec.place()));
        for (String name : generated.table().columnNames()) {
            sheet.add(name, generated.table().stringColumn(name).asList(), Set.of());
        }
        return sheet;
    }
}
