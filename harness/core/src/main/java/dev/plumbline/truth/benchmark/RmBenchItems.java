package dev.plumbline.truth.benchmark;

import dev.plumbline.config.Problem;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** The prompts of RM-Bench: pools of six, a right and a wrong response in each of three styles. */
record RmBenchItems(Benchmark.RmBench spec, PoolRows pools, List<Problem> problems) implements Items {

    static RmBenchItems of(Benchmark.RmBench spec, PoolRows pools) {
        Findings findings = new Findings(spec.place());
        boolean there = findings.has(pools.examples(), spec.domain());
        if (findings.has(pools.examples(), spec.style()) && there) {
            int[] rows = pools.pools().stream().flatMapToInt(Arrays::stream).toArray();
            findings.unknown(
                    "domain",
                    pools.examples(),
                    rows,
                    spec.domain(),
                    value -> RmBench.domain(value).isPresent(),
                    RmBench.domains());
            pools.pools().forEach(pool -> shape(pool, spec, pools, findings));
        }
        return new RmBenchItems(spec, pools, findings.all());
    }

    private static void shape(int[] pool, Benchmark.RmBench spec, PoolRows pools, Findings findings) {
        List<Long> ofEach = spec.styles().stream()
                .map(style -> Arrays.stream(pool)
                        .filter(row ->
                                pools.examples().column(spec.style()).get(row).equals(style))
                        .count())
                .toList();
        if (pool.length != 2 * StyleMatrix.STYLES || !ofEach.stream().allMatch(count -> count == 2)) {
            findings.add("expected two responses each in the styles " + String.join(", ", spec.styles()) + ", found "
                    + ofEach.get(0) + ", " + ofEach.get(1) + " and " + ofEach.get(2) + " among the " + pool.length
                    + " of "
                    + pools.name(pool) + "; correct '" + spec.style() + "', or name the values under styles");
        }
        if (!pools.agree(pool, spec.domain())) {
            findings.add(pools.name(pool) + " has several values of '" + spec.domain() + "'; give it one");
        }
    }

    @Override
    public List<Problem> problems(int[] right) {
        Findings findings = new Findings(spec.place());
        for (int[] pool : pools.pools()) {
            boolean paired = spec.styles().stream().allMatch(style -> PoolRows.right(styled(pool, style), right) == 1);
            if (!paired) {
                findings.add("expected a right and a wrong response in each style, found otherwise in "
                        + pools.name(pool) + "; correct its truth, or leave it out");
            }
        }
        return findings.all();
    }

    private int[] styled(int[] pool, String style) {
        return Arrays.stream(pool)
                .filter(row -> pools.examples().column(spec.style()).get(row).equals(style))
                .toArray();
    }

    @Override
    public int[] rows() {
        return pools.pools().stream().mapToInt(pool -> pool[0]).toArray();
    }

    @Override
    public List<Part> outline() {
        double[] zeros = new double[StyleMatrix.STYLES];
        return RmBench.parts(domains(), Collections.nCopies(pools.pools().size(), new StyleMatrix(zeros, zeros)));
    }

    private List<String> domains() {
        return pools.pools().stream()
                .map(pool -> RmBench.domain(pools.say(pool, spec.domain())).orElseThrow())
                .toList();
    }

    @Override
    public List<Part> parts(int[] right, double[] scores, String method) {
        return RmBench.parts(
                domains(),
                pools.pools().stream()
                        .map(pool -> new StyleMatrix(byStyle(pool, right, 1, scores), byStyle(pool, right, 0, scores)))
                        .toList());
    }

    private double[] byStyle(int[] pool, int[] right, int which, double[] scores) {
        return spec.styles().stream()
                .mapToDouble(style -> PoolRows.scores(styled(pool, style), right, which, scores)[0])
                .toArray();
    }
}
