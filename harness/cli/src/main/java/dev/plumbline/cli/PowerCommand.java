package dev.plumbline.cli;

import dev.plumbline.Harness;
import dev.plumbline.Settings;
import dev.plumbline.Suite;
import dev.plumbline.Task;
import dev.plumbline.TaskFiles;
import dev.plumbline.config.BadInput;
import dev.plumbline.dataset.MissingRoot;
import dev.plumbline.truth.Assumptions;
import dev.plumbline.truth.Figures;
import dev.plumbline.truth.TruthSpec;
import dev.plumbline.verdict.GatePlan;
import java.io.IOException;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code plumbline power}: how many examples, clusters and seeds the gates of a task need, before anything is labelled. */
@Command(
        name = "power",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = {
            "Tells how many clusters, examples and seeds each gate needs to be decided.",
            "From the sizes of the data and what the task assumes; opens no held-out truth."
        })
final class PowerCommand implements Callable<Integer> {

    private final Shell shell;

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Mixin
    private final TaskPaths paths = new TaskPaths();

    @Mixin
    private final DataRootOptions data = new DataRootOptions();

    PowerCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() throws IOException {
        Harness harness = new Harness(new Settings(data.roots(shell, command), OptionalLong.empty(), 1, false));
        boolean good = true;
        for (Suite.Entry entry : paths.find(shell)) {
            good &= planned(entry, harness);
        }
        return good ? Exit.AS_EXPECTED : Exit.BAD_INPUT;
    }

    private boolean planned(Suite.Entry entry, Harness harness) {
        try {
            Task task = TaskFiles.read(entry.file());
            List<GatePlan> plans = harness.power(task);
            shell.say(task.task()
                    + (plans.isEmpty()
                            ? " has no gate"
                            : " assumes " + assumed(task.truth().assume())));
            truth(task.truth());
            plans.forEach(plan -> shell.say("  " + plan.sentence()));
            return true;
        } catch (MissingRoot e) {
            shell.say(
                    entry.named()
                            ? e.place() + ": " + e.getMessage()
                            : entry.file() + " is left out: " + e.getMessage());
            return !entry.named();
        } catch (BadInput e) {
            e.problems().forEach(problem -> shell.say(problem.toString()));
            return false;
        }
    }

    /** What is to be known of truth, where it is not that of every example or errs. */
    private void truth(TruthSpec truth) {
        if (truth.errorRate() > 0) {
            shell.say("  truth may be wrong on up to " + Figures.percent(truth.errorRate())
                    + ", which the plan takes in: what that may hide no number of examples makes up for");
        }
        if (truth.sampled().isPresent()) {
            shell.say(
                    "  truth will be known of a sample only, which the plan does not take in: it counts every example");
        }
    }

    private static String assumed(Assumptions assumed) {
        return "accuracy " + Figures.exact(assumed.accuracy()) + ", discordance " + Figures.exact(assumed.discordance())
                + ", icc " + Figures.exact(assumed.icc()) + ", seed-sd " + Figures.exact(assumed.seedSd()) + ", gap "
                + Figures.exact(assumed.gap()) + ", rarest-class " + Figures.exact(assumed.rarestClass())
                + (assumed.equals(Assumptions.STANDARD) ? " (the defaults; say otherwise under truth.assume):" : ":");
    }
}
