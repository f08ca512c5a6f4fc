package dev.plumbline.dataset;

import dev.plumbline.config.Place;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;

/** Holds every column that a task names against those that there are; the truth's are sealed. All mistakes in one go. */
final class References {

    private final DatasetSpec spec;
    private final Sheet sheet;
    private final Set<String> sealed;
    private final Problems problems;
    private final Set<String> known;

    References(DatasetSpec spec, Sheet sheet, Set<String> sealed, Problems problems) {
        this.spec = spec;
        this.sheet = sheet;
        this.sealed = sealed;
        this.problems = problems;
        this.known = new LinkedHashSet<>(sheet.names());
    }

    void check() {
        spec.id().ifPresent(name -> column(spec.place(), "id", name));
        spec.pool().ifPresent(name -> column(spec.place(), "pool", name));
        spec.cluster().ifPresent(name -> column(spec.place(), "cluster", name));
        spec.groups().forEach((name, group) -> {
            column(group.place(), "groups", group.of());
            made(group.place(), "groups", name);
        });
        spec.features().forEach((name, feature) -> {
            column(feature.place(), "features", feature.of());
            made(feature.place(), "features", name);
        });
        spec.views().values().forEach(this::view);
        spec.split().column().ifPresent(name -> column(spec.split().place(), "split", name));
        spec.split().stratify().ifPresent(name -> column(spec.split().place(), "stratify", name));
        sameButForCase();
    }

    /** What prompts are made of, before they are. */
    void prompts() {
        Set<String> prompts = spec.prompts().keySet();
        spec.pool()
                .filter(prompts::contains)
                .ifPresentOrElse(this::circle, () -> spec.pool().ifPresent(name -> column(spec.place(), "pool", name)));
        spec.prompts().forEach((name, prompt) -> {
            column(prompt.place(), "prompts", prompt.of());
            made(prompt.place(), "prompts", name);
            made(prompt.place(), "prompts", prompt.rest());
        });
    }

    private void circle(String prompt) {
        problems.add(
                spec.place(),
                "a prompt is what the candidates of a pool share, and pool names the prompt '" + prompt
                        + "'; name another column, or leave out pool");
    }

    /** The column of the inclusion probabilities. */
    void sampled(Sampled sampled) {
        sampled.column().ifPresent(name -> column(sampled.place(), "sampled", name));
    }

    private void view(ViewSpec view) {
        if (view instanceof ViewSpec.Columns columns) {
            columns.names().forEach(name -> column(columns.place(), "views", name));
        } else if (view instanceof ViewSpec.Ngrams ngrams) {
            column(ngrams.place(), "views", ngrams.of());
        }
    }

    private void column(Place place, String role, String name) {
        if (sealed.contains(name)) {
            problems.add(
                    place, role + ": the column '" + name + "' holds the truth and is sealed; name another column");
        } else if (!known.contains(name) && !sheet.has(name)) {
            problems.unknown(place, "column", name, role, visible());
        }
    }

    private Set<String> visible() {
        Set<String> visible = new LinkedHashSet<>(known);
        visible.removeAll(sealed);
        return visible;
    }

    /** A column that a group or a feature makes, and that later ones may name. */
    private void made(Place place, String section, String name) {
        if (!known.add(name) || name.startsWith("/")) {
            problems.add(place, "there is a column '" + name + "' already; choose another name in " + section);
        }
    }

    /** Tables do not tell upper from lower case in the names of columns. */
    private void sameButForCase() {
        Set<String> seen = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        for (String name : known) {
            if (!seen.add(name) && !Examples.isKey(name)) {
                problems.add(
                        spec.place(),
                        "there are two columns '" + name + "' that differ only in case; rename one of the two");
            }
        }
    }
}
