package dev.plumbline.learning;

import dev.plumbline.dataset.View;

/** Of the passes over dense rows. Compressed rows are summed in double, whatever is asked: there arithmetic is not the work. */
enum Precision {

    /** {@link SingleKernel}: nets that are trained in steps, and what they say. */
    SINGLE {
        @Override
        Kernel dense(View.Dense view) {
            return Kernels.singles(view);
        }
    },

    /** {@link DoubleKernel}: models that are fitted to convergence, and what they say. */
    DOUBLE {
        @Override
        Kernel dense(View.Dense view) {
            return Kernels.doubles(view);
        }
    };

    abstract Kernel dense(View.Dense view);
}
