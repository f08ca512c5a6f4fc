package dev.plumbline.dataset;

import dev.plumbline.config.Place;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What can be said of a dataset section, before any data are read. */
final class SpecCheck {

    private static final double ROUNDING = 1e-9;

    private final DatasetSpec spec;
    private final Problems problems;

    private SpecCheck(DatasetSpec spec, Problems problems) {
        this.spec = spec;
        this.problems = problems;
    }

    static void check(DatasetSpec spec, Optional<LabelColumn> truth) {
        Problems problems = new Problems();
        SpecCheck check = new SpecCheck(spec, problems);
        boolean one = check.source();
        if (one && spec.world().isPresent()) {
            check.world(truth);
        } else if (one) {
            check.file(truth);
        }
        check.split(spec.split());
        problems.raise();
    }

    /** Whether exactly one source is given; otherwise nothing is said of what goes with which. */
    private boolean source() {
        if (spec.file().isPresent() == spec.world().isPresent()) {
            String found = spec.file().isPresent() ? "both" : "neither";
            problems.add(
                    spec.place(), "expected either file or world, found " + found + "; give exactly one of the two");
            return false;
        }
        return true;
    }

    private void file(Optional<LabelColumn> truth) {
        truth.map(LabelColumn::name)
                .filter(Examples::isKey)
                .ifPresent(name -> problems.add(
                        spec.place(), "the truth column may not be called '" + name + "'; rename it in the file"));
    }

    private void world(Optional<LabelColumn> truth) {
        if (truth.isPresent()) {
            problems.add(spec.place(), "a world has its own truth; leave out the truth column");
        }
        if (spec.shape() == Shape.PAIRS) {
            problems.add(spec.place(), "a world makes single candidates; leave out shape: pairs");
        }
        Map<String, Boolean> given = new LinkedHashMap<>();
        given.put("id", spec.id().isPresent());
        given.put("pool", spec.pool().isPresent());
        given.put("cluster", spec.cluster().isPresent());
        given.put("columns", !spec.columns().isEmpty());
        given.put("candidates", !spec.candidates().isEmpty());
        given.put("join", !spec.join().isEmpty());
        given.put("prompts", !spec.prompts().isEmpty());
        given.forEach((key, is) -> {
            if (is && spec.file().isEmpty()) {
                problems.add(spec.place(), "'" + key + "' goes with a file, found a world; leave it out");
            }
        });
    }

    private void split(SplitSpec split) {
        double others = split.supervise() + split.transfer() + split.validation();
        Place place = split.place();
        if (split.column().isPresent()) {
            if (others + split.heldOut().written().orElse(0) > 0
                    || split.stratify().isPresent()) {
                problems.add(place, "a split by a column takes neither shares nor stratify; leave them out");
            }
            return;
        }
        double sum = others + split.heldOutShare();
        if (!(Math.abs(sum - 1) <= ROUNDING)) {
            problems.add(place, "expected shares that sum to 1, found a sum of " + sum + "; correct the shares");
        } else if (split.heldOutShare() == 0) {
            problems.add(place, "expected a share for held-out, found none; give it one, for truth is measured there");
        }
    }
}
