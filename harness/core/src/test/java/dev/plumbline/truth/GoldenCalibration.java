package dev.plumbline.truth;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What scikit-learn and numpy say of some forecasts, made by {@code src/test/golden/calibration.py}. */
record GoldenCalibration(
        String name,
        double[] forecast,
        int[] outcome,
        double brier,
        double logLoss,
        double auc,
        double ece,
        double debiased,
        double tolerance,
        double reliability,
        double unbiased,
        double resolution,
        double uncertainty,
        double[] forecasts,
        double[] frequencies) {

    static List<GoldenCalibration> all() throws IOException {
        try (InputStream in = GoldenCalibration.class.getResourceAsStream("/golden/calibration.json")) {
            return JsonMapper.shared().readValue(in, new TypeReference<List<GoldenCalibration>>() {});
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
