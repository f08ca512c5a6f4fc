package dev.plumbline;

import dev.plumbline.config.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Chooses tasks by name, and remembers which names it was asked about. */
public final class NameGlob implements Predicate<String> {

    private final String glob;
    private final Pattern pattern;
    private final List<String> refused = new ArrayList<>();
    private int accepted;

    /**
     * A choice.
     *
     * @param glob {@code *} stands for any text, {@code ?} for one character
     */
    public NameGlob(String glob) {
        this.glob = glob;
        this.pattern = Pattern.compile(
                glob.codePoints()
                        .mapToObj(c -> c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(Character.toString(c)))
                        .collect(Collectors.joining()),
                Pattern.DOTALL);
    }

    @Override
    public boolean test(String name) {
        if (pattern.matcher(name).matches()) {
            accepted++;
            return true;
        }
        refused.add(name);
        return false;
    }

    /** Whether it refused every name. */
    public boolean matchedNothing() {
        return accepted == 0 && !refused.isEmpty();
    }

    /** What to do where it matched nothing. */
    public String remedy() {
        String known = refused.stream().sorted().collect(Collectors.joining(", "));
        return String.format(Locale.ROOT, "no task is named '%s'; ", glob)
                + Nearest.name(glob, refused)
                        .map(near -> "did you mean '" + near + "'?")
                        .orElse("there are " + known);
    }
}
