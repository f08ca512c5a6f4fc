package dev.plumbline.ledger;

import dev.plumbline.Asks;
import dev.plumbline.Task;
import dev.plumbline.dataset.HeldOutSpec;
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
public final class Ledger {

    private final LedgerFile file;
    private final LedgerSpec spec;

    private Ledger(LedgerFile file, LedgerSpec spec) {
        this.file = file;
        this.spec = spec;
    }

    /** Of a task that states one. */
    public static Optional<Ledger> of(Task task) {
        return task.truth()
                .ledger()
                .map(spec -> new Ledger(new LedgerFile(task.folder().resolve(LedgerFile.NAME), spec.place()), spec));
    }

    public Ladder ladder() {
        return new Ladder(spec.grain());
    }

    /** All asks so far, of whichever split. */
    public int asks() {
        return file.read().asks();
    }

    /** Refuses, before anything is trained, where an ask could not be counted. */
    public void probe() {
        file.probe();
    }

    /** Counts an ask of a split, which is one of those folds where there are any. */
    public Asks ask(HeldOutSplit split, Optional<HeldOutSpec.Folded> folds) {
        LedgerBook.Row row =
                file.update(book -> book.asked(split)).row(split.id()).orElseThrow();
        int fold = folds.map(of -> of.number().orElseThrow()).orElse(0);
        int of = folds.map(HeldOutSpec.Folded::folds).orElse(0);
        return new Asks(split.shortId(), row.asks(), spec.atMost(), fold, of);
    }

    /** What each gate is answered, in their order; kept for the next run. */
    public List<Answer> answer(HeldOutSplit split, List<GateResult> results) {
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
