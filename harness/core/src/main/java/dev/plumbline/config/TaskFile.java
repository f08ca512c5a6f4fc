package dev.plumbline.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A YAML file as a located tree, for the {@link Binder}.
 *
 * @param root the keys of the file; of a key that stands twice the first is kept
 * @param problems mistakes that leave the rest of the tree readable (duplicate keys, anchors, aliases, tags), in the order
 *     of the file; the binder throws them together with its own
 */
public record TaskFile(Node.Mapping root, List<Problem> problems) {

    public TaskFile {
        problems = List.copyOf(problems);
    }

    /**
     * Reads a file: at most 1 MB of UTF-8, one document, at most 50 levels and 100,000 nodes, a mapping at the top.
     *
     * @param file where it is
     * @param name the path as the user would write it, for messages
     * @throws BadInput where it cannot be read as a tree
     */
    public static TaskFile read(Path file, String name) {
        return parse(SourceText.read(file, name), name);
    }

    /** Reads the text of a file. */
    static TaskFile parse(String text, String name) {
        List<Problem> problems = new ArrayList<>();
        Node root = new YamlTree(text, at -> new Place(name, at.line(), at.column()), problems).read();
        if (root instanceof Node.Mapping mapping) {
            return new TaskFile(mapping, problems);
        }
        problems.add(new Problem(
                root.place(),
                "expected keys such as 'task: name' at the top of the file, found " + root.found()
                        + "; write them there"));
        throw new BadInput(problems);
    }
}
