package dev.plumbline.junit;

import dev.plumbline.Disclosure;
import dev.plumbline.NameGlob;
import dev.plumbline.Settings;
import dev.plumbline.Suite;
import dev.plumbline.cache.Store;
import dev.plumbline.config.BadInput;
import dev.plumbline.config.Place;
import dev.plumbline.reuse.Reuse;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.ConfigurationParameters;

/**
 * What a build tells the engine by system properties or configuration parameters whose names begin with {@code plumbline.}
 *
 * @param values by name
 * @param ci whether this is continuous integration
 */
record Parameters(Map<String, String> values, boolean ci) {

    private static final String DATA = "plumbline.data.";

    Parameters {
        values = Map.copyOf(values);
    }

    static Parameters of(ConfigurationParameters parameters) {
        Set<String> names = new TreeSet<>(System.getProperties().stringPropertyNames());
        names.addAll(parameters.keySet());
        return of(names, name -> parameters.get(name).orElse(null));
    }

    static Parameters ofSystem() {
        return of(System.getProperties().stringPropertyNames(), System::getProperty);
    }

    private static Parameters of(Set<String> names, Function<String, @Nullable String> lookUp) {
        Map<String, String> values = new TreeMap<>();
        values.put("plumbline.summary", System.getenv().getOrDefault("GITHUB_STEP_SUMMARY", ""));
        for (String name : names) {
            String value = name.startsWith("plumbline.") ? lookUp.apply(name) : null;
            if (value != null) {
                values.put(name, value);
            }
        }
        return new Parameters(values, isCi(System.getenv("CI")));
    }

    /** The variable that GitHub, GitLab and most others set to {@code true}. */
    static boolean isCi(@Nullable String variable) {
        return variable != null && !variable.isBlank() && !variable.equals("false") && !variable.equals("0");
    }

    /** The tasks that are wanted, by name. */
    NameGlob tasks() {
        return new NameGlob(values.getOrDefault("plumbline.tasks", "*"));
    }

    /** The tasks that are wanted, by tag. */
    TagChoice tags() {
        return TagChoice.of(values.getOrDefault("plumbline.tags", ""));
    }

    /** Whether a task that is left out for want of data or of a program is red. */
    boolean required() {
        return flag("plumbline.required", ci);
    }

    /** Whether a suite of which a filter of the build leaves nothing is skipped instead of red. */
    boolean emptyAllowed() {
        return flag("plumbline.empty-allowed", false);
    }

    /** Where run folders are written, from the module's folder. */
    Path reports() {
        return Path.of(values.getOrDefault("plumbline.reports", "target/plumbline"));
    }

    /** Tasks that run side by side. */
    int jobs() {
        String written = values.getOrDefault(
                "plumbline.jobs", Integer.toString(Runtime.getRuntime().availableProcessors()));
        if (!written.matches("[1-9][0-9]{0,3}")) {
            throw wrong("plumbline.jobs", "a number from 1 to 9999", written);
        }
        return Integer.parseInt(written);
    }

    /** What a run of so many tasks is told. */
    Settings settings(int tasks) {
        Settings alone =
                new Settings(dataRoots(), OptionalLong.empty(), Suite.threads(jobs(), tasks), true, disclosure());
        return cache().map(folder -> new Reuse(new Store(folder, Parameters::warn), false))
                .map(alone::reusing)
                .orElse(alone);
    }

    /** Where results are kept for later builds; nowhere unless a folder is named. */
    Optional<Path> cache() {
        return Optional.ofNullable(values.get("plumbline.cache"))
                .filter(folder -> !folder.isBlank())
                .map(Path::of);
    }

    private static void warn(String line) {
        System.getLogger("dev.plumbline").log(System.Logger.Level.WARNING, line);
    }

    /** How much of held-out truth is given away: less where others read the results. */
    Disclosure disclosure() {
        String written =
                values.getOrDefault("plumbline.disclose", (ci ? Disclosure.METRICS : Disclosure.EXAMPLES).label());
        return Disclosure.named(written)
                .orElseThrow(() -> wrong("plumbline.disclose", "verdict, metrics or examples", written));
    }

    /** A file that the summary in Markdown is added to. */
    Optional<Path> summary() {
        return Optional.ofNullable(values.get("plumbline.summary"))
                .filter(file -> !file.isBlank())
                .map(Path::of);
    }

    /** The folders of {@code plumbline.data.NAME}. */
    Map<String, Path> dataRoots() {
        Map<String, Path> roots = new TreeMap<>();
        values.forEach((name, value) -> {
            if (name.startsWith(DATA) && !value.isBlank()) {
                roots.put(name.substring(DATA.length()), Path.of(value));
            }
        });
        return roots;
    }

    private boolean flag(String name, boolean standard) {
        String written = values.getOrDefault(name, Boolean.toString(standard));
        if (!written.equals("true") && !written.equals("false")) {
            throw wrong(name, "true or false", written);
        }
        return written.equals("true");
    }

    private static BadInput wrong(String name, String expected, String found) {
        return new BadInput(Place.of("-D" + name), "expected " + expected + ", found '" + found + "'; correct it");
    }
}
