package dev.plumbline.reports.record;

import dev.plumbline.reports.words.Numbers;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** Writes JSON whose bytes depend on nothing but what is written: keys in the order of the calls, one form for a number. */
public final class Json {

    private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");
    private static final Separators SEPARATORS = new Separators().withObjectNameValueSpacing(Separators.Spacing.AFTER);
    private static final ObjectWriter FORMAT = JsonMapper.shared()
            .writer()
            .with(new DefaultPrettyPrinter()
                    .withObjectIndenter(LINES)
                    .withArrayIndenter(LINES)
                    .withSeparators(SEPARATORS));

    private static final String BEFORE = "{\n  \"a\": [\n    ";
    private static final String BEHIND = "\n  ]\n}";

    private final JsonGenerator out;

    private Json(JsonGenerator out) {
        this.out = out;
    }

    /** Writes a file that holds one object. */
    public static void write(Path file, Consumer<Json> body) throws IOException {
        // A Writer, because text from the data may hold half a surrogate pair, which Jackson's own encoder refuses.
        try (Writer text = new WellFormed(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
            try (JsonGenerator out = FORMAT.createGenerator(text)) {
                out.writeStartObject();
                body.accept(new Json(out));
                out.writeEndObject();
                out.writeRaw('\n');
            }
        }
    }

    /** An object that stands in an array of the outermost one, as text for {@link #written}. */
    public static String element(Consumer<Json> body) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = FORMAT.createGenerator(new WellFormed(text))) {
            Json json = new Json(out);
            out.writeStartObject();
            json.array("a", List.of(json), one -> one.item(() -> body.accept(one)));
            out.writeEndObject();
        }
        return text.getBuffer().substring(BEFORE.length(), text.getBuffer().length() - BEHIND.length());
    }

    /** An {@link #element} of an array. */
    public void written(String element) {
        out.writeRawValue(element);
    }

    public void object(String name, Runnable body) {
        out.writeName(name);
        item(body);
    }

    public <T> void array(String name, List<T> items, Consumer<T> item) {
        out.writeName(name);
        out.writeStartArray();
        items.forEach(item);
        out.writeEndArray();
    }

    /** An object as an element of an array. */
    public void item(Runnable body) {
        out.writeStartObject();
        body.run();
        out.writeEndObject();
    }

    public void texts(String name, List<String> items) {
        array(name, items, out::writeString);
    }

    public void field(String name, String value) {
        out.writeName(name);
        out.writeString(value);
    }

    public void field(String name, long value) {
        out.writeName(name);
        out.writeNumber(value);
    }

    /** A number, or null. */
    public void field(String name, OptionalDouble value) {
        out.writeName(name);
        if (value.isPresent()) {
            out.writeNumber(Numbers.exact(value.getAsDouble()));
        } else {
            out.writeNull();
        }
    }

    /** A whole number, or null. */
    public void field(String name, OptionalInt value) {
        out.writeName(name);
        if (value.isPresent()) {
            out.writeNumber(value.getAsInt());
        } else {
            out.writeNull();
        }
    }
}
