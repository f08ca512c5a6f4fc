package dev.plumbline.reports.record;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Writes rows of CSV by RFC 4180, with lines that end in LF.
 *
 * <p>A cell that a spreadsheet would run as a formula gets a leading apostrophe; a plain number does not. A cell with a
 * semicolon or a tab is quoted too, so that a spreadsheet that separates by those cannot make a new cell of its rest.
 * Worked example: {@code =1+1} becomes {@code '=1+1}, and {@code -0.25} stays.
 */
public final class Csv {

    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d+(\\.\\d+)?([eE][-+]?\\d+)?");
    private static final String RUNS = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";
    private static final Pattern NEEDS_QUOTES = Pattern.compile("[\",;\t\r\n]|^\\s|\\s$");

    private final Appendable out;

    public Csv(Appendable out) {
        this.out = out;
    }

    public void row(List<String> cells) {
        String separator = "";
        try {
            for (String cell : cells) {
                out.append(separator).append(quoted(inert(cell)));
                separator = ",";
            }
            out.append('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void row(String... cells) {
        row(List.of(cells));
    }

    /** A cell as it was before it was written, taken out of its quotes. */
    public static String read(String cell) {
        boolean kept = cell.length() > 1 && cell.charAt(0) == '\'' && RUNS.indexOf(cell.charAt(1)) >= 0;
        return kept && !NUMBER.matcher(cell.substring(1)).matches() ? cell.substring(1) : cell;
    }

    private static String inert(String cell) {
        boolean runs = !cell.isEmpty() && RUNS.indexOf(cell.charAt(0)) >= 0;
        return runs && !NUMBER.matcher(cell).matches() ? "'" + cell : cell;
    }

    private static String quoted(String cell) {
        return NEEDS_QUOTES.matcher(cell).find() ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }
}
