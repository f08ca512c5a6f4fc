package dev.plumbline.learning;

import java.util.List;

/**
 * The losses of several linear heads that see the same examples in the same order, as one loss of all their scores side by
 * side. Outputs of a linear net have nothing in common but the rows, so each head's course is what it is alone.
 */
record JoinedLoss(List<StepLoss> parts) implements StepLoss {

    @Override
    public int outputs() {
        return parts.stream().mapToInt(StepLoss::outputs).sum();
    }

    @Override
    public void gradients(int[] examples, int from, int n, double progress, double[] scores) {
        int all = outputs();
        int at = 0;
        for (StepLoss part : parts) {
            int outputs = part.outputs();
            double[] own = new double[n * outputs];
            for (int i = 0; i < n; i++) {
                System.arraycopy(scores, i * all + at, own, i * outputs, outputs);
            }
            part.gradients(examples, from, n, progress, own);
            for (int i = 0; i < n; i++) {
                System.arraycopy(own, i * outputs, scores, i * all + at, outputs);
            }
            at += outputs;
        }
    }
}
