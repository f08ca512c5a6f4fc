package dev.plumbline.junit;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.Optional;

/** Where a build's module has its folder. */
final class Modules {

    private static final List<String> BUILD_FILES = List.of("pom.xml", "build.gradle", "build.gradle.kts");

    private Modules() {}

    /** The nearest folder above a compiled class that has a build file, or else the working directory. */
    static Path folder(Class<?> compiled) {
        Optional<Path> place = place(compiled);
        for (Path at = place.orElse(null); at != null; at = at.getParent()) {
            if (BUILD_FILES.stream().map(at::resolve).anyMatch(Files::isRegularFile)) {
                return at;
            }
        }
        return working();
    }

    static Path working() {
        return Path.of("").toAbsolutePath();
    }

    /** A path as a user of the working directory would write it. */
    static Path shortened(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        return absolute.startsWith(working()) ? working().relativize(absolute) : absolute;
    }

    private static Optional<Path> place(Class<?> compiled) {
        CodeSource source = compiled.getProtectionDomain().getCodeSource();
        if (source == null || source.getLocation() == null) {
            return Optional.empty();
        }
        try {
            URI place = source.getLocation().toURI();
            return "file".equals(place.getScheme()) ? Optional.of(Path.of(place)) : Optional.empty();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the class path has no proper place of " + compiled, e);
        }
    }
}
