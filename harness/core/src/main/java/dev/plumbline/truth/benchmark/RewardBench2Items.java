package dev.plumbline.truth.benchmark;

import dev.plumbline.config.Problem;
import dev.plumbline.truth.benchmark.Earned.Answers;
import dev.plumbline.truth.benchmark.Earned.BestOf;
import dev.plumbline.truth.benchmark.Earned.TiedQuestion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The questions of RewardBench 2: pools of four, and in Ties two pools, a question with many right answers and its sister with one.
 *
 * @param sisters of each pool of Ties that has many right answers the one that has a single one
 */
record RewardBench2Items(
        Benchmark.RewardBench2 spec, PoolRows pools, List<int[]> four, List<Sisters> sisters, List<Problem> problems)
        implements Items {

    private static final int ANSWERS = 4;
    private static final Pattern QUESTION = Pattern.compile("(?:.*/)?(ref|tied):([0-9]{1,9})");

    record Sisters(int[] reference, int[] tied) {}

    static RewardBench2Items of(Benchmark.RewardBench2 spec, PoolRows pools) {
        Findings findings = new Findings(spec.place());
        boolean there = findings.has(pools.examples(), spec.subset());
        List<int[]> four = new ArrayList<>();
        List<Sisters> sisters = new ArrayList<>();
        if (findings.has(pools.examples(), spec.question()) && there) {
            int[] rows = pools.pools().stream().flatMapToInt(Arrays::stream).toArray();
            List<String> known = RewardBench2.subsets();
            findings.unknown("subset", pools.examples(), rows, spec.subset(), known::contains, known);
            for (int[] pool : pools.pools()) {
                alike(pool, spec, pools, findings);
                if (!pools.say(pool, spec.subset()).equals(RewardBench2.TIES)) {
                    four.add(pool);
                }
            }
            four.forEach(pool -> four(pool, pools, findings));
            sisters.addAll(sisters(spec, pools, findings));
        }
        return new RewardBench2Items(spec, pools, four, sisters, findings.all());
    }

    private static void alike(int[] pool, Benchmark.RewardBench2 spec, PoolRows pools, Findings findings) {
        Stream.of(spec.subset(), spec.question())
                .distinct()
                .filter(column -> !pools.agree(pool, column))
                .forEach(column ->
                        findings.add(pools.name(pool) + " has several values of '" + column + "'; give it one"));
    }

    private static void four(int[] pool, PoolRows pools, Findings findings) {
        if (pool.length != ANSWERS) {
            findings.add("expected " + ANSWERS + " answers to each question outside Ties, found " + pool.length + " in "
                    + pools.name(pool) + "; correct the data, or leave it out");
        }
    }

    private static List<Sisters> sisters(Benchmark.RewardBench2 spec, PoolRows pools, Findings findings) {
        Map<Integer, int[]> references = new TreeMap<>();
        Map<Integer, int[]> tied = new TreeMap<>();
        for (int[] pool : pools.pools()) {
            if (pools.say(pool, spec.subset()).equals(RewardBench2.TIES)) {
                sort(pools.say(pool, spec.question()), pool, spec, references, tied, findings);
            }
        }
        return matched(references, tied, findings);
    }

    private static void sort(
            String id,
            int[] pool,
            Benchmark.RewardBench2 spec,
            Map<Integer, int[]> references,
            Map<Integer, int[]> tied,
            Findings findings) {
        Matcher read = QUESTION.matcher(id);
        if (!read.matches()) {
            findings.add("expected 'ref:' or 'tied:' with a number in '" + spec.question()
                    + "' of a question of Ties, found '" + id
                    + "'; name the column with the benchmark's ids under question");
            return;
        }
        Map<Integer, int[]> kind = read.group(1).equals("ref") ? references : tied;
        if (kind.put(Integer.parseInt(read.group(2)), pool) != null) {
            findings.add("two questions of Ties are called '" + id + "'; give each an id of its own");
        }
    }

    private static List<Sisters> matched(Map<Integer, int[]> references, Map<Integer, int[]> tied, Findings findings) {
        Set<Integer> numbers = new TreeSet<>(references.keySet());
        numbers.addAll(tied.keySet());
        List<Sisters> all = new ArrayList<>();
        for (int number : numbers) {
            int[] reference = references.get(number);
            int[] many = tied.get(number);
            if (reference == null || many == null) {
                String lone = reference == null ? "tied:" : "ref:";
                String other = reference == null ? "ref:" : "tied:";
                findings.add("the question '" + lone + number + "' of Ties is here without '" + other + number
                        + "'; add that, or give the two one cluster so that no split parts them");
            } else {
                all.add(new Sisters(reference, many));
            }
        }
        return all;
    }

    @Override
    public List<Problem> problems(int[] right) {
        Findings findings = new Findings(spec.place());
        for (int[] pool : four) {
            single(pool, right, findings);
        }
        for (Sisters pair : sisters) {
            single(pair.reference(), right, findings);
            int many = PoolRows.right(pair.tied(), right);
            if (many < 2 || many == pair.tied().length) {
                findings.add("expected at least two right answers and a wrong one in " + pools.name(pair.tied())
                        + " of Ties, found " + many + " right of " + pair.tied().length
                        + "; correct its truth, or leave it out");
            }
        }
        return findings.all();
    }

    private void single(int[] pool, int[] right, Findings findings) {
        int found = PoolRows.right(pool, right);
        if (found != 1 || pool.length < 2) {
            findings.add("expected one right answer among several in " + pools.name(pool) + ", found " + found + " of "
                    + pool.length + "; correct its truth, or leave it out");
        }
    }

    @Override
    public int[] rows() {
        return Stream.concat(
                        four.stream().map(pool -> pool[0]), sisters.stream().map(pair -> pair.tied()[0]))
                .mapToInt(row -> row)
                .toArray();
    }

    @Override
    public List<Part> outline() {
        double[] zero = new double[1];
        Answers any = new Answers(zero, zero);
        List<Earned> earned = Stream.concat(
                        four.stream().map(pool -> (Earned) new BestOf(zero, 0)),
                        sisters.stream().map(pair -> new TiedQuestion(any, any)))
                .toList();
        return RewardBench2.parts(subsets(), earned);
    }

    private List<String> subsets() {
        return Stream.concat(four.stream(), sisters.stream().map(Sisters::tied))
                .map(pool -> pools.say(pool, spec.subset()))
                .toList();
    }

    @Override
    public List<Part> parts(int[] right, double[] scores, String method) {
        List<Earned> earned = Stream.concat(
                        four.stream().map(pool -> (Earned) best(pool, right, scores)),
                        sisters.stream()
                                .map(pair -> new TiedQuestion(
                                        answers(pair.reference(), right, scores), answers(pair.tied(), right, scores))))
                .toList();
        return RewardBench2.parts(subsets(), earned);
    }

    private static BestOf best(int[] pool, int[] right, double[] scores) {
        double[] rewards = Arrays.stream(pool).mapToDouble(row -> scores[row]).toArray();
        int place = 0;
        while (right[pool[place]] != 1) {
            place++;
        }
        return new BestOf(rewards, place);
    }

    private static Answers answers(int[] pool, int[] right, double[] scores) {
        return new Answers(PoolRows.scores(pool, right, 1, scores), PoolRows.scores(pool, right, 0, scores));
    }
}
