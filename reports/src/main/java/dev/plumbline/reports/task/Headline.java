package dev.plumbline.reports.task;

import dev.plumbline.TaskRun;
import dev.plumbline.reports.html.Html;
import dev.plumbline.reports.html.Part;
import dev.plumbline.reports.pressure.IncidentOutcome;
import dev.plumbline.reports.pressure.PressureOutcome;
import dev.plumbline.reports.raters.ConsensusSentence;
import dev.plumbline.reports.raters.GroupSentence;
import dev.plumbline.reports.raters.WelfareSentence;
import dev.plumbline.reports.words.Findings;
import dev.plumbline.truth.Arm;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a task found, in at most three sentences made of its figures; where a figure is missing, its reason. */
public record Headline(Findings findings) implements Part {

    /** As many as one reads. */
    private static final int MOST = 3;

    private static final String NOTHING = "Nothing was measured that would answer the task's question.";

    /** What a task found, in plain sentences, at most three: the most important first. */
    public static List<String> sentences(TaskRun run) {
        return new Headline(new Findings(run)).all();
    }

    @Override
    public void write(Html page) {
        all().forEach(text -> page.leaf("p", text, "class", "headline"));
    }

    /** What is asked for on purpose comes before what is measured anyway. */
    private List<String> all() {
        List<String> sentences = Stream.of(
                        new LoopSentences(findings).all(),
                        IncidentOutcome.all(findings),
                        PressureOutcome.all(findings),
                        new StudentSentences(findings).all(),
                        shared(),
                        findings.alarms().sum().stream().toList(),
                        of(new WelfareSentence(findings).text()),
                        ProbeSentence.all(findings),
                        of(new BenchmarkSentence(findings).text()),
                        new RewardSentences(findings).all(),
                        new GroupSentence(findings).all(),
                        of(new ErrorSentence(findings).text()),
                        findings.arms(Arm.STUDENT).isEmpty() ? new ShareSentences(findings).all() : List.<String>of(),
                        of(new ConsensusSentence(findings).text()))
                .flatMap(List::stream)
                .filter(text -> !text.isEmpty())
                .limit(MOST)
                .toList();
        return sentences.isEmpty() ? List.of(NOTHING) : sentences;
    }

    private List<String> shared() {
        return SharedErrors.of(findings).stream()
                .limit(1)
                .map(SharedErrors::sentence)
                .toList();
    }

    private static List<String> of(Optional<String> sentence) {
        return sentence.stream().toList();
    }
}
