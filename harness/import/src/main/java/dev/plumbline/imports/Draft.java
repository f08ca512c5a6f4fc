package dev.plumbline.imports;

/**
 * What a format made, apart from the data that it wrote.
 *
 * @param examples how many examples the task must have, counted as the files were read
 */
record Draft(String task, Readme readme, int examples) {}
