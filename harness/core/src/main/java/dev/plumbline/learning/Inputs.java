package dev.plumbline.learning;

import dev.plumbline.dataset.Examples;
import dev.plumbline.dataset.Shape;
import dev.plumbline.dataset.View;

/**
 * A view of the candidates and which of them make an example. An example with one candidate is seen as its row; an
 * example with two is seen through the difference of its candidates' scores (Bradley and Terry 1952).
 *
 * @param first for each example a row of the view
 * @param second likewise; empty where examples have one candidate
 */
public record Inputs(View view, int[] first, int[] second) {

    public static Inputs of(View view, Examples examples) {
        return new Inputs(view, examples.first(), examples.shape() == Shape.PAIRS ? examples.second() : new int[0]);
    }

    public int size() {
        return first.length;
    }

    public boolean paired() {
        return second.length > 0;
    }
}
