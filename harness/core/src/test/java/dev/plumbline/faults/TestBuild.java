package dev.plumbline.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.Harness;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.Optional;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * The classes of Plumbline and of its tests, loaded once more, with those of one folder before all others. Everything
 * else, JUnit too, is shared with the build that asks.
 */
final class TestBuild extends URLClassLoader {

    TestBuild(Path first) throws MalformedURLException {
        super(
                new URL[] {first.toUri().toURL(), of(Harness.class), of(TestBuild.class)},
                TestBuild.class.getClassLoader());
    }

    private static URL of(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        return source.getLocation();
    }

    /** Compiles a changed source file against everything else. */
    static void compile(PlantedFault fault, Path folder) throws IOException {
        Path source = folder.resolve(fault.file().getFileName());
        Files.writeString(source, fault.patched());
        JavaCompiler compiler = Optional.ofNullable(ToolProvider.getSystemJavaCompiler())
                .orElseThrow(() -> new IllegalStateException("planted faults need a JDK, not a JRE alone"));
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            List<String> options = List.of(
                    "-d", folder.toString(), "-proc:none", "-nowarn", "-cp", System.getProperty("java.class.path"));
            boolean compiled = compiler.getTask(null, files, null, options, null, files.getJavaFileObjects(source))
                    .call();
            assertThat(compiled).as(fault + " compiles").isTrue();
        }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.startsWith("dev.plumbline.")) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? findClass(name) : loaded;
        }
    }
}
