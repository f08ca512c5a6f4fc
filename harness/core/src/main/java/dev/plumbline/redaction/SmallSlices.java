package dev.plumbline.redaction;

import dev.plumbline.Task;
import dev.plumbline.dataset.Dataset;
import dev.plumbline.truth.HeldOut;
import dev.plumbline.truth.MetricKey;
import dev.plumbline.truth.Slice;
import dev.plumbline.truth.SliceSpec;
import dev.plumbline.truth.Slices;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The slices whose figures would give few examples' truth away: small ones, those that tell a small one as the whole less
 * the rest, and those that lie in another and hold nearly all of it.
 *
 * <p>What remains can still be told from sums of several columns' slices, as of any table of exact counts; who cannot
 * have that gives away the verdict only.
 */
final class SmallSlices {

    private final Dataset dataset;
    private final int fewest;
    private final BitSet known = new BitSet();
    private final Map<String, BitSet> rows = new LinkedHashMap<>();
    private final Set<String> kept = new TreeSet<>();

    private SmallSlices(Dataset dataset, HeldOut heldOut, int fewest) {
        this.dataset = dataset;
        this.fewest = fewest;
        for (int i = 0; i < heldOut.rows().length; i++) {
            known.set(heldOut.rows()[i], heldOut.truth()[i] >= 0);
        }
    }

    /**
     * Their names, {@code all} among them where the held-out split itself is small. An example without a truth counts nowhere.
     *
     * @param heldOut with the truth that is not to be given away
     */
    static Set<String> of(Task task, Dataset dataset, HeldOut heldOut) {
        SmallSlices slices = new SmallSlices(dataset, heldOut, task.truth().fewest());
        slices.sized(
                Slices.of(dataset.examples(), dataset.splits(), task.truth().slices()));
        task.truth().slices().forEach(slices::column);
        slices.nested();
        return slices.kept;
    }

    private void sized(List<Slice> slices) {
        for (Slice slice : slices) {
            BitSet bits = known(slice);
            rows.put(slice.name(), bits);
            if (bits.cardinality() < fewest) {
                kept.add(slice.name());
            }
        }
    }

    private BitSet known(Slice slice) {
        BitSet bits = new BitSet();
        for (int row : slice.rows()) {
            bits.set(row, known.get(row));
        }
        return bits;
    }

    /** Of crossed columns all go with one, for each cell lies in two sums. */
    private void column(SliceSpec spec) {
        Map<String, Integer> sizes = new TreeMap<>();
        int elsewhere = size(MetricKey.ALL);
        for (Slice slice : Slices.of(dataset.examples(), dataset.splits(), List.of(spec))) {
            if (!slice.name().equals(MetricKey.ALL)) {
                int size = known(slice).cardinality();
                sizes.put(slice.name(), size);
                elsewhere -= size;
            }
        }
        Set<String> few = FewTogether.of(sizes, elsewhere, fewest);
        kept.addAll(spec instanceof SliceSpec.Crossed && !few.isEmpty() ? sizes.keySet() : few);
    }

    private void nested() {
        for (String outer : rows.keySet()) {
            for (String inner : rows.keySet()) {
                if (size(outer) > size(inner) && size(outer) - size(inner) < fewest && within(inner, outer)) {
                    kept.add(inner);
                }
            }
        }
    }

    private boolean within(String inner, String outer) {
        BitSet outside = (BitSet) bits(inner).clone();
        outside.andNot(bits(outer));
        return outside.isEmpty();
    }

    private int size(String slice) {
        return bits(slice).cardinality();
    }

    private BitSet bits(String slice) {
        return rows.getOrDefault(slice, new BitSet());
    }
}
