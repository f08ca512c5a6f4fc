package dev.plumbline.dataset;

import dev.plumbline.config.Default;
import dev.plumbline.config.Place;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The {@code dataset} section of a task file. Exactly one of {@code file} and {@code world} is given.
 *
 * @param file CSV, JSON or JSONL by its name, also with {@code .gz}: beneath the task's folder, or {@code root:path}
 * @param world a generator with exact truth in place of a file
 * @param seed keys the world, the split and everything that is drawn later
 * @param id column or JSON pointer of the id of a line; by default the number of the line, from 1 (without a header and blank lines)
 * @param pool column of the pool; by default the line
 * @param cluster column of the cluster; by default the pool; an empty or missing key is a cluster of its own
 * @param columns further names for JSON pointers, such as {@code score: /judgments/0/score}
 * @param candidates for a line that holds several: a name each, and its own columns by JSON pointer or column name, or a value after an equals sign,
 *     such as {@code style: =concise}, that it has on every line
 * @param join further files with columns for the same ids
 * @param prompts columns made of whole dialogues: what a pool's candidates share, and the rest of each; the former may be the cluster
 * @param groups columns made by naming the values of another
 * @param features numeric columns counted in a text column
 * @param views by name
 */
public record DatasetSpec(
        Place place,
        Optional<String> file,
        Optional<World> world,
        @Default("1") long seed,
        @Default("pointwise") Shape shape,
        Optional<String> id,
        Optional<String> pool,
        Optional<String> cluster,
        Map<String, String> columns,
        Map<String, Map<String, String>> candidates,
        List<Join> join,
        Map<String, PromptSpec> prompts,
        Map<String, Group> groups,
        Map<String, TextFeature> features,
        Map<String, ViewSpec> views,
        @Default("{held-out: 1}") SplitSpec split) {

    /** What the columns are worth, where a world says so. */
    public List<GoldTerm> gold() {
        return world.map(World::gold).orElse(List.of());
    }

    /** The same with another seed. */
    public DatasetSpec withSeed(long other) {
        return with(other, split);
    }

    /** The same with the fold whose turn it is after so many asks; as it is where no folds take turns. */
    public DatasetSpec turn(int asks) {
        return with(seed, split.turn(asks));
    }

    private DatasetSpec with(long otherSeed, SplitSpec otherSplit) {
        return new DatasetSpec(
                place,
                file,
                world,
                otherSeed,
                shape,
                id,
                pool,
                cluster,
                columns,
                candidates,
                join,
                prompts,
                groups,
                features,
                views,
                otherSplit);
    }

    /** Another file whose lines have the same ids. Every id must be in it exactly once. */
    public record Join(Place place, String file, String id, Map<String, String> columns) {}

    /**
     * Names for the values of a column: each value gets the first name whose pattern it matches ({@code *} stands for any text, {@code |} parts
     * alternatives). A value that matches none is refused.
     */
    public record Group(Place place, String of, Map<String, String> as) {}
}
