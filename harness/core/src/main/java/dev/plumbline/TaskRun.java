package dev.plumbline;

import dev.plumbline.dataset.Dataset;
import dev.plumbline.labeling.WeakLabels;
import dev.plumbline.learning.Reward;
import dev.plumbline.policy.Policies;
import dev.plumbline.truth.Arm;
import dev.plumbline.truth.HeldOut;
import dev.plumbline.truth.Measurements;
import dev.plumbline.verdict.GateResult;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A task and the result of each of its stages, as far as the run gives them away.
 *
 * @param data its dataset, which may be read only when it is asked for
 * @param rewards of the candidates, without what could reward new text; empty where single examples are not given away
 * @param verdict of its gates
 * @param policies what groups choose together, where the task asks for it
 * @param baseline what this run would record, where a gate of the task is held against an earlier run and examples are given away
 * @param use how much is given away, and how often the held-out split has been asked
 */
public record TaskRun(
        Task task,
        Supplier<Dataset> data,
        Optional<WeakLabels> labels,
        List<Arm> arms,
        List<Reward> rewards,
        Controls controls,
        HeldOut heldOut,
        Measurements measurements,
        List<GateResult> verdict,
        Optional<Policies> policies,
        Optional<Baseline> baseline,
        HeldOutUse use)
        implements Ending {

    /** Of a task without rewards and gates on earlier runs, with everything given away and nothing counted. */
    public TaskRun(
            Task task,
            Dataset dataset,
            Optional<WeakLabels> labels,
            List<Arm> arms,
            Controls controls,
            HeldOut heldOut,
            Measurements measurements,
            List<GateResult> verdict) {
        this(
                task,
                () -> dataset,
                labels,
                arms,
                List.of(),
                controls,
                heldOut,
                measurements,
                verdict,
                Optional.empty(),
                Optional.empty(),
                HeldOutUse.FREE);
    }

    /** The dataset. */
    public Dataset dataset() {
        return data.get();
    }
}
