package dev.plumbline.reports.runs;

import dev.plumbline.reports.html.Grid;
import dev.plumbline.reports.html.Html;
import dev.plumbline.reports.html.Part;
import dev.plumbline.reports.words.Names;
import dev.plumbline.reports.words.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Where both runs come from, and in what that differs. */
record RunsSide(Pairing runs) implements Part {

    private static final int MOST_FILES = 30;

    @Override
    public void write(Html page) {
        page.open("section", "aria-labelledby", "provenance").leaf("h2", "Where they come from", "id", "provenance");
        Grid table = Grid.open(
                page,
                "origins",
                "Both runs; a mark stands where they differ",
                List.of("Of the run", "Before", "After", "Differs"));
        row(table, "Verdict", state(runs.before()), state(runs.after()));
        row(
                table,
                "Given away",
                runs.before().summary().disclosed(),
                runs.after().summary().disclosed());
        runs.before()
                .provenance()
                .facts()
                .forEach((name, then) ->
                        row(table, name, then, runs.after().provenance().facts().getOrDefault(name, "")));
        table.close();
        files(page);
        tasks(page);
        page.close();
    }

    private static String state(ReadRun run) {
        return run.summary().state().replace('-', ' ') + ", "
                + Numbers.count(run.summary().silent(), "silent failure") + ", "
                + Numbers.count(run.tasks().size(), "task") + " run";
    }

    private static void row(Grid table, String name, String before, String after) {
        table.row(
                name,
                cells -> cells.leaf("td", before)
                        .leaf("td", after)
                        .leaf("td", before.equals(after) ? "" : "\u2260 differs"));
    }

    private void files(Html page) {
        List<String> differ = differing();
        if (differ.isEmpty()) {
            page.leaf("p", "All task files, data and programs are the same.");
            return;
        }
        page.open("details")
                .leaf("summary", Numbers.count(differ.size(), "file") + " of tasks, data or programs differ");
        page.open("ul");
        differ.stream().limit(MOST_FILES).forEach(file -> page.leaf("li", file));
        page.close();
        if (differ.size() > MOST_FILES) {
            page.leaf("p", "The first " + MOST_FILES + "; the table beside this page holds all.");
        }
        page.close();
    }

    /** Each with how it differs, by path. */
    private List<String> differing() {
        Set<String> paths = new TreeSet<>(runs.before().provenance().files().keySet());
        paths.addAll(runs.after().provenance().files().keySet());
        List<String> differ = new ArrayList<>();
        for (String path : paths) {
            String then = runs.before().provenance().files().get(path);
            String now = runs.after().provenance().files().get(path);
            if (!Objects.equals(then, now)) {
                differ.add(path + (then == null ? ": only after" : now == null ? ": only before" : ": changed"));
            }
        }
        return differ;
    }

    private void tasks(Html page) {
        only(page, "Only before ran", runs.before().tasks(), runs.after().tasks());
        only(page, "Only after ran", runs.after().tasks(), runs.before().tasks());
        for (String task : runs.tasks()) {
            runs.others(task).ifPresent(why -> page.leaf("p", task + " is not paired: " + why + ".", "class", "quiet"));
            int differs = runs.others(task).isPresent() ? 0 : runs.truthDiffers(task);
            if (differs > 0) {
                page.leaf(
                        "p",
                        task + ": the truth of " + Numbers.count(differs, "example") + " was changed.",
                        "class",
                        "caution");
            }
        }
    }

    private static void only(Html page, String told, List<String> one, List<String> other) {
        List<String> alone = one.stream().filter(task -> !other.contains(task)).toList();
        if (!alone.isEmpty()) {
            page.leaf("p", told + ": " + Names.listed(alone) + ".");
        }
    }
}
