package dev.plumbline.command;

import dev.plumbline.dataset.Examples;
import dev.plumbline.dataset.Probabilities;
import dev.plumbline.dataset.View;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes a job into a folder: {@code job.json}, {@code predict.jsonl} and, where there is a lesson, {@code train.jsonl}. */
record JobWriter(Job job, Examples examples, Path folder) {

    private static final JsonFactory LINES =
            JsonFactory.builder().rootValueSeparator("\n").build();
    private static final JsonMapper PRETTY =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    void write() throws IOException {
        Files.writeString(folder.resolve(Exchange.JOB), PRETTY.writeValueAsString(terms()) + "\n");
        int[] all = IntStream.range(0, examples.size()).toArray();
        lines(Exchange.PREDICT, all, json -> new ExampleJson(job, examples, json)::inputs);
        if (job.lesson().isPresent()) {
            Job.Lesson lesson = job.lesson().get();
            int[] shown = IntStream.of(all).filter(i -> lesson.weights()[i] > 0).toArray();
            lines(Exchange.TRAIN, shown, json -> example -> {
                new ExampleJson(job, examples, json).inputs(example);
                label(json, lesson, example);
            });
        }
    }

    private Map<String, Object> terms() {
        Map<String, Object> terms = new LinkedHashMap<>();
        terms.put("format", Exchange.FORMAT);
        terms.put("classes", job.classes());
        terms.put("shape", examples.shape().name().toLowerCase(Locale.ROOT));
        terms.put("seed", job.seed());
        terms.put("columns", job.reads());
        terms.put("features", job.view().map(View::columns).orElse(0));
        job.lesson().ifPresent(lesson -> terms.put("train", Exchange.TRAIN));
        terms.put("predict", Exchange.PREDICT);
        terms.put("predictions", Exchange.PREDICTIONS);
        return terms;
    }

    /** What writes the fields of one example into an object. */
    private interface Fields {
        IntConsumer of(JsonGenerator json);
    }

    private void lines(String file, int[] rows, Fields fields) throws IOException {
        try (BufferedOutputStream out = new BufferedOutputStream(Files.newOutputStream(folder.resolve(file)))) {
            JsonGenerator json = LINES.createGenerator(ObjectWriteContext.empty(), out);
            IntConsumer each = fields.of(json);
            for (int row : rows) {
                json.writeStartObject();
                each.accept(row);
                json.writeEndObject();
            }
            json.flush();
            out.write("\n".getBytes(StandardCharsets.UTF_8));
        }
    }

    private void label(JsonGenerator json, Job.Lesson lesson, int example) {
        Probabilities labels = lesson.labels();
        int hard = labels.hard(example);
        json.writeName("label");
        if (hard < 0) {
            json.writeNull();
        } else {
            json.writeString(job.classes().get(hard));
        }
        json.writeObjectPropertyStart("probabilities");
        for (int c = 0; c < job.classes().size(); c++) {
            json.writeNumberProperty(job.classes().get(c), labels.at(example, c));
        }
        json.writeEndObject();
        json.writeNumberProperty("weight", lesson.weights()[example]);
    }
}
