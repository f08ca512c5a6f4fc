package dev.plumbline.learning.passes;

import dev.plumbline.cache.Fingerprint;
import dev.plumbline.cache.Key;
import dev.plumbline.dataset.View;
import dev.plumbline.learning.Head;
import dev.plumbline.learning.Inputs;
import dev.plumbline.learning.ModelSpec;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Heads that a task wants fitted, and the pass that they were put in. */
final class Request {

    private final ModelSpec model;
    private final Inputs inputs;
    private final List<Head> heads;

    /** What the model is, wherever it was asked for. */
    private final Key kind;

    private Optional<SharedPass> pass = Optional.empty();

    Request(ModelSpec model, Inputs inputs, List<Head> heads) {
        this.model = model;
        this.inputs = inputs;
        this.heads = heads;
        this.kind = new Fingerprint().add(model).key();
    }

    ModelSpec model() {
        return model;
    }

    Inputs inputs() {
        return inputs;
    }

    List<Head> heads() {
        return heads;
    }

    /** Nothing until everybody waits. */
    Optional<SharedPass> pass() {
        return pass;
    }

    void put(SharedPass into) {
        pass = Optional.of(into);
    }

    /** Whether both may be fitted in one pass: the same kind of model, of as many classes, over the same inputs. */
    boolean sharesPassWith(Request other) {
        return kind.equals(other.kind)
                && classes() == other.classes()
                && Arrays.equals(inputs.first(), other.inputs.first())
                && Arrays.equals(inputs.second(), other.inputs.second())
                && View.same(inputs.view(), other.inputs.view());
    }

    private int classes() {
        return heads.isEmpty() ? 0 : heads.get(0).target().classes();
    }
}
