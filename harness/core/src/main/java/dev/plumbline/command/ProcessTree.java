package dev.plumbline.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/**
 * A program and every process that it was seen to start, so that none outlives it.
 *
 * <p>Processes are found through their parents. One that lost its parent is known if it was seen before, or, on Linux,
 * if it still works in the program's folder. One that was let go of between two looks and went elsewhere is not found.
 */
final class ProcessTree {

    private static final int ROUNDS = 100;
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(5);
    private static final Set<ProcessTree> RUNNING = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> RUNNING.forEach(ProcessTree::signal)));
    }

    private final ProcessHandle root;
    private final Path folder;
    private final Set<ProcessHandle> seen = ConcurrentHashMap.newKeySet();

    ProcessTree(Process process, Path folder) {
        this.root = process.toHandle();
        this.folder = folder;
        RUNNING.add(this);
    }

    /** Remembers what runs now. */
    void look() {
        Set<ProcessHandle> beneath = root.descendants().collect(Collectors.toSet());
        seen.removeIf(process -> !process.isAlive());
        Set<ProcessHandle> orphans =
                seen.stream().filter(process -> !beneath.contains(process)).collect(Collectors.toSet());
        seen.addAll(beneath);
        orphans.forEach(orphan -> orphan.descendants().forEach(seen::add));
    }

    private void signal() {
        look();
        ProcessHandle.allProcesses().filter(this::inFolder).forEach(seen::add);
        root.destroyForcibly();
        seen.forEach(ProcessHandle::destroyForcibly);
    }

    /** Kills all of them; in rounds, because a process may start another while it is being killed. */
    void kill() {
        signal();
        for (int round = 0; round < ROUNDS && anyAlive(); round++) {
            LockSupport.parkNanos(PAUSE);
            signal();
        }
        RUNNING.remove(this);
    }

    /** Whether a process works in the folder of this program; known on Linux only. */
    private boolean inFolder(ProcessHandle process) {
        try {
            return Files.readSymbolicLink(Path.of("/proc", Long.toString(process.pid()), "cwd"))
                    .startsWith(folder);
        } catch (IOException | UnsupportedOperationException e) {
            // It has ended, or is another user's, or there is no /proc: in no case one of ours that could be told.
            return false;
        }
    }

    private boolean anyAlive() {
        return root.isAlive() || seen.stream().anyMatch(ProcessHandle::isAlive);
    }
}
