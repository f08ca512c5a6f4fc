package dev.plumbline;

import dev.plumbline.truth.LedgerSpec;
import dev.plumbline.verdict.Answer;
import dev.plumbline.verdict.GateResult;
import dev.plumbline.verdict.Ladder;
import java.util.List;
import java.util.Optional;

/**
 * How often the held-out truth of a task has been asked: {@code ledger.json} beside its file, to be committed with it.
 *
 * <p>Every run that opens the truth counts, whatever came of it; validating and listing do not. The ask is written before the truth is
 * opened, so that a run which cannot write gives nothing away.
 */
final class Ledger {

    private final LedgerFile file;
    private final LedgerSpec spec;

    private Ledger(LedgerFile file, LedgerSpec spec) {
        this.file = file;
        this.spec = spec;
    }

    /** Of a task that states one. */
    static Optional<Ledger> of(Task task) {
        return task.truth()
                .ledger()
                .map(spec -> new Ledger(
                        new LedgerFile(TaskFiles.folder(task).resolve(LedgerFile.NAME), spec.place()), spec));
    }

    Ladder ladder() {
        return new Ladder(spec.grain());
    }

    /** All asks so far, of whichever split. */
    int asks() {
        return file.read().asks();
    }

    /** Refuses, before anything is trained, where an ask could not be counted. */
    void probe() {
        file.probe();
    }

    /**
     * Counts an ask.
     *
     * @param fold from 1; 0 where the held-out split is whole
     * @param folds 0 where it is whole
     */
    Asks ask(HeldOutSplit split, int fold, int folds) {
        LedgerBook.Row row =
                file.update(book -> book.asked(split)).row(split.id()).orElseThrow();
        return new Asks(split.shortId(), row.asks(), spec.atMost(), fold, folds);
    }

    /** What each gate is answered, in their order; kept for the next run. */
    List<Answer> answer(HeldOutSplit split, List<GateResult> results) {
        LedgerBook book = file.update(before -> before.with(split.id(), row -> row.answered(answers(row, results))));
        LedgerBook.Row row = book.row(split.id()).orElseThrow();
        return results.stream()
                .map(result -> row.last(Ladder.name(result)).orElseThrow())
                .toList();
    }

    private List<Answer> answers(LedgerBook.Row row, List<GateResult> results) {
        return results.stream()
                .map(result -> ladder().answer(result, row.last(Ladder.name(result))))
                .toList();
    }
}
