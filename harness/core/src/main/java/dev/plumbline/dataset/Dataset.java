package dev.plumbline.dataset;

import java.util.Map;
import java.util.SortedMap;

/**
 * What the later stages are given: examples, the views of their candidates, and the split. Truth is not in it.
 *
 * @param views by name; every view has a row a candidate
 * @param featurisers by the name of their view, for the views that are made of text: they turn text that was not in the data into such a view
 * @param overlap how many examples of each split show the same content as an example of another split
 */
public record Dataset(
        Examples examples,
        SortedMap<String, View> views,
        Map<String, Featuriser> featurisers,
        Splits splits,
        Map<Split, Integer> overlap) {}
