package dev.plumbline.dataset;

import java.util.List;

/**
 * Claims {@code a + b = c}, half of them true, whose operands have two, three or four digits, a third of the claims
 * each. A false claim errs in its last digit, by a lost or an invented carry, or by two digits exchanged.
 *
 * <p>Metadata: {@code size} ({@code 2-digit} and so on); {@code claim}, how it looks to who checks the last digit only
 * ({@code last-digit-fits}, {@code last-digit-off}); {@code carry}, whether the last digits of the operands carry;
 * {@code round}, whether {@code c} ends in 0 or 5; {@code text}.
 *
 * <p>View {@code last-digit}: the residue of {@code c - a - b} mod 10, one of ten. View {@code digits}: that, the tens
 * by which {@code c} is off (-3 or less to 3 or more, one of seven), the size (one of three), the last digit of
 * {@code c} (one of ten), the carry, and the operands as shares of the greatest of their size: what a model reads that
 * has learned to work a sum through. Truth is plain in it, and so is every error that depends on the metadata.
 */
final class ArithmeticClaimsWorld {

    private static final int RESIDUES = 10;
    private static final int FAR = 3;
    private static final int[] LEAST = {10, 100, 1000};

    private ArithmeticClaimsWorld() {}

    static Generated generate(int examples, long seed) {
        WorldBuilder world = new WorldBuilder(List.of("false", "true"), examples);
        Draws draws = Draws.of(seed, "arithmetic-claims", 0);
        for (int i = 0; i < examples; i++) {
            int size = draws.below(LEAST.length);
            int a = operand(size, draws);
            int b = operand(size, draws);
            boolean right = draws.below(2) == 1;
            int c = right ? a + b : wrong(a + b, draws);
            add(world, size, a, b, c);
        }
        return world.build();
    }

    /** A number of {@code size + 2} digits. */
    private static int operand(int size, Draws draws) {
        return LEAST[size] + draws.below(9 * LEAST[size]);
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
        return draws.below(2) == 0 ? sum + 10 : sum - 10;
    }

    private static void add(WorldBuilder world, int size, int a, int b, int c) {
        int off = c - a - b;
        boolean carry = a % 10 + b % 10 >= 10;
        world.example(off == 0);
        world.metadata("claim", Math.floorMod(off, RESIDUES) == 0 ? "last-digit-fits" : "last-digit-off");
        world.metadata("size", (size + 2) + "-digit");
        world.metadata("carry", carry ? "yes" : "no");
        world.metadata("round", c % 5 == 0 ? "yes" : "no");
        world.metadata("text", a + " + " + b + " = " + c);
        world.features("last-digit", WorldBuilder.oneOf(RESIDUES, Math.floorMod(off, RESIDUES)));
        int tens = Math.max(-FAR, Math.min(FAR, Math.floorDiv(off, 10)));
        world.features(
                "digits",
                WorldBuilder.joined(
                        WorldBuilder.oneOf(RESIDUES, Math.floorMod(off, RESIDUES)),
                        WorldBuilder.oneOf(2 * FAR + 1, FAR + tens),
                        WorldBuilder.oneOf(LEAST.length, size),
                        WorldBuilder.oneOf(RESIDUES, c % 10),
                        new float[] {carry ? 1 : 0, share(a, size), share(b, size)}));
    }

    private static float share(int operand, int size) {
        return operand / (10f * LEAST[size]);
    }
}
