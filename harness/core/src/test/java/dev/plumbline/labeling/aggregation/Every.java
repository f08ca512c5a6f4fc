package dev.plumbline.labeling.aggregation;

import java.util.List;

/** Every aggregation with its defaults. */
final class Every {

    static final Aggregation MAJORITY = new Aggregation.Majority(SimulatedPanel.PLACE);
    static final Aggregation WEIGHTED_MAJORITY = new Aggregation.WeightedMajority(SimulatedPanel.PLACE, 100);
    static final Aggregation DAWID_SKENE = new Aggregation.DawidSkene(SimulatedPanel.PLACE, .01, 1000);
    static final Aggregation.Glad GLAD = new Aggregation.Glad(SimulatedPanel.PLACE, 1, 1, 1, 1000);
    static final Aggregation.Mace MACE = new Aggregation.Mace(SimulatedPanel.PLACE, .5, 10, 10, 1000);
    static final Aggregation BRADLEY_TERRY = new Aggregation.BradleyTerry(SimulatedPanel.PLACE, .5, 1000);
    static final Aggregation.CrowdBradleyTerry CROWD_BRADLEY_TERRY =
            new Aggregation.CrowdBradleyTerry(SimulatedPanel.PLACE, .5, 4, 1, 1000);

    static final List<Aggregation> OF_ITEMS = List.of(MAJORITY, WEIGHTED_MAJORITY, DAWID_SKENE, GLAD, MACE);
    static final List<Aggregation> OF_PAIRS =
            List.of(MAJORITY, WEIGHTED_MAJORITY, DAWID_SKENE, GLAD, MACE, BRADLEY_TERRY, CROWD_BRADLEY_TERRY);

    private Every() {}
}
