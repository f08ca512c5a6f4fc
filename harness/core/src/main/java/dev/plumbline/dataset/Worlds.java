package dev.plumbline.dataset;

/** Makes the examples of a world. */
final class Worlds {

    private Worlds() {}

    static Generated generate(World world, long seed) {
        if (world instanceof World.ArithmeticClaims claims) {
            return ArithmeticClaimsWorld.generate(claims.examples(), seed);
        }
        return TwoViewsWorld.generate(world.examples(), seed);
    }
}
