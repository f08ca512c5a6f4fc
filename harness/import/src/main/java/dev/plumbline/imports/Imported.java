package dev.plumbline.imports;

/**
 * What an import made.
 *
 * @param task its name
 * @param examples how many it has: pairs, or candidates
 */
public record Imported(String task, int examples) {}
