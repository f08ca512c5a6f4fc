package dev.plumbline.dataset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Facts and rules {@code head :- body} over sixteen atoms.
 *
 * @param facts the atoms that are given
 * @param rules for each rule its head and then its body
 */
record HornTheory(List<Integer> facts, List<int[]> rules) {

    /** The depth of an atom that does not follow. */
    static final int NEVER = Integer.MAX_VALUE;

    private static final int ATOMS = 16;
    private static final int FACTS = 2;

    /**
     * A theory that yields something new in that many rounds. Two atoms are facts. A chain has an atom a round, each by a rule
     * from the one before it and, every other time, from another that came before. The other atoms need each other in a circle,
     * so none of them follows. Two more rules lead from these to the chain, and help nobody.
     *
     * @param rounds from 1 to 12
     */
    static HornTheory draw(int rounds, Draws draws) {
        int[] atoms = draws.permutation(ATOMS);
        int derived = FACTS + rounds;
        List<int[]> rules = new ArrayList<>();
        for (int i = FACTS; i < derived; i++) {
            int other = draws.below(i);
            boolean two = draws.below(2) == 1 && other != i - 1;
            rules.add(two ? new int[] {atoms[i], atoms[i - 1], atoms[other]} : new int[] {atoms[i], atoms[i - 1]});
        }
        for (int i = derived; i < ATOMS; i++) {
            int next = i + 1 < ATOMS ? i + 1 : derived;
            rules.add(new int[] {atoms[i], atoms[next], atoms[draws.below(derived)]});
        }
        for (int i = 0; i < 2; i++) {
            rules.add(new int[] {atoms[FACTS + draws.below(rounds)], atoms[derived + draws.below(ATOMS - derived)]});
        }
        return new HornTheory(List.of(atoms[0], atoms[1]), shuffled(rules, draws));
    }

    private static List<int[]> shuffled(List<int[]> rules, Draws draws) {
        return Arrays.stream(draws.permutation(rules.size()))
                .mapToObj(rules::get)
                .toList();
    }

    /** For each atom the round of forward chaining in which it is derived: 0 for a fact, {@link #NEVER} if it does not follow. */
    int[] depths() {
        int[] depths = new int[ATOMS];
        Arrays.fill(depths, NEVER);
        facts.forEach(fact -> depths[fact] = 0);
        boolean more = true;
        for (int round = 1; more; round++) {
            int last = round - 1;
            int[] heads = rules.stream()
                    .filter(rule -> depths[rule[0]] == NEVER)
                    .filter(rule -> Arrays.stream(rule).skip(1).allMatch(atom -> depths[atom] <= last))
                    .mapToInt(rule -> rule[0])
                    .toArray();
            for (int head : heads) {
                depths[head] = round;
            }
            more = heads.length > 0;
        }
        return depths;
    }

    /** The round after which nothing more is derived. */
    int rounds() {
        return Arrays.stream(depths()).filter(depth -> depth != NEVER).max().orElseThrow();
    }

    /** Any atom of that depth. */
    int atomOfDepth(int depth, Draws draws) {
        int[] depths = depths();
        int[] atoms =
                IntStream.range(0, ATOMS).filter(atom -> depths[atom] == depth).toArray();
        return atoms[draws.below(atoms.length)];
    }

    /** As in Prolog: {@code d. a. c :- d, a. ?- c.} */
    String text(int query) {
        String given = facts.stream().map(fact -> name(fact) + ". ").collect(Collectors.joining());
        String steps = rules.stream().map(HornTheory::text).collect(Collectors.joining());
        return given + steps + "?- " + name(query) + ".";
    }

    private static String text(int[] rule) {
        String body = Arrays.stream(rule).skip(1).mapToObj(HornTheory::name).collect(Collectors.joining(", "));
        return name(rule[0]) + " :- " + body + ". ";
    }

    private static String name(int atom) {
        return Character.toString((char) ('a' + atom));
    }
}
