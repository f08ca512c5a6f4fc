package dev.plumbline;

import dev.plumbline.cache.Key;
import dev.plumbline.learning.Passes;
import dev.plumbline.learning.passes.Meeting;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;

/** Runs tasks side by side, and those on the same data as a group that shares passes. */
final class SideBySide {

    private final Settings settings;
    private final Semaphore processors;
    private final ExecutorService groups;
    private final ExecutorService members = Executors.newCachedThreadPool();

    private SideBySide(int jobs, Settings settings) {
        this.settings = settings;
        this.processors = new Semaphore(jobs);
        this.groups = Executors.newFixedThreadPool(jobs);
    }

    /**
     * The endings, in the order of the tasks.
     *
     * @param jobs tasks that are at work at the same time, and groups that are under way; tasks that wait for their group do not count
     */
    static List<Ending> run(List<Planned> tasks, int jobs, Settings settings) {
        SideBySide running = new SideBySide(jobs, settings);
        try {
            return running.run(tasks);
        } finally {
            running.groups.shutdownNow();
            running.members.shutdownNow();
        }
    }

    private List<Ending> run(List<Planned> tasks) {
        List<Future<List<Ending>>> pending = new ArrayList<>();
        List<List<Integer>> places = grouped(tasks);
        for (List<Integer> group : places) {
            List<Planned> together = group.stream().map(tasks::get).toList();
            pending.add(groups.submit(() -> together(together)));
        }
        Ending[] endings = new Ending[tasks.size()];
        for (int g = 0; g < places.size(); g++) {
            List<Ending> own = await(pending.get(g));
            for (int i = 0; i < own.size(); i++) {
                endings[places.get(g).get(i)] = own.get(i);
            }
        }
        return Arrays.asList(endings);
    }

    /** The numbers of the tasks, those on the same data together, in the order of their first. */
    private List<List<Integer>> grouped(List<Planned> tasks) {
        Map<Object, List<Integer>> groups = new LinkedHashMap<>();
        for (int t = 0; t < tasks.size(); t++) {
            Optional<Key> data =
                    tasks.get(t).data().filter(key -> settings.passes().shared());
            Object group = data.isPresent() ? data.get() : t;
            groups.computeIfAbsent(group, key -> new ArrayList<>()).add(t);
        }
        return List.copyOf(groups.values());
    }

    private List<Ending> together(List<Planned> group) {
        Meeting meeting = new Meeting(group.size(), settings.passes().threads(), Passes::own, processors);
        Settings shared = group.size() == 1 ? settings : settings.sharing(meeting);
        List<Future<Ending>> pending = new ArrayList<>();
        for (Planned task : group) {
            Callable<Ending> part = () -> attended(meeting, task, shared);
            pending.add(members.submit(part));
        }
        return pending.stream().map(SideBySide::await).toList();
    }

    private static Ending attended(Meeting meeting, Planned task, Settings shared) {
        meeting.enter();
        try {
            return task.run().apply(shared);
        } finally {
            meeting.leave();
        }
    }

    private static <T> T await(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while tasks were running", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a task ended in a way that none may", e);
        }
    }
}
