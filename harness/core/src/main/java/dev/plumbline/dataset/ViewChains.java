package dev.plumbline.dataset;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Views that are made of other views: each of one that there is, and none of itself. */
record ViewChains(Map<String, ViewSpec> views, Set<String> given) {

    void check(Problems problems) {
        Set<String> told = new TreeSet<>();
        views.forEach((name, view) -> {
            if (view instanceof ViewSpec.Pca pca) {
                known(name, pca, problems);
                cycle(name, pca, told, problems);
            }
        });
    }

    private void known(String name, ViewSpec.Pca pca, Problems problems) {
        if (!views.containsKey(pca.of()) && !given.contains(pca.of())) {
            Set<String> others = new LinkedHashSet<>(given);
            others.addAll(views.keySet());
            others.remove(name);
            problems.unknown(pca.place(), "view", pca.of(), "views", others);
        }
    }

    private void cycle(String name, ViewSpec.Pca pca, Set<String> told, Problems problems) {
        List<String> chain = new ArrayList<>(List.of(name));
        String next = pca.of();
        while (!chain.contains(next) && views.get(next) instanceof ViewSpec.Pca further) {
            chain.add(next);
            next = further.of();
        }
        if (next.equals(name) && told.addAll(chain)) {
            problems.add(
                    pca.place(),
                    "the view '" + name + "' is made of itself (" + String.join(" of ", chain) + " of " + name
                            + "); make one of these of another view");
        }
    }
}
