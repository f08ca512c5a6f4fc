package dev.plumbline.dataset;

import java.util.SortedMap;
import tech.tablesaw.api.Table;

/** What a world made: examples of one candidate each, views by name, and their truth. */
record Generated(Table table, SortedMap<String, View> views, SealedTruth truth) {}
