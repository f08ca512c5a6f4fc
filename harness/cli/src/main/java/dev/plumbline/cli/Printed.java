package dev.plumbline.cli;

import dev.plumbline.Run;
import dev.plumbline.config.Visible;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a run prints, in every way in which it may be asked to, with a gap where its folder stands.
 *
 * @param json whether as JSON
 * @param quiet whether only what is not as expected
 * @param color whether coloured
 */
record Printed(boolean json, boolean quiet, boolean color) {

    /** No text that is printed holds this character. */
    private static final String GAP = "\0";

    /** By {@link #name}. */
    static SortedMap<String, String> all(Run run, Path folder) {
        SortedMap<String, String> all = new TreeMap<>();
        for (boolean quiet : new boolean[] {false, true}) {
            for (boolean color : new boolean[] {false, true}) {
                Printed way = new Printed(false, quiet, color);
                all.put(way.name(), way.print(run, folder));
            }
        }
        Printed asJson = new Printed(true, false, false);
        all.put(asJson.name(), asJson.print(run, folder));
        return all;
    }

    private String name() {
        return json ? "json" : (quiet ? "quiet" : "plain") + (color ? " coloured" : "");
    }

    private String print(Run run, Path folder) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        Shell shell = new Shell(out, out, Path.of(""), false, color);
        RunOutput output = json ? new JsonOutput(shell) : new PlainOutput(shell, quiet);
        output.print(run, Optional.of(folder));
        return bytes.toString(StandardCharsets.UTF_8).replace(told(folder), GAP);
    }

    /** What an earlier run printed, of a run in another folder. */
    String again(SortedMap<String, String> printed, Path folder) {
        return printed.getOrDefault(name(), "").replace(GAP, told(folder));
    }

    private String told(Path folder) {
        String quoted = JsonOutput.JSON.writeValueAsString(folder.toString());
        return json ? quoted.substring(1, quoted.length() - 1) : Visible.of(folder.toString());
    }
}
