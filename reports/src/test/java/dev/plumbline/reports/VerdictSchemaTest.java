package dev.plumbline.reports;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerdictSchemaTest {

    @TempDir
    Path folder;

    private static Schema schema() throws IOException {
        try (InputStream schema = VerdictSchemaTest.class.getResourceAsStream("verdict.schema.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new String(schema.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
        }
    }

    private String verdict() throws IOException {
        new VerdictReporter().write(SampleRun.plain(), folder);
        return Files.readString(folder.resolve("verdict.json"));
    }

    @Test
    void a_verdict_is_as_its_schema_says() throws IOException {
        assertThat(schema().validate(verdict(), InputFormat.JSON)).isEmpty();
    }

    @Test
    void the_schema_refuses_what_no_verdict_says() throws IOException {
        String verdict = verdict();
        assertThat(schema().validate(
                                verdict.replace("\"standing\": \"red\"", "\"standing\": \"green\""), InputFormat.JSON))
                .isNotEmpty();
        assertThat(schema().validate(verdict.replace("\"silent-failures\"", "\"silent\""), InputFormat.JSON))
                .isNotEmpty();
        assertThat(schema().validate(verdict.replace("\"n\": 4", "\"n\": \"4\""), InputFormat.JSON))
                .isNotEmpty();
    }
}
