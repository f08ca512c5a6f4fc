package dev.plumbline;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.plumbline.dataset.Featuriser;
import dev.plumbline.truth.BlindInterval;
import dev.plumbline.truth.CountedInterval;
import dev.plumbline.truth.EffectiveInterval;
import dev.plumbline.truth.FiellerInterval;
import dev.plumbline.truth.HullInterval;
import dev.plumbline.truth.Interval;
import dev.plumbline.truth.IntraclassInterval;
import dev.plumbline.truth.InverseInterval;
import dev.plumbline.truth.LeastInterval;
import dev.plumbline.truth.Measured;
import dev.plumbline.truth.NeededInterval;
import dev.plumbline.truth.ShortInterval;
import dev.plumbline.truth.StudentInterval;
import dev.plumbline.truth.TurnoverInterval;
import dev.plumbline.truth.UnvaryingInterval;
import dev.plumbline.truth.WidenedInterval;
import dev.plumbline.truth.WilsonInterval;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import tech.tablesaw.api.Table;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.NamedType;
import tools.jackson.databind.module.SimpleModule;

/**
 * Writes the result of a stage to a file and reads it back: a dataset, weak labels, arms, measurements.
 *
 * <p>Gzipped JSON; a number comes back as the same number to the last bit. What is read back is as good as what was
 * computed: every later stage gives the same bytes from it. Sealed truth cannot be written.
 */
public final class StageResults {

    /** Alternatives are told apart by their simple name, never by a class name from the file. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    private interface Alternative {}

    static final List<Class<?>> INTERVALS = List.of(
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

    private static final JsonMapper MAPPER = mapper();

    private StageResults() {}

    private static JsonMapper mapper() {
        JsonMapper.Builder builder = JsonMapper.builder()
                .addModule(new SimpleModule()
                        .addSerializer(Table.class, new TableJson.Writer())
                        .addDeserializer(Table.class, new TableJson.Reader()));
        for (Class<?> sealed : List.of(Featuriser.class, Measured.class)) {
            alternatives(builder, sealed, List.of(sealed.getPermittedSubclasses()));
        }
        return alternatives(builder, Interval.class, INTERVALS).build();
    }

    private static JsonMapper.Builder alternatives(JsonMapper.Builder builder, Class<?> type, List<Class<?>> kinds) {
        kinds.forEach(kind -> builder.registerSubtypes(new NamedType(kind, kind.getSimpleName())));
        return builder.addMixIn(type, Alternative.class);
    }

    /** Writes a result; the same result gives the same bytes. */
    public static void write(Object result, Path file) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(MAPPER.writeValueAsBytes(result));
        }
    }

    /** Reads what {@link #write} wrote. */
    public static <T> T read(Path file, Class<T> type) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            return MAPPER.readValue(in.readAllBytes(), type);
        }
    }

    /** Reads a list, such as the arms. */
    public static <T> List<T> readList(Path file, Class<T> element) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            return MAPPER.readerForListOf(element).readValue(in.readAllBytes());
        }
    }
}
