package dev.plumbline.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {

    private static final Key ONE = new Fingerprint().add("one").key();
    private static final Key OTHER = new Fingerprint().add("other").key();

    @TempDir
    Path folder;

    private final List<String> warnings = new ArrayList<>();

    private Store store() {
        return new Store(folder.resolve("cache"), warnings::add);
    }

    private Path only() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("cache"))) {
            return files.findFirst().orElseThrow();
        }
    }

    @Test
    void what_was_put_is_there_for_the_next_program_too() {
        store().put(ONE, "learning of x", new byte[] {1, 2, 3});
        assertThat(store().get(ONE)).hasValue(new byte[] {1, 2, 3});
        assertThat(store().get(OTHER)).isEmpty();
        assertThat(warnings).isEmpty();
    }

    @Test
    void the_head_of_an_entry_is_as_its_documentation_says() throws IOException {
        store().put(ONE, "ab", new byte[] {7});
        byte[] file = Files.readAllBytes(only());
        assertThat(file).hasSize(80 + 2 + 1).startsWith('P', 'L', 'M', 'B', 0, 0, 0, 1);
        assertThat(Arrays.copyOfRange(file, 72, 83)).containsExactly(0, 0, 0, 2, 0, 0, 0, 1, 'a', 'b', 7);
    }

    @Test
    void whatever_byte_of_an_entry_is_changed_it_is_noticed_told_and_deleted() throws IOException {
        store().put(ONE, "ab", new byte[] {7, 8});
        byte[] good = Files.readAllBytes(only());
        Path file = only();
        for (int i = 0; i < good.length; i++) {
            byte[] bad = good.clone();
            bad[i] ^= 0x10;
            Files.write(file, bad);
            assertThat(store().get(ONE)).as("byte %d", i).isEmpty();
            assertThat(file).doesNotExist();
        }
        assertThat(warnings).hasSize(good.length);
        assertThat(warnings.get(good.length - 1))
                .isEqualTo("the stored result " + file
                        + " is damaged: its bytes are not what its hash says; it is computed anew");
    }

    @Test
    void an_entry_that_was_cut_short_or_belongs_to_another_key_is_noticed() throws IOException {
        store().put(ONE, "ab", new byte[] {7, 8});
        byte[] good = Files.readAllBytes(only());
        Path file = only();
        for (int length = 0; length < good.length; length++) {
            Files.write(file, Arrays.copyOf(good, length));
            assertThat(store().get(ONE)).isEmpty();
        }
        Files.write(folder.resolve("cache").resolve(OTHER.hex() + ".entry"), good);
        assertThat(store().get(OTHER)).isEmpty();
        assertThat(warnings.get(warnings.size() - 1)).contains("is damaged: it is of another key");
    }

    @Test
    void where_nothing_can_be_written_one_warning_is_enough() throws IOException {
        Files.writeString(folder.resolve("cache"), "a file, no folder");
        Store store = store();
        store.put(ONE, "ab", new byte[] {7});
        store.put(OTHER, "ab", new byte[] {7});
        assertThat(warnings).hasSize(1);
        assertThat(warnings.get(0)).startsWith("results cannot be stored in ").contains("choose another folder");
        assertThat(store.list()).isEmpty();
    }

    @Test
    void what_is_stale_is_swept_and_what_is_not_ours_stays() throws IOException {
        Store store = store();
        store.put(ONE, "old", new byte[] {7});
        Path old = only();
        store.put(OTHER, "new", new byte[] {7});
        Path half = Files.writeString(folder.resolve("cache/12-3.partial"), "half");
        Path busy = Files.writeString(folder.resolve("cache/12-4.partial"), "half");
        Path theirs = Files.writeString(folder.resolve("cache/notes.txt"), "theirs");
        Instant now = Instant.now();
        age(old, now.minus(Store.KEPT).minusSeconds(1));
        age(half, now.minus(Duration.ofMinutes(61)));
        age(theirs, now.minus(Duration.ofDays(400)));
        store.sweep(now);
        assertThat(old).doesNotExist();
        assertThat(half).doesNotExist();
        assertThat(busy).exists();
        assertThat(theirs).exists();
        assertThat(store.get(OTHER)).isPresent();
    }

    private static void age(Path file, Instant used) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(used));
    }

    @Test
    void entries_are_listed_the_latest_first_and_cleared() throws IOException {
        Store store = store();
        store.put(ONE, "learning of x", new byte[] {7});
        age(only(), Instant.parse("2026-01-01T00:00:00Z"));
        store.put(OTHER, "truth of x", new byte[3]);
        Files.writeString(folder.resolve("cache/12-4.partial"), "half");
        assertThat(store.list()).extracting(Store.Kept::label).containsExactly("truth of x", "learning of x");
        assertThat(store.list()).extracting(Store.Kept::bytes).containsExactly(80 + 10 + 3L, 80 + 13 + 1L);
        assertThat(store.clear()).isEqualTo(2);
        assertThat(folder.resolve("cache")).isEmptyDirectory();
        assertThat(store.get(ONE)).isEmpty();
    }

    @Test
    void a_large_file_is_trusted_by_size_and_time_unless_it_is_to_be_verified() throws IOException {
        Path file = folder.resolve("large");
        Files.write(file, new byte[1 << 20]);
        Instant then = Instant.parse("2026-01-01T00:00:00Z");
        age(file, then);
        Optional<Store> store = Optional.of(store());
        String zeros = new FileHashes(store, false).of(file);
        byte[] other = new byte[1 << 20];
        other[5] = 1;
        Files.write(file, other);
        age(file, then);
        assertThat(new FileHashes(store, false).of(file)).isEqualTo(zeros);
        String ones = new FileHashes(store, true).of(file);
        assertThat(ones).isNotEqualTo(zeros);
        assertThat(new FileHashes(store, false).of(file)).isEqualTo(ones);
        age(file, then.plusNanos(1000));
        other[5] = 0;
        Files.write(file, other);
        assertThat(new FileHashes(store, false).of(file)).isEqualTo(zeros);
    }

    @Test
    void a_small_file_is_read_by_every_program_and_a_fresh_one_is_not_trusted() throws IOException {
        Path file = Files.writeString(folder.resolve("small"), "ab");
        age(file, Instant.parse("2026-01-01T00:00:00Z"));
        Optional<Store> store = Optional.of(store());
        assertThat(new FileHashes(store, false).of(file))
                .isEqualTo("fb8e20fc2e4c3f248c60c39bd652f3c1347298bb977b8b4d5903b85055620603");
        assertThat(store.get().list()).isEmpty();
        Path fresh = folder.resolve("fresh");
        Files.write(fresh, new byte[1 << 20]);
        age(fresh, Instant.now().plusSeconds(60));
        new FileHashes(store, false).of(fresh);
        assertThat(store.get().list()).isEmpty();
    }
}
