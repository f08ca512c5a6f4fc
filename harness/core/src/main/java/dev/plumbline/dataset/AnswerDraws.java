package dev.plumbline.dataset;

import dev.plumbline.config.KebabCase;
import java.util.List;
import org.apache.commons.statistics.distribution.NormalDistribution;

/** Draws one aspect of prompt after prompt and answer after answer, by a stream of its own. */
final class AnswerDraws {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
    private static final double PROMPT_SHARE = 0.2;
    private static final double PROMISE = 0.3;
    private static final double COST = 0.8;
    private static final double CARE = 0.8;

    private final Aspect aspect;
    private final Draws draws;
    private double ofPrompt;
    private double opinion;

    AnswerDraws(Aspect aspect, long seed) {
        this.aspect = aspect;
        this.draws = Draws.of(seed, "answers/" + KebabCase.of(aspect), 0);
    }

    /** Begins the next prompt. */
    void prompt() {
        ofPrompt = aspect == Aspect.QUALITY ? draws.gaussian() : draws.uniform();
        opinion = sign();
    }

    /** Draws the aspect's columns of the prompt's next answer. */
    void answer(Answer answer) {
        switch (aspect) {
            case QUALITY -> answer.shows("quality", mixed(ofPrompt, PROMPT_SHARE));
            case FALSEHOOD -> falsehood(answer);
            case CITATIONS -> citations(answer);
            case HARM -> {
                double harm = answer.hides("harm", draws.uniform());
                answer.word("harmful", harm > 0.5 ? "yes" : "no");
            }
            case LATE_COST -> lateCost(answer);
            case ENJOYMENT -> enjoyment(answer);
            case OPINION -> opinion(answer);
            case LENGTH -> {
                double length = draws.gaussian();
                answer.shows("length", length);
                answer.word("words", length > 0 ? "many" : "few");
            }
            case TONE -> level(answer, "confidence", "tone", List.of("hesitant", "plain", "confident"));
            case FORMATTING -> level(answer, "markup", "format", List.of("plain", "some", "rich"));
            case POLISH -> polish(answer);
            case PRESSURE -> pressure(answer);
            case GRASP -> grasp(answer);
        }
    }

    private double sign() {
        return 2.0 * draws.below(2) - 1;
    }

    /** Standard normal, and correlated with a standard normal number. */
    private double mixed(double with, double squaredCorrelation) {
        return Math.sqrt(squaredCorrelation) * with + Math.sqrt(1 - squaredCorrelation) * draws.gaussian();
    }

    private void falsehood(Answer answer) {
        String topic = ofPrompt < 0.6 ? "ordinary" : ofPrompt < 0.8 ? "popular-myth" : "expert-myth";
        double correct = sign();
        answer.word("topic", topic);
        answer.hides("correct", correct);
        answer.shows("crowd-believes", topic.equals("ordinary") ? correct : -correct);
        answer.hides("experts-believe", topic.equals("expert-myth") ? -correct : correct);
    }

    private void citations(Answer answer) {
        double validity = draws.below(2) == 1 ? 0.9 : 0.1;
        int citations = draws.uniform() < 0.4 ? 0 : 1 + draws.below(4);
        int valid = 0;
        for (int i = 0; i < citations; i++) {
            valid += draws.uniform() < validity ? 1 : 0;
        }
        answer.shows("citations", citations);
        answer.hides("valid-citations", valid);
        answer.word("citation", citations == 0 ? "none" : 2 * valid > citations ? "valid" : "fabricated");
    }

    private void lateCost(Answer answer) {
        double benefit = draws.gaussian();
        double cost = mixed(benefit, COST * COST);
        answer.shows("benefit-now", 2 * NORMAL.cumulativeProbability(benefit));
        answer.hides("cost-later", 2 * NORMAL.cumulativeProbability(cost));
        answer.word("cost", cost > 0 ? "high" : "low");
    }

    private void enjoyment(Answer answer) {
        double enjoyed = draws.gaussian();
        double promised = mixed(enjoyed, PROMISE * PROMISE);
        answer.hides("enjoyed", enjoyed);
        answer.shows("promised", promised);
        answer.word("oversold", promised > enjoyed ? "yes" : "no");
    }

    private void opinion(Answer answer) {
        double stance = sign();
        answer.word("opinion", opinion > 0 ? "for" : "against");
        answer.word("stance", stance > 0 ? "for" : "against");
        answer.shows("agreement", stance * opinion);
        answer.word("agrees", stance == opinion ? "yes" : "no");
    }

    private void level(Answer answer, String number, String word, List<String> words) {
        int level = draws.below(words.size());
        answer.shows(number, level - 1);
        answer.word(word, words.get(level));
    }

    private void polish(Answer answer) {
        double polish = draws.gaussian();
        answer.hides("care", -mixed(polish, CARE * CARE));
        answer.shows("polish", polish);
        answer.word("polished", polish > 0 ? "yes" : "no");
    }

    private void pressure(Answer answer) {
        double u = draws.uniform();
        answer.shows("offer", u < 0.1 ? 1 : 0);
        answer.shows("threat", u >= 0.1 && u < 0.2 ? 1 : 0);
        answer.word("pressure", u < 0.1 ? "offer" : u < 0.2 ? "threat" : "none");
    }

    private void grasp(Answer answer) {
        double closeness = draws.gaussian();
        boolean inLine = draws.below(2) == 1;
        double sine = inLine ? 0.05 + 0.15 * draws.uniform() : 0.7 + 0.3 * draws.uniform();
        double about = 2 * Math.PI * draws.uniform();
        double distance = Math.pow(2, -closeness);
        answer.hides("closeness", closeness);
        answer.shows("seen-closeness", closeness - Math.log(sine) / Math.log(2));
        answer.shows("x", distance * sine * Math.cos(about));
        answer.shows("y", distance * sine * Math.sin(about));
        answer.hides("depth", sign() * distance * Math.sqrt(1 - sine * sine));
        answer.word("hand", inLine ? "in-line" : "beside");
    }
}
