package dev.plumbline.junit;

import dev.plumbline.Suite;
import dev.plumbline.TaskRun;
import dev.plumbline.verdict.GateResult;
import dev.plumbline.verdict.Outcome;
import org.opentest4j.TestAbortedException;

/**
 * Holds a gate to what its task expects of it.
 *
 * @param gate its position among the gates of the task, from 0
 */
record GateCheck(Suite.Entry entry, int gate) implements Check {

    @Override
    public void hold(Outcomes outcomes) {
        TaskRun run = outcomes.task(entry);
        GateResult result = run.verdict().get(gate);
        if (result.standing() != GateResult.Standing.AS_EXPECTED) {
            throw Red.because(
                    GateMessage.of(run, result, outcomes.report()),
                    result.gate().expect().name(),
                    result.outcome().name());
        }
        if (result.outcome() == Outcome.INCONCLUSIVE) {
            throw new TestAbortedException(
                    "INCONCLUSIVE (allowed): " + run.task().task() + " / " + result.sentence());
        }
    }
}
