package dev.plumbline.dataset;

import java.util.List;

/**
 * Claims {@code a + b = c}, half of them true. The operands have one, two or three digits, a third of the claims each
 * (metadata {@code size}). A false claim errs in its last digit, by a lost or an invented carry, or by two digits exchanged
 * (metadata {@code claim} says how it looks to who checks the last digit only: {@code last-digit-fits} or {@code last-digit-off}; {@code carry} whether the last digits
 * of the operands carry; {@code round} whether {@code c} ends in 0 or 5).
 *
 * <p>View {@code last-digit}: the residue of {@code c - a - b} mod 10, one of ten. View {@code digits}: that, the tens by which {@code c} is off (-3 or less to 3 or more, one of seven), the size (one of three), the last digit of
 * {@code c} (one of ten) and the carry: what a model reads that has learned to work a sum through. Truth is plain in it, and so is every error that depends
 * on the metadata.
 */
final class ArithmeticClaimsWorld {

    private static final int RESIDUES = 10;
    private static final int FAR = 3;
    private static final int SIZES = 3;

    private ArithmeticClaimsWorld() {}

    static Generated generate(int examples, long seed) {
        WorldBuilder world = new WorldBuilder(List.of("false", "true"), examples);
        Draws draws = Draws.of(seed, "arithmetic-claims", 0);
        for (int i = 0; i < examples; i++) {
            int size = draws.below(SIZES);
            int a = operand(size, draws);
            int b = operand(size, draws);
            boolean right = draws.below(2) == 1;
            int c = right ? a + b : wrong(a + b, draws);
            add(world, size, a, b, c);
        }
        return world.build();
    }

    /** A number of {@code size + 1} digits; of one digit from 0 on. */
    private static int operand(int size, Draws draws) {
        int low = size == 0 ? 0 : (int) Math.pow(10, size);
        return low + draws.below((int) Math.pow(10, size + 1) - low);
    }

    private static int wrong(int sum, Draws draws) {
        int kind = draws.below(3);
        if (kind == 0) {
            return sum - sum % 10 + (sum + 1 + draws.below(9)) % 10;
        }
        int exchanged = sum - sum % 100 + sum % 10 * 10 + sum / 10 % 10;
        if (kind == 1 && exchanged != sum) {
            return exchanged;
        }
        return sum < 10 || draws.below(2) == 0 ? sum + 10 : sum - 10;
    }

    private static void add(WorldBuilder world, int size, int a, int b, int c) {
        int off = c - a - b;
        boolean carry = a % 10 + b % 10 >= 10;
        world.example(off == 0);
        world.metadata("claim", Math.floorMod(off, RESIDUES) == 0 ? "last-digit-fits" : "last-digit-off");
        world.metadata("size", (size + 1) + "-digit");
        world.metadata("carry", carry ? "yes" : "no");
        world.metadata("round", c % 5 == 0 ? "yes" : "no");
        world.metadata("text", a + " + " + b + " = " + c);
        world.features("last-digit", oneOf(RESIDUES, Math.floorMod(off, RESIDUES)));
        int tens = Math.max(-FAR, Math.min(FAR, Math.floorDiv(off, 10)));
        world.features(
                "digits",
                WorldBuilder.joined(
                        oneOf(RESIDUES, Math.floorMod(off, RESIDUES)),
                        oneOf(2 * FAR + 1, FAR + tens),
                        oneOf(SIZES, size),
                        oneOf(RESIDUES, c % 10),
                        new float[] {carry ? 1 : 0}));
    }

    private static float[] oneOf(int choices, int chosen) {
        float[] row = new float[choices];
        row[chosen] = 1;
        return row;
    }
}
