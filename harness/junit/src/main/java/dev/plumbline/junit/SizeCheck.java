package dev.plumbline.junit;

import dev.plumbline.TaskRun;
import dev.plumbline.config.Problem;
import java.util.List;
import org.opentest4j.TestAbortedException;

/**
 * Holds a suite to having decided something: what ran nothing must not look like what ran well.
 *
 * @param problems why the suite has no tasks; empty where it has some
 */
record SizeCheck(List<Problem> problems) implements Check {

    @Override
    public void hold(Outcomes outcomes) {
        long gates = outcomes.endings().values().stream()
                .filter(TaskRun.class::isInstance)
                .mapToLong(ending -> ((TaskRun) ending).verdict().size())
                .sum();
        if (gates > 0) {
            return;
        }
        String message = "no gate was held against anything: " + reason(outcomes);
        if (problems.isEmpty()
                && outcomes.endings().isEmpty()
                && outcomes.parameters().emptyAllowed()) {
            throw new TestAbortedException(message);
        }
        throw Red.because(message);
    }

    private String reason(Outcomes outcomes) {
        if (!problems.isEmpty()) {
            return EvalPlan.sentences(problems);
        }
        return outcomes.endings().isEmpty()
                ? "the build's own filter, such as -Dgroups, leaves no task of this suite; leave its class out as well,"
                        + " or allow it with -Dplumbline.empty-allowed=true"
                : "no task of this suite came to a gate; each says why";
    }
}
