package dev.plumbline.learning;

import java.util.List;

/** Passes of each request by itself. */
record OwnPasses(int threads) implements Passes {

    OwnPasses {
        if (threads < 1) {
            throw new IllegalArgumentException("expected at least 1 thread, found " + threads);
        }
    }

    @Override
    public List<Model> fit(ModelSpec model, Inputs inputs, List<Head> heads) {
        return Trainer.of(model).fit(inputs, heads, threads);
    }

    @Override
    public boolean shared() {
        return true;
    }
}
