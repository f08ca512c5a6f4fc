package dev.plumbline.dataset;

import dev.plumbline.config.BadInput;
import dev.plumbline.config.Place;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * The examples of a dataset in a fixed order: ids, pools, clusters and metadata, and which candidates each is made of.
 *
 * <p>Both tables hold text columns only, as read; a truth column is in neither. {@code table} has a row an example and
 * at least the columns {@code id}, {@code pool} and {@code cluster}; {@code candidates} has a row a candidate. For
 * {@link Shape#POINTWISE} example i is candidate i. In both the three names always mean the keys, whatever columns of the
 * same name the file had. For {@link Shape#PAIRS} {@code table} has the columns on which the two candidates of every
 * example agree. Where a line held several candidates, a column has their names (called "candidate").
 *
 * @param first for each example the row of its first or only candidate
 * @param second for each example the row of its second candidate; empty for {@link Shape#POINTWISE}
 * @param places for each candidate where it was read; empty where it was not read from a file
 */
public record Examples(Shape shape, Table table, Table candidates, int[] first, int[] second, List<Place> places) {

    public static final String ID = "id";
    public static final String POOL = "pool";
    public static final String CLUSTER = "cluster";

    public Examples {
        places = List.copyOf(places);
    }

    /** Examples that were not read from a file. */
    public Examples(Shape shape, Table table, Table candidates, int[] first, int[] second) {
        this(shape, table, candidates, first, second, List.of());
    }

    /** Whether a name, in upper or lower case, is one of the three keys. */
    static boolean isKey(String name) {
        return ID.equalsIgnoreCase(name) || POOL.equalsIgnoreCase(name) || CLUSTER.equalsIgnoreCase(name);
    }

    public int size() {
        return first.length;
    }

    public String id(int example) {
        return column(ID).get(example);
    }

    /** Whether the examples have a metadata column of that name. */
    public boolean has(String column) {
        return table.columnNames().contains(column);
    }

    /** A metadata column, a value an example; an empty text where there is none. */
    public StringColumn column(String name) {
        return table.stringColumn(name);
    }

    /**
     * A metadata column whose values serve as keys, such as slices or strata.
     *
     * @throws BadInput if a value is longer than 1,000 characters
     */
    public StringColumn keys(String name) {
        StringColumn column = column(name);
        for (int i = 0; i < size(); i++) {
            LineSheet.key("values of '" + name + "'", column.get(i), place(first[i]));
        }
        return column;
    }

    /** The name of a candidate, where lines hold several and the task names them. */
    public Optional<String> candidateName(int candidate) {
        return candidates.columnNames().contains(Spread.CANDIDATE)
                ? Optional.of(candidates.stringColumn(Spread.CANDIDATE).get(candidate))
                : Optional.empty();
    }

    /** Where a candidate was read; without a file its number from 1 stands for the line. */
    Place place(int candidate) {
        return places.isEmpty() ? Place.of("world", candidate + 1) : places.get(candidate);
    }

    /** The file that the examples were read from. */
    Place file() {
        return Place.of(place(0).file());
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
