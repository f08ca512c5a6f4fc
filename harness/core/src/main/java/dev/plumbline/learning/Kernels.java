package dev.plumbline.learning;

import dev.plumbline.dataset.View;
import java.util.Optional;
import java.util.function.Function;

/** Which kernel passes over dense rows. Chosen once a JVM; every choice gives the same bytes. */
public final class Kernels {

    /** System property, {@code plain} or {@code vector}: a choice for comparisons. Without it, vectors where they are. */
    static final String PROPERTY = "plumbline.kernel";

    private static final String MODULE = "jdk.incubator.vector";

    /** By name, since its class does not load where that module is missing. */
    private static final String VECTOR = "dev.plumbline.learning.VectorDoubles";

    /** Vectors of fewer bits are slower than plain Java: there the conversion from float is not one instruction. */
    private static final int FAST = 256;

    static final Choice PLAIN = new Choice("plain Java", 0, PlainDoubles::new, PlainSingles::new);

    /** Kernels of both precisions, their name, and the bits of their vectors. */
    record Choice(String name, int bits, Function<View.Dense, Kernel> doubles, Function<View.Dense, Kernel> singles) {

        boolean fast() {
            return bits >= FAST;
        }
    }

    private static final class Chosen {
        static final Choice ONE = choice(System.getProperty(PROPERTY, ""));
    }

    private Kernels() {}

    /** What multiplies matrices in this JVM, such as "Vector API, 512 bit" or "plain Java". */
    public static String name() {
        return Chosen.ONE.name();
    }

    static Kernel doubles(View.Dense view) {
        return Chosen.ONE.doubles().apply(view);
    }

    static Kernel singles(View.Dense view) {
        return Chosen.ONE.singles().apply(view);
    }

    /** The kernel of a name; with an empty one vectors of 256 bits or more, where there are any. */
    static Choice choice(String wanted) {
        return switch (wanted) {
            case "plain" -> PLAIN;
            case "vector" ->
                vector().orElseThrow(() -> new IllegalArgumentException(
                        PROPERTY + "=vector needs the module " + MODULE + "; run java with --add-modules " + MODULE));
            case "" -> vector().filter(Choice::fast).orElse(PLAIN);
            default ->
                throw new IllegalArgumentException("expected " + PROPERTY + " to be plain or vector, found " + wanted);
        };
    }

    /** The kernel of the Vector API, unless the JVM was started without its module. */
    static Optional<Choice> vector() {
        if (ModuleLayer.boot().findModule(MODULE).isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    (Choice) Class.forName(VECTOR).getDeclaredMethod("choice").invoke(null));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(VECTOR + " is part of this program and cannot be loaded", e);
        }
    }
}
