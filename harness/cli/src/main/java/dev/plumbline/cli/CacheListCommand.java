package dev.plumbline.cli;

import dev.plumbline.cache.Store;
import java.io.IOException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code plumbline cache list}: a table of stored results. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = "Lists the stored results, the one used last first.")
final class CacheListCommand implements Callable<Integer> {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final double MEGABYTE = 1e6;

    private final Shell shell;

    @Mixin
    private final CacheFolderOption folder = new CacheFolderOption();

    CacheListCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() throws IOException {
        Optional<Store> store = folder.find(shell).map(place -> new Store(place, shell::complain));
        List<Store.Kept> all = store.isPresent() ? store.get().list() : List.of();
        if (all.isEmpty()) {
            shell.say("No results are stored"
                    + store.map(kept -> " in " + kept.folder() + ".").orElse("."));
            return Exit.AS_EXPECTED;
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("RESULT", "BYTES", "LAST USED (UTC)"));
        all.forEach(one -> rows.add(List.of(one.label(), Long.toString(one.bytes()), TIME.format(one.used()))));
        new TextTable(rows).lines().forEach(shell::say);
        long bytes = all.stream().mapToLong(Store.Kept::bytes).sum();
        shell.say(String.format(
                Locale.ROOT,
                "%d results, %.1f MB in %s.",
                all.size(),
                bytes / MEGABYTE,
                store.orElseThrow().folder()));
        return Exit.AS_EXPECTED;
    }
}
