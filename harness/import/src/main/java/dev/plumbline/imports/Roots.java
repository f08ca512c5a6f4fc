package dev.plumbline.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Folders with a name: a task names the files beneath them in place of holding copies. */
final class Roots {

    private static final Pattern ROOT = Pattern.compile("([A-Za-z0-9][A-Za-z0-9._-]*)=(.+)");

    private Roots() {}

    /** The folders by name. */
    static Map<String, Path> of(Job job) {
        Map<String, Path> roots = new LinkedHashMap<>();
        for (String written : job.options().all(Option.DATA)) {
            Matcher root = ROOT.matcher(written);
            if (!root.matches() || !Files.isDirectory(job.cwd().resolve(root.group(2)))) {
                throw new Misuse("expected --data NAME=PATH with a folder, found '" + written + "'");
            }
            roots.put(root.group(1), job.cwd().resolve(root.group(2)));
        }
        return roots;
    }

    /** How a task names a file: beneath a named folder, or as a copy. */
    static String name(Job job, Source source) throws IOException {
        Path file = source.path().toRealPath();
        for (Map.Entry<String, Path> root : of(job).entrySet()) {
            Path folder = root.getValue().toRealPath();
            if (file.startsWith(folder)) {
                return root.getKey() + ":" + folder.relativize(file).toString().replace('\\', '/');
            }
        }
        return job.folder().copy(source);
    }
}
