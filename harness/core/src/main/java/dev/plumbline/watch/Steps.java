package dev.plumbline.watch;

import java.util.concurrent.atomic.AtomicInteger;

/** Work of which the number of steps is known; its steps may be done by several threads. */
public final class Steps {

    /** Is told of steps, by several threads at a time. */
    @FunctionalInterface
    public interface Listener {

        /**
         * A step was done.
         *
         * @param what the steps are, in the plural, such as {@code trainings}
         * @param done 0 where they are about to begin, {@code total} at the end
         */
        void told(String what, int done, int total);
    }

    private final Listener listener;
    private final String what;
    private final int total;
    private final AtomicInteger done = new AtomicInteger();

    Steps(Listener listener, String what, int total) {
        this.listener = listener;
        this.what = what;
        this.total = total;
        listener.told(what, 0, total);
    }

    /** One more is done. */
    public void done() {
        listener.told(what, done.incrementAndGet(), total);
    }
}
