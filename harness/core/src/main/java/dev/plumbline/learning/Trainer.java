package dev.plumbline.learning;

import java.util.List;

/** Fits a batch of heads in one pass over a view. */
public interface Trainer {

    /**
     * The models of the heads, in their order. The bytes of a model depend on its own head alone: not on its batch
     * mates, not on the number of threads.
     *
     * @param inputs what every head sees
     * @param heads all of the same number of classes
     * @param threads at least 1
     * @throws IllegalArgumentException where heads do not fit each other or the inputs, or one has no example of
     *     positive weight
     * @throws IllegalStateException where a solver does not converge
     */
    List<Model> fit(Inputs inputs, List<Head> heads, int threads);

    /** The trainer of a kind of model. */
    static Trainer of(ModelSpec spec) {
        if (spec instanceof ModelSpec.Logistic logistic) {
            return new LogisticTrainer(logistic.l2());
        }
        if (spec instanceof ModelSpec.Stepwise steps) {
            return new NetTrainer(steps);
        }
        if (spec instanceof ModelSpec.Knn knn) {
            return new KnnTrainer(knn.k(), knn.distance());
        }
        if (spec instanceof ModelSpec.Command) {
            throw new IllegalArgumentException("a command is not a trainer of ours; see Learner");
        }
        return new MajorityTrainer();
    }
}
