package dev.plumbline.runs;

import dev.plumbline.Reporter;
import dev.plumbline.cache.Fingerprint;
import dev.plumbline.cache.Key;
import dev.plumbline.reuse.Engine;
import dev.plumbline.reuse.Reuse;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;

/** What computes a run, and what writes its files and prints it. */
final class Writers {

    private Writers() {}

    /** In the order of their names, so that a run is written the same way whatever the class path. */
    static List<Reporter> reporters() {
        return ServiceLoader.load(Reporter.class).stream()
                .sorted(Comparator.comparing(provider -> provider.type().getName()))
                .map(ServiceLoader.Provider::get)
                .toList();
    }

    /**
     * The key of all of them.
     *
     * @param printing classes of what prints
     */
    static Key key(Reuse reuse, List<Class<?>> printing) throws IOException {
        Fingerprint print = new Fingerprint().add("whole").add(reuse.engine());
        for (Reporter reporter : reporters()) {
            print.add(reporter.getClass().getName()).add(Engine.classes(reporter.getClass(), reuse.hashes()));
        }
        for (Class<?> printer : printing) {
            print.add(Engine.classes(printer, reuse.hashes()));
        }
        return print.key();
    }
}
