package dev.plumbline.reuse;

import dev.plumbline.cache.FileHashes;
import dev.plumbline.cache.Fingerprint;
import dev.plumbline.cache.Key;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What computes: the very classes of this program, the versions of the libraries that its numbers go through, and the Java machine, whose {@code Math.exp} may
 * differ from another's by a last bit. A program that was built anew never meets what an older one stored.
 */
public final class Engine {

    /** A class of each library that results depend on: the name of the file that it comes from tells the version. */
    private static final List<String> LIBRARIES = List.of(
            "tech/tablesaw/api/Table",
            "tools/jackson/databind/json/JsonMapper",
            "org/apache/commons/statistics/distribution/NormalDistribution",
            "org/apache/commons/rng/simple/RandomSource",
            "org/apache/commons/numbers/gamma/Erf");

    private Engine() {}

    static Key key(FileHashes hashes) throws IOException {
        Fingerprint print = new Fingerprint().add("engine").add(1);
        for (String property : List.of("java.vm.version", "java.vm.name", "os.arch")) {
            print.add(System.getProperty(property, "unknown"));
        }
        for (String library : LIBRARIES) {
            print.add(jar(library));
        }
        return print.add(classes(Engine.class, hashes)).key();
    }

    /** Such as {@code commons-numbers-gamma-1.2.jar}. */
    private static String jar(String library) {
        String from = String.valueOf(Engine.class.getResource("/" + library + ".class"));
        return from.replaceFirst("!.*", "").replaceFirst(".*/", "");
    }

    /** By name the hashes of the files that a class and those beside it come from: of a jar, or of all files in a folder of classes. */
    public static SortedMap<String, String> classes(Class<?> beside, FileHashes hashes) throws IOException {
        return classes(source(beside), hashes);
    }

    private static Path source(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("classes lie where no path leads: " + type, e);
        }
    }

    private static SortedMap<String, String> classes(Path source, FileHashes hashes) throws IOException {
        SortedMap<String, String> all = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(source)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                all.put(source.relativize(file).toString(), hashes.of(file));
            }
        }
        return all;
    }
}
