package dev.plumbline.truth.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * RM-Bench (Liu et al. 2025, arXiv 2410.16184): can a scorer tell substance from style? For each prompt stands the {@link StyleMatrix}, whose rows are the styles of the right response and
 * whose columns those of the wrong one.
 *
 * <p>Easy is the mean of the cells below the diagonal, where the right response is the fancier; normal the diagonal; hard the mean of the cells above, where the wrong one is the
 * fancier. A domain's score is the mean of the three, an overall difficulty the plain mean over the four domains, and the total the plain mean of the domains, which is
 * that of the difficulties as well (THU-KEG/RM-Bench, {@code scripts/utils.py} and its readme). The prompts of {@code safety-refuse} and of {@code safety-response} are one domain, each prompt counting alike.
 *
 * <p>Worked example: a scorer by style alone, 1, 2 and 3 for right and wrong alike, has easy 1, normal 0 (a tie is no win), hard 0.
 */
public final class RmBench {

    /** What the domains run along. */
    public static final String DOMAIN = "domain";

    /** What easy, normal and hard run along. */
    public static final String DIFFICULTY = "difficulty";

    /** What the nine cells run along. */
    public static final String STYLES = "styles";

    /** The three styles, the plainest first. */
    public static final List<String> STYLE_NAMES = List.of("concise", "detailed", "markdown");

    private static final List<String> DOMAINS = List.of("chat", "math", "code", "safety");

    private RmBench() {}

    /** The domain of a value of the benchmark's column, such as {@code safety} for {@code safety-refuse}; empty where it is none. */
    public static Optional<String> domain(String value) {
        return DOMAINS.stream().filter(value::startsWith).findFirst();
    }

    /** Every domain, in the benchmark's order. */
    public static List<String> domains() {
        return DOMAINS;
    }

    /**
     * The total, the domains, the difficulties and the cells, and the two latter within each domain that is here, along an axis of its name.
     *
     * @param domains of each prompt, all of {@link #domains()}
     */
    public static List<Part> parts(List<String> domains, List<StyleMatrix> matrices) {
        List<Reading> readings = readings();
        Groups whole = groups(domains, matrices, matrix -> matrix.mean(any -> true) / StyleMatrix.STYLES);
        List<Part> parts = new ArrayList<>();
        parts.add(whole.mean(Part.TOTAL, "", DOMAINS));
        DOMAINS.forEach(name -> parts.add(whole.alone(DOMAIN, name, name)));
        for (Reading reading : readings) {
            parts.add(groups(domains, matrices, reading.of()).mean(reading.axis(), reading.step(), DOMAINS));
        }
        for (String name : DOMAINS.stream().filter(whole::has).toList()) {
            for (Reading reading : readings) {
                parts.add(groups(domains, matrices, reading.of()).alone(name, reading.step(), name));
            }
        }
        return parts;
    }

    /** A number that can be read off a matrix. */
    private record Reading(String axis, String step, ToDoubleFunction<StyleMatrix> of) {}

    private static List<Reading> readings() {
        List<Reading> all = new ArrayList<>();
        all.add(new Reading(DIFFICULTY, "easy", matrix -> matrix.mean(fancier -> fancier > 0)));
        all.add(new Reading(DIFFICULTY, "normal", matrix -> matrix.mean(fancier -> fancier == 0)));
        all.add(new Reading(DIFFICULTY, "hard", matrix -> matrix.mean(fancier -> fancier < 0)));
        for (int i = 0; i < StyleMatrix.STYLES; i++) {
            for (int j = 0; j < StyleMatrix.STYLES; j++) {
                int row = i;
                int column = j;
                all.add(new Reading(
                        STYLES,
                        STYLE_NAMES.get(i) + " over " + STYLE_NAMES.get(j),
                        matrix -> matrix.cell(row, column)));
            }
        }
        return all;
    }

    private static Groups groups(List<String> domains, List<StyleMatrix> matrices, ToDoubleFunction<StyleMatrix> of) {
        return Groups.of(DOMAIN, domains, matrices.stream().mapToDouble(of).toArray());
    }
}
