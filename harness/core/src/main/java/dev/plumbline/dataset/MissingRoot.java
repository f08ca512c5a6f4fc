package dev.plumbline.dataset;

import dev.plumbline.config.Place;

/** A task reads beneath a data root that was not given: no mistake of the task, and mended by a flag. */
public final class MissingRoot extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String root;
    private final transient Place place;

    public MissingRoot(String root, Place place) {
        super("the data root '" + root + "' was not given; add --data " + root + "=PATH");
        this.root = root;
        this.place = place;
    }

    /** The name before the colon, such as {@code shared}. */
    public String root() {
        return root;
    }

    /** Where in the task file it is named. */
    public Place place() {
        return place;
    }
}
