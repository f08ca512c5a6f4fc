package dev.plumbline.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorldDatasetTest {

    private static final World WORLD = new World.TwoViews(SpecBuilder.PLACE, 200);

    @TempDir
    Path folder;

    private String refused(SpecBuilder spec) {
        return Messages.of(folder, () -> spec.read(Optional.empty()));
    }

    @Test
    void a_world_brings_its_examples_views_and_truth() {
        Loaded loaded = SpecBuilder.world(WORLD).shares(.2, .4, 0, .4).read(Optional.empty());

        Dataset dataset = loaded.dataset();
        assertThat(dataset.examples().size()).isEqualTo(200);
        assertThat(dataset.views()).isNotEmpty();
        assertThat(dataset.views().values())
                .allSatisfy(view -> assertThat(view.rows()).isEqualTo(200));
        assertThat(dataset.splits().rows(Split.HELD_OUT)).hasSize(80);
        assertThat(dataset.overlap())
                .containsOnlyKeys(Split.SUPERVISE, Split.TRANSFER, Split.VALIDATION, Split.HELD_OUT);
        assertThat(loaded.truth().classes()).hasSize(2);
    }

    @Test
    void the_seed_makes_the_world() {
        SpecBuilder spec = SpecBuilder.world(WORLD);
        int[] all = java.util.stream.IntStream.range(0, 200).toArray();

        int[] one = spec.seed(1).read(Optional.empty()).truth().open(all);
        assertThat(spec.seed(1).read(Optional.empty()).truth().open(all)).containsExactly(one);
        assertThat(spec.seed(2).read(Optional.empty()).truth().open(all)).isNotEqualTo(one);
    }

    @Test
    void exactly_one_of_file_and_world_is_given() {
        assertThat(refused(SpecBuilder.world(WORLD).andFile("a.csv")))
                .isEqualTo("task.yaml:3: expected either file or world, found both; give exactly one of the two");
        assertThat(Messages.of(folder, () -> new SpecBuilder().read()))
                .isEqualTo("task.yaml:3: expected either file or world, found neither; give exactly one of the two");
    }

    @Test
    void what_goes_with_a_file_is_refused() {
        assertThat(refused(SpecBuilder.world(WORLD)
                        .pairs()
                        .id("x")
                        .candidate("a", Map.of())
                        .join("b.csv", "id", Map.of())))
                .isEqualTo("task.yaml:3: a world makes single candidates; leave out shape: pairs\n"
                        + "task.yaml:3: 'id' goes with a file, found a world; leave it out\n"
                        + "task.yaml:3: 'candidates' goes with a file, found a world; leave it out\n"
                        + "task.yaml:3: 'join' goes with a file, found a world; leave it out");
        assertThat(Messages.of(folder, () -> SpecBuilder.world(WORLD).read()))
                .isEqualTo("task.yaml:3: a world has its own truth; leave out the truth column");
    }

    @Test
    void a_view_needs_a_name_that_the_world_has_not() {
        String name = SpecBuilder.world(WORLD)
                .read(Optional.empty())
                .dataset()
                .views()
                .firstKey();

        assertThat(refused(SpecBuilder.world(WORLD)
                        .view(name, new ViewSpec.Columns(SpecBuilder.PLACE, List.of("id"), true))))
                .isEqualTo("task.yaml:3: the world has a view '" + name + "' already; choose another name in views");
    }
}
