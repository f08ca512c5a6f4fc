package dev.plumbline;

import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/** What a reporter writes of single tasks, which it need not make again where an earlier run made it of the same task with the same results. */
public interface Parts {

    /** Of which none is kept. */
    Parts NONE = (task, name, make) -> make.get();

    /**
     * A part of a file.
     *
     * @param name tells it from the task's other parts, with everything that it depends on besides the task
     * @param make makes it, where it is not kept
     */
    byte[] of(TaskRun task, String name, Supplier<byte[]> make);

    /** The same of a text. */
    default String text(TaskRun task, String name, Supplier<String> make) {
        byte[] utf8 = of(task, name, () -> make.get().getBytes(StandardCharsets.UTF_8));
        return new String(utf8, StandardCharsets.UTF_8);
    }
}
