package dev.plumbline.learning.passes;

import dev.plumbline.learning.Head;
import dev.plumbline.learning.Inputs;
import dev.plumbline.learning.Model;
import dev.plumbline.learning.ModelSpec;
import dev.plumbline.learning.Passes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/**
 * Where tasks on the same data wait for each other before they train: once each of them asks for a pass or has ended, all that they ask for is fitted
 * together, what fits one pass in one pass. Who waits leaves its processor to others.
 *
 * <p>As no model depends on who shares its pass, a task's results are the same as without company. A pass that breaks is
 * made again by each of those who shared it, alone: only the one who broke it is told.
 */
public final class Meeting implements Passes {

    private final int threads;
    private final IntFunction<Passes> made;
    private final Semaphore processors;
    private final List<Request> waiting = new ArrayList<>();
    private int busy;

    /**
     * A meeting.
     *
     * @param tasks that take part, each of which must {@link #enter} and {@link #leave}
     * @param threads of each task
     * @param made makes the passes, on a number of threads
     * @param processors one is held by every task that does not wait
     */
    public Meeting(int tasks, int threads, IntFunction<Passes> made, Semaphore processors) {
        this.busy = tasks;
        this.threads = threads;
        this.made = made;
        this.processors = processors;
    }

    @Override
    public int threads() {
        return threads;
    }

    @Override
    public boolean shared() {
        return true;
    }

    /** A task begins, on a processor of its own. */
    public void enter() {
        processors.acquireUninterruptibly();
    }

    /** A task has ended. */
    public void leave() {
        processors.release();
        absent();
    }

    private synchronized void absent() {
        busy--;
        notifyAll();
    }

    @Override
    public List<Model> fit(ModelSpec model, Inputs inputs, List<Head> heads) {
        Request request = new Request(model, inputs, heads);
        SharedPass pass = away(() -> meet(request));
        if (pass.isLedBy(request)) {
            lead(pass);
        }
        return pass.models(request).orElseGet(() -> made.apply(threads).fit(model, inputs, heads));
    }

    /** Leaves the processor to others meanwhile. */
    private <T> T away(Supplier<T> wait) {
        processors.release();
        try {
            return wait.get();
        } finally {
            processors.acquireUninterruptibly();
        }
    }

    /** The pass of a request: for who leads it as soon as it is planned, for the others once it is over. */
    private synchronized SharedPass meet(Request request) {
        waiting.add(request);
        busy--;
        notifyAll();
        try {
            while (!mayGoOn(request)) {
                if (busy == 0) {
                    plan();
                } else {
                    wait();
                }
            }
            return request.pass().orElseThrow();
        } catch (InterruptedException e) {
            if (waiting.remove(request)) {
                busy++;
            }
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a pass", e);
        }
    }

    private static boolean mayGoOn(Request request) {
        Optional<SharedPass> pass = request.pass();
        return pass.isPresent() && (pass.get().isLedBy(request) || pass.get().over());
    }

    /** Everybody waits: puts the requests together, and sends off who leads. */
    private void plan() {
        List<SharedPass> passes = new ArrayList<>();
        for (Request request : waiting) {
            Optional<SharedPass> shared =
                    passes.stream().filter(one -> one.takes(request)).findFirst();
            SharedPass pass = shared.orElseGet(() -> new SharedPass(request));
            if (shared.isEmpty()) {
                passes.add(pass);
            }
            request.put(pass);
        }
        waiting.clear();
        busy = passes.size();
        notifyAll();
    }

    /** Fits on the processors of those who follow, as far as nobody else has taken them. */
    private void lead(SharedPass pass) {
        int spare = 0;
        while (spare < pass.followers() && processors.tryAcquire()) {
            spare++;
        }
        try {
            pass.fit(made.apply((1 + spare) * threads));
        } finally {
            processors.release(spare);
            over(pass);
        }
    }

    private synchronized void over(SharedPass pass) {
        pass.end();
        busy += pass.followers();
        notifyAll();
    }
}
