package dev.plumbline.reuse;

import dev.plumbline.cache.Form;
import dev.plumbline.cache.Malformed;
import dev.plumbline.cache.Sink;
import dev.plumbline.cache.Source;
import dev.plumbline.learning.Reward;
import java.util.List;

/** A reward without its scorers, which hold models and commands: only the stage that made them uses them. */
final class RewardForm implements Form<Reward> {

    @Override
    public void write(Reward reward, Sink out) {
        out.text(reward.name());
        out.text(reward.note());
        out.count(reward.bySeed().size());
        reward.bySeed().forEach(out::reals);
    }

    @Override
    public Reward read(Source in) throws Malformed {
        String name = in.text();
        String note = in.text();
        double[][] bySeed = new double[in.count(1)][];
        for (int s = 0; s < bySeed.length; s++) {
            bySeed[s] = in.reals();
        }
        return new Reward(name, List.of(bySeed), note);
    }
}
