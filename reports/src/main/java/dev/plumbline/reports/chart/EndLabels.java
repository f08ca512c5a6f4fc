package dev.plumbline.reports.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Where the names of lines stand beside their ends, moved apart as far as they would overlap. */
public final class EndLabels {

    private EndLabels() {}

    /**
     * Positions as near to those wanted as an order from top to bottom allows.
     *
     * @param wanted position of each
     * @param height that each takes
     * @param top least position
     * @param bottom greatest position; where there is no room for all, they run beyond it
     * @return a position each
     */
    public static double[] apart(double[] wanted, double height, double top, double bottom) {
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, wanted.length).boxed().toList());
        order.sort(Comparator.comparingDouble(i -> wanted[i]));
        double[] places = new double[wanted.length];
        double least = top;
        for (int i : order) {
            places[i] = Math.max(least, wanted[i]);
            least = places[i] + height;
        }
        double greatest = Math.max(bottom, top + (wanted.length - 1) * height);
        for (int at = order.size() - 1; at >= 0; at--) {
            int i = order.get(at);
            places[i] = Math.min(places[i], greatest);
            greatest = places[i] - height;
        }
        return places;
    }
}
