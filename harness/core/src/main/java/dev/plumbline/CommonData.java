package dev.plumbline;

import dev.plumbline.cache.Fingerprint;
import dev.plumbline.cache.Key;
import dev.plumbline.dataset.DatasetSpec;
import java.util.Optional;

/** What tasks on the same data have in common, before anything is read. */
final class CommonData {

    private CommonData() {}

    /**
     * Equal for tasks whose data and views are the same by their task files: the splits may differ. Whether the views turn out the same is seen when they are there.
     * Nothing for a task that does not train, that runs commands (others would wait for those), or that has so many seconds (which waiting for others would use up).
     */
    static Optional<Key> of(Task task) {
        boolean trains = task.learning().isPresent();
        boolean hurried =
                task.budget().stream().anyMatch(budget -> budget.seconds().isPresent());
        if (!trains || hurried || !TaskPrograms.of(task).isEmpty()) {
            return Optional.empty();
        }
        DatasetSpec data = task.dataset();
        String folder = data.world().isPresent() ? "" : task.folder().toString();
        return Optional.of(new Fingerprint()
                .add(folder)
                .add(data.file())
                .add(data.world())
                .add(data.seed())
                .add(data.join())
                .add(data.views())
                .key());
    }
}
