package dev.plumbline.reuse;

import dev.plumbline.cache.Codec;
import dev.plumbline.cache.Malformed;
import dev.plumbline.dataset.MatrixFile;
import dev.plumbline.learning.Reward;
import dev.plumbline.truth.BlindInterval;
import dev.plumbline.truth.CountedInterval;
import dev.plumbline.truth.EffectiveInterval;
import dev.plumbline.truth.FiellerInterval;
import dev.plumbline.truth.HullInterval;
import dev.plumbline.truth.Interval;
import dev.plumbline.truth.IntraclassInterval;
import dev.plumbline.truth.InverseInterval;
import dev.plumbline.truth.LeastInterval;
import dev.plumbline.truth.NeededInterval;
import dev.plumbline.truth.ShortInterval;
import dev.plumbline.truth.StudentInterval;
import dev.plumbline.truth.TurnoverInterval;
import dev.plumbline.truth.UnvaryingInterval;
import dev.plumbline.truth.WidenedInterval;
import dev.plumbline.truth.WilsonInterval;
import java.util.List;
import java.util.Map;
import tech.tablesaw.api.Table;

/**
 * Writes the result of a stage as bytes and reads it back: a dataset, weak labels, arms, measurements.
 *
 * <p>A number comes back as the same number to the last bit. What is read back is as good as what was
 * computed: every later stage gives the same bytes from it. Sealed truth cannot be written.
 */
public final class StageResults {

    public static final List<Class<?>> INTERVALS = List.of(
            StudentInterval.class,
            WilsonInterval.class,
            FiellerInterval.class,
            UnvaryingInterval.class,
            CountedInterval.class,
            LeastInterval.class,
            ShortInterval.class,
            IntraclassInterval.class,
            EffectiveInterval.class,
            NeededInterval.class,
            WidenedInterval.class,
            HullInterval.class,
            TurnoverInterval.class,
            InverseInterval.class,
            BlindInterval.class);

    private static final Codec CODEC = new Codec(
            Map.of(Table.class, new TableForm(), MatrixFile.class, new MatrixForm(), Reward.class, new RewardForm()),
            Map.of(Interval.class, INTERVALS));

    private StageResults() {}

    /** Writes a result; the same result gives the same bytes. */
    public static <T> byte[] write(T result, Class<T> type) {
        return CODEC.write(result, type);
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws Malformed if the bytes are not those of such a result
     */
    public static <T> T read(byte[] bytes, Class<T> type) throws Malformed {
        return CODEC.read(bytes, type);
    }
}
