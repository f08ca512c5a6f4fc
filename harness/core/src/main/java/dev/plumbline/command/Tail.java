package dev.plumbline.command;

import dev.plumbline.config.Place;
import dev.plumbline.config.Problem;
import dev.plumbline.config.Visible;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

/** The end of what a program printed: at most 20 lines and 4,096 bytes, however much it prints. */
final class Tail {

    private static final int LINES = 20;
    private static final int BYTES = 4096;

    private final String name;
    private final byte[] last = new byte[BYTES];
    private long bytes;
    private int breaks;

    /**
     * An empty one.
     *
     * @param name what messages call the stream
     */
    Tail(String name) {
        this.name = name;
    }

    /** Reads to the end of the stream, in a thread of its own: a program must not wait for us to read. */
    Thread drain(InputStream in) {
        Thread thread = new Thread(() -> read(in), "plumbline-" + name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private void read(InputStream in) {
        byte[] buffer = new byte[BYTES];
        try {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                add(buffer, n);
            }
        } catch (IOException e) {
            // The stream was closed because the program was killed; what it printed until then stands.
            add(new byte[0], 0);
        }
    }

    synchronized void add(byte[] buffer, int n) {
        for (int i = 0; i < n; i++) {
            last[(int) (bytes++ % BYTES)] = buffer[i];
            breaks += buffer[i] == '\n' ? 1 : 0;
        }
    }

    /** The last lines, each at its number in the stream; bytes that are no UTF-8 show as replacement characters. */
    synchronized List<Problem> lines() {
        String text = text();
        boolean ended = text.endsWith("\n");
        List<String> lines = text.lines().toList();
        int lastNumber = ended ? breaks : breaks + 1;
        int from = Math.max(0, lines.size() - LINES);
        return IntStream.range(from, lines.size())
                .mapToObj(i -> new Problem(
                        Place.of(name, lastNumber - (lines.size() - 1 - i)),
                        Visible.of(lines.get(i).replace('\t', ' '))))
                .toList();
    }

    private String text() {
        int n = (int) Math.min(bytes, BYTES);
        byte[] ordered = new byte[n];
        for (int i = 0; i < n; i++) {
            ordered[i] = last[(int) ((bytes - n + i) % BYTES)];
        }
        return new String(ordered, StandardCharsets.UTF_8);
    }
}
