package dev.plumbline.verdict;

import dev.plumbline.truth.Figures;
import dev.plumbline.truth.Measured;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Answers a gate no finer than to a grain, and anew only where its figure moved by more than that: after the Ladder of Blum
 * and Hardt (2015), who answer improvements only; here a loss is answered too, since a gate must be able to turn red.
 *
 * <p>Between two answers neither figure nor outcome changes, so a candidate may be worse than the answer says by the
 * grain and half of it again (rounding), and no more. Worked example, grain .01, last answer .82: .8299 is
 * answered with .82 and the outcome it had, .8301 with .83 and its own.
 *
 * @param grain above 0
 */
public record Ladder(double grain) {

    /** The answer to a gate; the last one where there is no reason for another. */
    public Answer answer(GateResult result, Optional<Answer> last) {
        return last.filter(answer -> !moved(result, answer)).orElseGet(() -> fresh(result));
    }

    /** Where there is no figure, its state and the outcome stand for it. */
    private boolean moved(GateResult result, Answer last) {
        if (result.measured() instanceof Measured.Value value && last.figure().isPresent()) {
            return Math.abs(value.estimate() - last.figure().getAsDouble()) > grain;
        }
        return !result.measured().state().equals(last.state()) || result.outcome() != last.outcome();
    }

    private Answer fresh(GateResult result) {
        OptionalDouble figure = result.measured() instanceof Measured.Value value
                ? OptionalDouble.of(rounded(value.estimate()))
                : OptionalDouble.empty();
        return new Answer(name(result), result.measured().state(), figure, result.outcome());
    }

    private double rounded(double number) {
        BigDecimal step = BigDecimal.valueOf(grain);
        return BigDecimal.valueOf(number)
                .divide(step, 0, RoundingMode.HALF_EVEN)
                .multiply(step)
                .doubleValue();
    }

    /** The result as that answer gives it away. */
    public GateResult told(GateResult result, Answer answer) {
        Measured measured = answer.figure().isPresent()
                ? new Measured.Rounded(answer.figure().getAsDouble(), grain)
                : new Measured.Undefined("its state is " + answer.state() + ", and why is not given away");
        return result.told(measured, answer.outcome());
    }

    /** What an answer is filed under: another bound is another gate. */
    public static String name(GateResult result) {
        Bound bound = Bound.of(result.gate());
        return result.key() + " " + bound.word() + " " + Figures.exact(bound.value()) + " at "
                + Figures.exact(result.gate().confidence());
    }
}
