package dev.plumbline.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.yaml.YAMLFactory;

/**
 * Reads YAML text into a tree of plain mappings, lists and scalars.
 *
 * <p>A node's first character says whether it is quoted, anchored, tagged or an alias: the streaming parser does not report
 * an anchor on every kind of node, and resolves scalars to numbers and booleans, which would lose the text.
 */
final class YamlTree {

    private static final int DEEPEST = 50;
    private static final int MOST_NODES = 100_000;

    private final String text;
    private final int[] characters;
    private final UnaryOperator<Place> placer;
    private final List<Problem> problems;
    private int nodes;

    /**
     * Prepares to read.
     *
     * @param placer turns the line and column in the text into the place for messages
     * @param problems gets what leaves the rest of the tree readable
     */
    YamlTree(String text, UnaryOperator<Place> placer, List<Problem> problems) {
        this.text = text;
        this.characters = text.codePoints().toArray();
        this.placer = placer;
        this.problems = problems;
    }

    /** A piece of YAML that does not stand in the file, such as a default; all of it is at one place. */
    static Node ofDefault(String yaml, Place place) {
        return new YamlTree(yaml, at -> place, new ArrayList<>()).read();
    }

    /** The whole tree; throws the problems found so far with the one that ends the reading. */
    Node read() {
        try (JsonParser parser = new YAMLFactory().createParser(ObjectReadContext.empty(), text)) {
            if (parser.nextToken() == null) {
                throw stop(placer.apply(Place.of("")), "the file is empty; write a task into it");
            }
            Node root = node(parser, 1);
            if (parser.nextToken() != null) {
                throw stop(place(parser), "a second document begins here; keep each task in a file of its own");
            }
            return root;
        } catch (JacksonException e) {
            YamlSyntax syntax = YamlSyntax.of(e);
            throw stop(placer.apply(syntax.place()), syntax.sentence());
        }
    }

    private Node node(JsonParser parser, int depth) {
        Place place = place(parser);
        if (depth > DEEPEST) {
            throw stop(place, "nested more than " + DEEPEST + " levels deep; flatten it");
        }
        if (++nodes > MOST_NODES) {
            throw stop(place, "more than " + MOST_NODES + " values; keep data in files of their own");
        }
        refuseMarks(parser, place);
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            return mapping(parser, place, depth);
        }
        return parser.currentToken() == JsonToken.START_ARRAY
                ? sequence(parser, place, depth)
                : new Node.Scalar(place, scalarText(parser), "\"'|>".indexOf(firstCharacter(parser)) >= 0);
    }

    private static String scalarText(JsonParser parser) {
        @Nullable String raw = parser.getString();
        return raw == null ? "" : raw;
    }

    private Node mapping(JsonParser parser, Place place, int depth) {
        Map<String, Node.Entry> entries = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            Place keyPlace = place(parser);
            refuseMarks(parser, keyPlace);
            String key = parser.currentName();
            parser.nextToken();
            Node.Entry first = entries.putIfAbsent(key, new Node.Entry(keyPlace, node(parser, depth + 1)));
            if (first != null) {
                report(
                        keyPlace,
                        "duplicate key " + Quote.of(key) + "; it stands at line "
                                + first.place().line() + " already, remove one of them");
            }
        }
        return new Node.Mapping(place, entries);
    }

    private Node sequence(JsonParser parser, Place place, int depth) {
        List<Node> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(node(parser, depth + 1));
        }
        return new Node.Sequence(place, items);
    }

    private void refuseMarks(JsonParser parser, Place place) {
        switch (firstCharacter(parser)) {
            case '&' -> report(place, "anchors are not supported; remove the '&' and its name");
            case '*' -> report(place, "aliases are not supported; write the value out");
            case '!' -> report(place, "tags are not supported; remove the '!' and its name");
            default -> {}
        }
    }

    /** A block mapping begins where its first key does, so the same mark may be met twice. */
    private void report(Place place, String message) {
        Problem problem = new Problem(place, message);
        if (problems.isEmpty() || !problems.get(problems.size() - 1).equals(problem)) {
            problems.add(problem);
        }
    }

    private int firstCharacter(JsonParser parser) {
        int offset = (int) parser.currentTokenLocation().getCharOffset();
        return offset >= 0 && offset < characters.length ? characters[offset] : ' ';
    }

    private Place place(JsonParser parser) {
        TokenStreamLocation at = parser.currentTokenLocation();
        return placer.apply(new Place("", at.getLineNr(), at.getColumnNr()));
    }

    private BadInput stop(Place place, String message) {
        List<Problem> all = new ArrayList<>(problems);
        all.add(new Problem(place, message));
        return new BadInput(all);
    }
}
