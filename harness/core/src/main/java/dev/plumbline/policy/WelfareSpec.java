package dev.plumbline.policy;

import dev.plumbline.config.Default;
import dev.plumbline.config.OneOrMore;
import dev.plumbline.config.Place;
import dev.plumbline.config.Range;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What several groups would choose together among the candidates of each pool: {@code policy.welfare} in a task file.
 *
 * @param approves the class that a rater names who approves of a candidate, and that is good; by default the last one. A group's utility of a candidate is
 *     the share of its ratings that approve
 * @param utilities for each group a numeric column that holds its utilities, in place of ratings
 * @param weights of the groups, by which the utilitarian and the other means weigh them; by default their shares of the population, and where these are not
 *     known all alike
 * @param base column of the base policy's probabilities, which are scaled to sum to 1 in each pool; by default every candidate is as probable
 * @param choose how the groups' utilities become one choice
 * @param klAtMost how far a policy may go from the base: the mean over the pools of its Kullback-Leibler divergence, in nats
 * @param beta what each nat of that divergence costs, in standard deviations of utility; of this and {@code klAtMost} at most one is given
 * @param accepted the approval that a group accepts a candidate with, at least, with confidence .95
 * @param tolerance the duality gap, in standard deviations of utility, at which the search for a policy ends
 */
public record WelfareSpec(
        Place place,
        Optional<String> approves,
        Map<String, String> utilities,
        Map<String, Double> weights,
        Optional<String> base,
        @Default("[utilitarian, maximin, nash]") @OneOrMore List<Criterion> choose,
        @Range(min = 0, max = 1000) OptionalDouble klAtMost,
        @Range(min = 1e-6, max = 1000) OptionalDouble beta,
        @Default("0.5") @Range(min = 0, max = 1) double accepted,
        @Default("0.001") @Range(min = 1e-6, max = 1) double tolerance) {}
