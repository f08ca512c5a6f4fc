package dev.plumbline.dataset;

import dev.plumbline.config.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Dataset sections for tests: only what a test is about is said in it. The section stands at task.yaml:3. */
final class SpecBuilder {

    static final Place PLACE = Place.of("task.yaml", 3);

    private Optional<String> file = Optional.empty();
    private Optional<World> world = Optional.empty();
    private long seed = 1;
    private Shape shape = Shape.POINTWISE;
    private Optional<String> id = Optional.empty();
    private Optional<String> pool = Optional.empty();
    private Optional<String> cluster = Optional.empty();
    private Map<String, String> columns = Map.of();
    private final Map<String, Map<String, String>> candidates = new LinkedHashMap<>();
    private final List<DatasetSpec.Join> joins = new ArrayList<>();
    private final Map<String, PromptSpec> prompts = new LinkedHashMap<>();
    private final Map<String, DatasetSpec.Group> groups = new LinkedHashMap<>();
    private final Map<String, TextFeature> features = new LinkedHashMap<>();
    private final Map<String, ViewSpec> views = new LinkedHashMap<>();
    private SplitSpec split = new SplitSpec(PLACE, 0, 0, 0, 1, Optional.empty(), Optional.empty());
    private Optional<Sampled> sampled = Optional.empty();
    private Path folder = Path.of(".");
    private final Map<String, Path> roots = new LinkedHashMap<>();
    private Limits limits = Limits.DEFAULT;

    static SpecBuilder file(String file) {
        SpecBuilder spec = new SpecBuilder();
        spec.file = Optional.of(file);
        return spec;
    }

    /** A file with that text in a folder, and a section that reads it. */
    static SpecBuilder of(Path folder, String name, String... lines) {
        return bytes(folder, name, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    static SpecBuilder bytes(Path folder, String name, byte[] bytes) {
        return file(name).in(folder).with(name, bytes);
    }

    static SpecBuilder world(World world) {
        SpecBuilder spec = new SpecBuilder();
        spec.world = Optional.of(world);
        return spec;
    }

    SpecBuilder andFile(String name) {
        file = Optional.of(name);
        return this;
    }

    SpecBuilder in(Path to) {
        folder = to;
        return this;
    }

    SpecBuilder with(String name, String... lines) {
        return with(name, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private SpecBuilder with(String name, byte[] bytes) {
        try {
            Files.write(folder.resolve(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    SpecBuilder root(String name, Path path) {
        roots.put(name, path);
        return this;
    }

    SpecBuilder limits(long bytes, int cell) {
        limits = new Limits(bytes, cell);
        return this;
    }

    SpecBuilder seed(long value) {
        seed = value;
        return this;
    }

    SpecBuilder pairs() {
        shape = Shape.PAIRS;
        return this;
    }

    SpecBuilder id(String name) {
        id = Optional.of(name);
        return this;
    }

    SpecBuilder pool(String name) {
        pool = Optional.of(name);
        return this;
    }

    SpecBuilder cluster(String name) {
        cluster = Optional.of(name);
        return this;
    }

    SpecBuilder columns(Map<String, String> fields) {
        columns = fields;
        return this;
    }

    SpecBuilder candidate(String name, Map<String, String> fields) {
        candidates.put(name, fields);
        return this;
    }

    SpecBuilder join(String name, String key, Map<String, String> fields) {
        joins.add(new DatasetSpec.Join(Place.of("task.yaml", 5), name, key, fields));
        return this;
    }

    SpecBuilder prompt(String name, String of, String endsWith, String rest) {
        prompts.put(name, new PromptSpec(Place.of("task.yaml", 8), of, endsWith, rest));
        return this;
    }

    /** Groups are written {@code name: pattern}. */
    SpecBuilder group(String name, String of, String... as) {
        Map<String, String> patterns = new LinkedHashMap<>();
        for (String one : as) {
            patterns.put(one.substring(0, one.indexOf(": ")), one.substring(one.indexOf(": ") + 2));
        }
        groups.put(name, new DatasetSpec.Group(Place.of("task.yaml", 6), of, patterns));
        return this;
    }

    SpecBuilder feature(String name, String of, String count) {
        features.put(name, new TextFeature(Place.of("task.yaml", 7), of, count));
        return this;
    }

    SpecBuilder view(String name, ViewSpec view) {
        views.put(name, view);
        return this;
    }

    SpecBuilder shares(double supervise, double transfer, double validation, double heldOut) {
        split = new SplitSpec(
                Place.of("task.yaml", 9), supervise, transfer, validation, heldOut, split.column(), split.stratify());
        return this;
    }

    SpecBuilder stratify(String column) {
        split = new SplitSpec(
                split.place(),
                split.supervise(),
                split.transfer(),
                split.validation(),
                split.heldOut(),
                split.column(),
                Optional.of(column));
        return this;
    }

    SpecBuilder splitBy(String column) {
        split = new SplitSpec(Place.of("task.yaml", 9), 0, 0, 0, 0, Optional.of(column), Optional.empty());
        return this;
    }

    SpecBuilder folds(int folds, int fold) {
        Place place = Place.of("task.yaml", 9);
        HeldOutSpec heldOut = new HeldOutSpec.Folded(place, OptionalDouble.empty(), folds, Integer.toString(fold));
        split = new SplitSpec(
                place,
                split.supervise(),
                split.transfer(),
                split.validation(),
                heldOut,
                split.column(),
                split.stratify());
        return this;
    }

    /** Truth of a sample only; the section that says so stands at task.yaml:11. */
    SpecBuilder sampled(String probability) {
        sampled = Optional.of(new Sampled(Place.of("task.yaml", 11), probability));
        return this;
    }

    Loaded read() {
        return read(Optional.of(new LabelColumn("truth", Map.of())));
    }

    Loaded read(LabelColumn truth) {
        return read(Optional.of(truth));
    }

    Loaded read(Optional<LabelColumn> truth) {
        DatasetSpec spec = spec();
        return new DatasetReader(spec, spec.place(), new DataRoots(folder, roots), limits).read(truth, sampled);
    }

    /** Without the truth, of which the column may be absent. */
    Dataset unlabelled(String truth) {
        DatasetSpec spec = spec();
        return DatasetReader.unlabelled(
                spec, Optional.of(new LabelColumn(truth, Map.of())), spec.place(), new DataRoots(folder, roots));
    }

    private DatasetSpec spec() {
        return new DatasetSpec(
                PLACE,
                file,
                world,
                seed,
                shape,
                id,
                pool,
                cluster,
                columns,
                candidates,
                joins,
                prompts,
                groups,
                features,
                views,
                split);
    }
}
