package dev.plumbline.learning;

import java.util.List;

/** Fits {@link ModelSpec.Majority}: the weighted mean of each head's labels. */
record MajorityTrainer() implements Trainer {

    @Override
    public List<Model> fit(Inputs inputs, List<Head> heads, int threads) {
        Batch batch = new Batch(inputs, heads).constant("majority");
        return batch.heads().stream().<Model>map(MajorityTrainer::mean).toList();
    }

    private static ConstantModel mean(Head head) {
        double[] mean = new double[head.target().classes()];
        double[] pull = new double[mean.length];
        double total = 0;
        for (int i = 0; i < head.weights().length; i++) {
            double weight = head.weights()[i];
            if (weight > 0) {
                Batch.pull(head, i, mean, 0, pull);
                total += weight;
                for (int c = 0; c < mean.length; c++) {
                    mean[c] += weight * pull[c];
                }
            }
        }
        for (int c = 0; c < mean.length; c++) {
            mean[c] /= total;
        }
        return new ConstantModel(mean);
    }
}
