package dev.plumbline.reports.task;

import dev.plumbline.learning.LearningSpec;
import dev.plumbline.learning.Reward;
import dev.plumbline.reports.html.Grid;
import dev.plumbline.reports.html.Html;
import dev.plumbline.reports.html.Part;
import dev.plumbline.reports.words.Names;
import dev.plumbline.reports.words.Numbers;
import dev.plumbline.truth.Arm;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What learned from the weak labels, or which scores were given; and every arm with its seeds and notes.
 *
 * @param rewards of the candidates, as far as they are given away: their notes
 */
public record LearningStage(LearningSpec spec, List<Arm> arms, List<Reward> rewards) implements Part {

    /** Arms of the stage before, which learned nothing. */
    private static final Set<String> RATED = Set.of(Arm.RATERS, Arm.AGGREGATION, Arm.GROUP);

    public LearningStage {
        arms = arms.stream().filter(arm -> !RATED.contains(arm.name())).toList();
    }

    @Override
    public void write(Html page) {
        spec.student().ifPresent(student -> student(page, student));
        if (!spec.scores().isEmpty()) {
            page.leaf("p", "Scores given in the data; a candidate with the higher score is preferred.");
        }
        if (!spec.rewards().isEmpty()) {
            rewards(page);
        }
        arms(page);
    }

    private void rewards(Html page) {
        boolean noted = rewards.stream().anyMatch(reward -> !reward.note().isEmpty());
        Grid table = Grid.open(
                page, "facts", "Rewards", noted ? List.of("Reward", "From", "Note") : List.of("Reward", "From"));
        spec.rewards()
                .forEach((name, reward) -> table.row(name, cells -> {
                    cells.leaf("td", Names.of((Record) reward), "class", "prose");
                    if (noted) {
                        cells.leaf("td", note(name), "class", "prose");
                    }
                }));
        table.close();
    }

    private String note(String name) {
        return rewards.stream()
                .filter(reward -> reward.name().equals(name))
                .map(Reward::note)
                .findFirst()
                .orElse("");
    }

    private void arms(Html page) {
        if (arms.isEmpty()) {
            return;
        }
        boolean noted = arms.stream().anyMatch(arm -> !arm.note().isEmpty());
        Grid table =
                Grid.open(page, "facts", "Arms", noted ? List.of("Arm", "Seeds", "Note") : List.of("Arm", "Seeds"));
        for (Arm arm : arms) {
            table.row(Names.arm(arm.name(), arm.method()), cells -> {
                cells.leaf("td", Numbers.count(arm.bySeed().size()), "class", "num");
                if (noted) {
                    cells.leaf("td", arm.note(), "class", "prose");
                }
            });
        }
        table.close();
    }

    private void student(Html page, LearningSpec.Student student) {
        String methods = spec.methods().stream().map(m -> Names.of((Record) m)).collect(Collectors.joining(", "));
        page.open("p").text("A student of kind ").leaf("code", Names.of((Record) student.model()));
        page.text(" sees the view ").leaf("code", student.view());
        page.text(" and learns from the weak labels of the transfer split by the "
                        + (spec.methods().size() == 1 ? "method " : "methods ") + methods
                        + ". The ceiling is the same student on the truth of the same examples.")
                .close();
    }
}
