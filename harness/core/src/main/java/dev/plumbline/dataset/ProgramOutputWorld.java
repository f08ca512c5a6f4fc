package dev.plumbline.dataset;

import java.util.List;

/**
 * Programs such as {@code 7 + 3 - 9} with a claimed output, half of the claims true. A program has 2 to
 * {@code longest} operations, each number as likely, on operands from 1 to 9; a false claim is off by 2 to 9.
 *
 * <p>Metadata: {@code operations}, how many there are; {@code text}.
 *
 * <p>View {@code sums}: the sum of what is added, the sum of what is subtracted, the claim, and the number of operations, in
 * units. What tells the truth is the same of short programs and of long ones, so that what is learned of the short can hold
 * for the long. Nothing linear tells it.
 */
final class ProgramOutputWorld {

    private static final int SHORTEST = 2;
    private static final int OPERANDS = 9;
    private static final int OFF = 2;

    private ProgramOutputWorld() {}

    static Generated generate(World.ProgramOutput programs, long seed) {
        WorldBuilder world = new WorldBuilder(List.of("false", "true"), programs.examples());
        Draws draws = Draws.of(seed, "program-output", 0);
        for (int i = 0; i < programs.examples(); i++) {
            add(world, SHORTEST + draws.below(programs.longest() - SHORTEST + 1), draws);
        }
        return world.build();
    }

    private static void add(WorldBuilder world, int operations, Draws draws) {
        int added = operand(draws);
        int subtracted = 0;
        StringBuilder text = new StringBuilder().append(added);
        for (int i = 0; i < operations; i++) {
            boolean minus = draws.below(2) == 1;
            int operand = operand(draws);
            added += minus ? 0 : operand;
            subtracted += minus ? operand : 0;
            text.append(minus ? " - " : " + ").append(operand);
        }
        int off = off(draws);
        int claim = added - subtracted + off;
        world.example(off == 0);
        world.metadata("operations", Integer.toString(operations));
        world.metadata("text", text.append(" = ").append(claim).toString());
        world.features("sums", added, subtracted, claim, operations);
    }

    private static int operand(Draws draws) {
        return 1 + draws.below(OPERANDS);
    }

    /** By how much the claim is off: nothing in half of the claims. */
    private static int off(Draws draws) {
        boolean right = draws.below(2) == 1;
        int size = OFF + draws.below(OPERANDS - OFF + 1);
        boolean below = draws.below(2) == 1;
        return right ? 0 : below ? -size : size;
    }
}
