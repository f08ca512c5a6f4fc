package dev.plumbline.truth;

import dev.plumbline.dataset.Probabilities;
import dev.plumbline.truth.Measured.Undefined;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How well wrong weak labels are told from right ones, within strata of one class of the truth and one fold: the mean over the
 * strata of their areas under the ROC curve, weighted by their wrong labels.
 *
 * <p>Within a class, because errors that strike one class more often are told by the class, without anything systematic about
 * them: 30 % of one of two classes flipped at random give .79 over both. Within a fold, because forecasts of several models in
 * one ranking put an AUC of noise below .5 (Airola et al. 2011). Contributions are those of {@link RankAuc}, and of the weights;
 * the fitted models are taken as given (LeDell, Petersen and van der Laan 2015).
 */
final class ErrorAuc {

    private static final List<String> CLASSES = List.of("right", "wrong");

    private final Court court;
    private final ErrorForecast errors;
    private final Sample sample;
    private final int[] wrong;
    private final RankAuc auc;

    private ErrorAuc(Court court, ErrorForecast errors, Sample rated) {
        this.court = court;
        this.errors = errors;
        this.wrong = new int[court.truth().length];
        for (int row : rated.rows()) {
            wrong[row] = court.weakWrong(row) ? 1 : 0;
        }
        this.auc = new RankAuc(CLASSES, wrong);
        boolean[] usable = new boolean[wrong.length];
        strata(rated).forEach(stratum -> Arrays.stream(stratum.rows()).forEach(row -> usable[row] = true));
        this.sample = rated.where(
                row -> usable[row], "a right and a wrong weak label of its class and fold to be told apart");
    }

    static Measured of(Question asked, Sample rated, ErrorForecast errors) {
        if (rated.tooFew().isPresent()) {
            return new Undefined(rated.tooFew().get());
        }
        ErrorAuc all = new ErrorAuc(asked.court(), errors, rated);
        return Question.undefined(all.auc, all.sample)
                .orElseGet(() ->
                        asked.value(new BySeed(List.of(all.estimate())), all.auc.support(all.sample), all.sample));
    }

    /** The parts of one class and one fold in which labels of both kinds were forecast. */
    private List<Sample> strata(Sample of) {
        List<Sample> strata = new ArrayList<>();
        int folds = Arrays.stream(errors.fold()).max().orElse(0) + 1;
        for (int y = 0; y < court.classes().size(); y++) {
            for (int fold = 0; fold < folds; fold++) {
                Sample stratum = stratum(of, y, fold);
                long positives = Arrays.stream(stratum.rows())
                        .filter(row -> wrong[row] == 1)
                        .count();
                if (positives > 0 && positives < stratum.size()) {
                    strata.add(stratum);
                }
            }
        }
        return strata;
    }

    private Sample stratum(Sample of, int y, int fold) {
        return of.where(
                row -> errors.wrong()[row] >= 0 && court.truth()[row] == y && errors.fold()[row] == fold, "a forecast");
    }

    private Estimate estimate() {
        double[] ofRow = new double[wrong.length];
        double[] area = new double[wrong.length];
        double positives = auc.positives(sample);
        double total = 0;
        for (Sample stratum : strata(sample)) {
            double share = auc.positives(stratum) / positives;
            Estimate within = auc.of(forecasts(), new int[0], stratum);
            total += share * within.value();
            for (int i = 0; i < stratum.size(); i++) {
                ofRow[stratum.rows()[i]] = share * within.contribution()[i];
                area[stratum.rows()[i]] = within.value();
            }
        }
        double mean = total;
        double[] contribution = new double[sample.size()];
        Arrays.setAll(contribution, i -> {
            int row = sample.rows()[i];
            return ofRow[row] + sample.weight()[i] * wrong[row] * (area[row] - mean) / positives;
        });
        return new Estimate(total, contribution);
    }

    private Probabilities forecasts() {
        double[] second = Arrays.stream(errors.wrong())
                .map(p -> p < 0 ? Probabilities.ABSENT : p)
                .toArray();
        return Probabilities.ofSecond(CLASSES, second);
    }
}
