package dev.plumbline.learning;

import java.util.List;

/** Passes of each head by itself. */
record ApartPasses(int threads) implements Passes {

    @Override
    public List<Model> fit(ModelSpec model, Inputs inputs, List<Head> heads) {
        return Groups.fit(
                heads,
                threads,
                group -> group.stream()
                        .map(head ->
                                Trainer.of(model).fit(inputs, List.of(head), 1).get(0))
                        .toList());
    }

    @Override
    public boolean shared() {
        return false;
    }
}
