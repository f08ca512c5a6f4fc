package dev.plumbline;

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
final class Engine {

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
        return print.add(classes(source(Engine.class), hashes)).key();
    }

    /** Such as {@code commons-numbers-gamma-1.2.jar}. */
    private static String jar(String library) {
        String from = String.valueOf(Engine.class.getResource("/" + library + ".class"));
        return from.replaceFirst("!.*", "").replaceFirst(".*/", "");
    }

    /** What computes, and what writes the files of a run and prints it. */
    static Key whole(Key engine, FileHashes hashes, List<Class<?>> printing) throws IOException {
        Fingerprint print = new Fingerprint().add("whole").add(engine);
        for (Reporter reporter : RunFolder.reporters()) {
            print.add(reporter.getClass().getName()).add(classes(source(reporter.getClass()), hashes));
        }
        for (Class<?> printer : printing) {
            print.add(classes(source(printer), hashes));
        }
        return print.key();
    }

    static Path source(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("classes lie where no path leads: " + type, e);
        }
    }

    /** The hash of a jar, or those of all files in a folder of classes by their names. */
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
