package dev.plumbline.ledger;

import dev.plumbline.verdict.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What a ledger holds: a row a held-out split, in the order in which they were first asked.
 *
 * @param format 1
 */
record LedgerBook(int format, List<Row> splits) {

    static final int FORMAT = 1;
    static final LedgerBook EMPTY = new LedgerBook(FORMAT, List.of());

    /**
     * A split and what was asked of it.
     *
     * @param split its {@link HeldOutSplit#id}
     * @param truth the truth of what
     * @param asks how often, at least 1
     * @param answers what each gate was last answered by a run that gives away its verdict only
     */
    record Row(String split, String truth, int examples, int asks, List<Answer> answers) {

        Row {
            answers = List.copyOf(answers);
            if (asks < 1) {
                throw new IllegalArgumentException("expected at least one ask of " + split + ", found " + asks);
            }
        }

        Optional<Answer> last(String gate) {
            return answers.stream().filter(answer -> answer.gate().equals(gate)).findFirst();
        }

        /** With other answers; those to gates that were not asked this time stay. */
        Row answered(List<Answer> latest) {
            List<String> gates = latest.stream().map(Answer::gate).toList();
            List<Answer> all = Stream.concat(
                            answers.stream().filter(answer -> !gates.contains(answer.gate())),
                            latest.stream().distinct())
                    .toList();
            return new Row(split, truth, examples, asks, all);
        }
    }

    LedgerBook {
        splits = List.copyOf(splits);
        if (format != FORMAT) {
            throw new IllegalArgumentException("expected format " + FORMAT + ", found " + format);
        }
    }

    /** All asks of all splits. */
    int asks() {
        return splits.stream().mapToInt(Row::asks).sum();
    }

    Optional<Row> row(String split) {
        return splits.stream().filter(row -> row.split().equals(split)).findFirst();
    }

    /** One ask more of that split. */
    LedgerBook asked(HeldOutSplit split) {
        if (row(split.id()).isEmpty()) {
            List<Row> more = new ArrayList<>(splits);
            more.add(new Row(split.id(), split.truth(), split.examples(), 1, List.of()));
            return new LedgerBook(format, more);
        }
        return with(split.id(), row -> new Row(row.split, row.truth, row.examples, row.asks + 1, row.answers));
    }

    LedgerBook with(String split, UnaryOperator<Row> change) {
        return new LedgerBook(
                format,
                splits.stream()
                        .map(row -> row.split().equals(split) ? change.apply(row) : row)
                        .toList());
    }
}
