package dev.plumbline.command;

import dev.plumbline.config.Place;

/** What a task's program needs is not on this machine: no mistake of the task, and mended by installing it. */
public final class MissingProgram extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Place place;

    MissingProgram(Place place, String message) {
        super(message);
        this.place = place;
    }

    /** Where in the task file it is named. */
    public Place place() {
        return place;
    }
}
