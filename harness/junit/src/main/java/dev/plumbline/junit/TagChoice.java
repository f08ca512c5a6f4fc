package dev.plumbline.junit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Chooses tasks by their tags: {@code real, slow} are the tasks with either, {@code !slow} those without.
 *
 * @param anyOf a task needs one of them, where there are any
 * @param noneOf a task may have none of them
 */
record TagChoice(List<String> anyOf, List<String> noneOf) implements Predicate<List<String>> {

    static TagChoice of(String written) {
        List<String> words = Arrays.stream(written.split(",", -1))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
        return new TagChoice(
                words.stream().filter(word -> !word.startsWith("!")).toList(),
                words.stream()
                        .filter(word -> word.startsWith("!"))
                        .map(word -> word.substring(1).strip())
                        .toList());
    }

    @Override
    public boolean test(List<String> tags) {
        boolean wanted = anyOf.isEmpty() || tags.stream().anyMatch(anyOf::contains);
        return wanted && tags.stream().noneMatch(noneOf::contains);
    }

    /** What to do where it matched nothing. */
    String remedy(List<List<String>> refused) {
        TreeSet<String> known = new TreeSet<>();
        refused.forEach(known::addAll);
        return "no task has tags that match '" + this + "'; "
                + (known.isEmpty() ? "no task has any" : "there are " + String.join(", ", known));
    }

    @Override
    public String toString() {
        List<String> words = new ArrayList<>(anyOf);
        noneOf.forEach(tag -> words.add("!" + tag));
        return String.join(", ", words);
    }
}
