package dev.plumbline.policy;

import java.util.List;

/**
 * What candidates and prompts are about.
 *
 * @param names of the themes, in the order in which they first appear
 * @param theme of every candidate of the {@link Pools}, an index into the names
 * @param topic of every pool, a number from 0
 */
public record Themes(List<String> names, int[] theme, int[] topic) {

    public Themes {
        names = List.copyOf(names);
    }
}
