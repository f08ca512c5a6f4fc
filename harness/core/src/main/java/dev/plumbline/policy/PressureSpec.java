package dev.plumbline.policy;

import dev.plumbline.config.Default;
import dev.plumbline.config.OneOrMore;
import dev.plumbline.config.Place;
import dev.plumbline.config.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How hard a policy is optimised against a reward: {@code policy.pressure} in a task file. The policies are exact, over the candidates of each
 * held-out pool.
 *
 * @param rewards names among {@code learning.rewards}; by default all of them
 * @param approves the class that is good where truth is a class; by default the last one
 * @param rating column of what raters say of each candidate, a number; by default the weak labels' probability of the approved class
 * @param guideline column of what each candidate is worth by what raters are told to rate, a number
 * @param logProbability column of the base policy's log-probability of each candidate, to a constant of its pool; by default all are as likely
 * @param bestOf numbers of draws; those that exceed a pool's candidates are left out of the estimand that needs as many
 * @param beta what a nat of distance from the base costs, in units of the reward
 * @param klBudget how far a policy may go from the base, in nats
 * @param incident what becomes of a policy where a sign is wrong
 * @param mitigations of an exploited reward, held against each other at equal proxy
 * @param exploit column that tells how much a candidate exploits the reward, a number
 * @param features columns of numbers; which of them the policy raises most is told
 * @param theme what candidates are about
 */
public record PressureSpec(
        Place place,
        List<String> rewards,
        Optional<String> approves,
        Optional<String> rating,
        Optional<String> guideline,
        Optional<String> logProbability,

        @Default("[1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024]") @OneOrMore @Range(min = 1, max = 1_000_000)
        List<Integer> bestOf,

        @Default("[8, 4, 2, 1, 0.5, 0.25, 0.125]") @OneOrMore @Range(min = 1e-9, max = 1e9)
        List<Double> beta,

        @OneOrMore @Range(min = 1e-9, max = 1e6) List<Double> klBudget,

        Optional<IncidentSpec> incident,
        Optional<MitigationSpec> mitigations,
        Optional<String> exploit,
        @OneOrMore List<String> features,
        Optional<ThemeSpec> theme) {

    /** The ways to optimise that show what goes wrong. */
    List<Optimiser> incidents() {
        List<Optimiser> all = new ArrayList<>();
        if (!klBudget.isEmpty()) {
            all.add(new KlBudget(klBudget));
        }
        incident.ifPresent(wrong -> all.add(new Cells(wrong.beta())));
        return all;
    }
}
