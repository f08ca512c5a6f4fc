package dev.plumbline.dataset;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * The examples of a dataset in a fixed order: ids, pools, clusters and metadata, and which candidates each is made of.
 *
 * <p>Both tables hold text columns only, as read; a truth column is in neither. {@code table} has a row an example and
 * at least the columns {@code id}, {@code pool} and {@code cluster}; {@code candidates} has a row a candidate. For
 * {@link Shape#POINTWISE} example i is candidate i.
 *
 * @param first for each example the row of its first or only candidate
 * @param second for each example the row of its second candidate; empty for {@link Shape#POINTWISE}
 */
public record Examples(Shape shape, Table table, Table candidates, int[] first, int[] second) {

    public static final String ID = "id";
    public static final String POOL = "pool";
    public static final String CLUSTER = "cluster";

    public int size() {
        return first.length;
    }

    public String id(int example) {
        return column(ID).get(example);
    }

    /** Whether the examples have a metadata column of that name. */
    public boolean has(String column) {
        return table.containsColumn(column);
    }

    /** A metadata column, a value an example; an empty text where there is none. */
    public StringColumn column(String name) {
        return table.stringColumn(name);
    }

    /** Names of the metadata columns, the three keys included. */
    public List<String> columns() {
        return table.columnNames();
    }

    /** The cluster of each example as a number from 0, in the order in which clusters first appear. */
    public int[] clusters() {
        Map<String, Integer> known = new HashMap<>();
        int[] clusters = new int[size()];
        for (int i = 0; i < clusters.length; i++) {
            String key = column(CLUSTER).get(i);
            clusters[i] = known.computeIfAbsent(key, k -> known.size());
        }
        return clusters;
    }
}
