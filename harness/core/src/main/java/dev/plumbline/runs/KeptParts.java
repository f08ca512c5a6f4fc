package dev.plumbline.runs;

import dev.plumbline.Parts;
import dev.plumbline.Settings;
import dev.plumbline.TaskRun;
import dev.plumbline.cache.Fingerprint;
import dev.plumbline.cache.Key;
import dev.plumbline.cache.Store;
import dev.plumbline.reuse.Reuse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The parts of tasks that are kept whole: each is stored under the key of its task.
 *
 * @param reporters what writes
 */
record KeptParts(Reuse reuse, Key reporters) implements Parts {

    static Parts of(Settings settings) throws IOException {
        if (settings.reuse().isEmpty()) {
            return Parts.NONE;
        }
        Reuse reuse = settings.reuse().get();
        return new KeptParts(reuse, Writers.key(reuse, List.of()));
    }

    @Override
    public byte[] of(TaskRun task, String name, Supplier<byte[]> make) {
        Optional<Key> whole = reuse.known(task.task());
        if (whole.isEmpty()) {
            return make.get();
        }
        Store store = reuse.store();
        Key key = new Fingerprint()
                .add("part")
                .add(reporters)
                .add(whole.get())
                .add(name)
                .key();
        return store.get(key).orElseGet(() -> {
            byte[] made = make.get();
            store.put(key, name + " of " + task.task().task(), made);
            return made;
        });
    }
}
