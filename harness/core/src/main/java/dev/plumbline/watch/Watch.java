package dev.plumbline.watch;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Watches the work of a task: long loops ask {@link #check} once a pass, and tell of their {@link #steps}. A thread that no watch was
 * put over asks and tells in vain.
 *
 * <p>Results cannot depend on it: it answers nothing, and either lets work go on or ends the task. Work that is handed to another
 * thread is {@link #carried} there.
 */
public final class Watch {

    private static final Watch NOBODY = new Watch(Optional.empty(), () -> 0, (what, done, total) -> {});
    private static final ThreadLocal<Watch> OF_THREAD = ThreadLocal.withInitial(() -> NOBODY);

    private final Optional<Budget> limited;
    private final LongSupplier nanos;
    private final long start;
    private final long allowed;
    private final Steps.Listener listener;
    private volatile String stage = "dataset";

    /**
     * Begins now, by that clock.
     *
     * @param nanos never falls; what its 0 is does not matter
     */
    public Watch(Optional<Budget> budget, LongSupplier nanos, Steps.Listener listener) {
        this.limited = budget.filter(one -> one.seconds().isPresent());
        this.nanos = nanos;
        this.start = nanos.getAsLong();
        this.allowed = limited.map(one -> TimeUnit.SECONDS.toNanos(one.seconds().orElseThrow()))
                .orElse(Long.MAX_VALUE);
        this.listener = listener;
    }

    /**
     * Asks whether the work of this thread may go on; cheap enough for every pass over some hundred rows.
     *
     * @throws OverBudget if its task has used up its time
     */
    public static void check() {
        OF_THREAD.get().hold();
    }

    /** Begins work of that many steps in this thread; {@code what} is a plural. */
    public static Steps steps(String what, int total) {
        return new Steps(OF_THREAD.get().listener, what, total);
    }

    /** The same work, for another thread, beneath the watch of this one. */
    public static <T> Callable<T> carried(Callable<T> work) {
        Watch watch = OF_THREAD.get();
        return () -> watch.calling(work);
    }

    /** Does work beneath this watch, instead of the one that is over the thread. */
    public <T> T over(Supplier<T> work) {
        Watch before = OF_THREAD.get();
        OF_THREAD.set(this);
        try {
            return work.get();
        } finally {
            OF_THREAD.set(before);
        }
    }

    private <T> T calling(Callable<T> work) throws Exception {
        Watch before = OF_THREAD.get();
        OF_THREAD.set(this);
        try {
            return work.call();
        } finally {
            OF_THREAD.set(before);
        }
    }

    /**
     * The work comes to another stage.
     *
     * @throws OverBudget if the time was used up in the one before
     */
    public void enter(String next) {
        hold();
        stage = next;
    }

    private void hold() {
        if (limited.isPresent() && nanos.getAsLong() - start > allowed) {
            throw limited.get().late(stage);
        }
    }
}
