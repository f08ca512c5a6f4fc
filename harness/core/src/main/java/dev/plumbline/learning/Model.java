package dev.plumbline.learning;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.plumbline.dataset.Probabilities;
import dev.plumbline.dataset.View;
import java.util.List;

/** A fitted model: a value, which can be stored as JSON and read back to the same bytes. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "model")
@JsonSubTypes({
    @JsonSubTypes.Type(value = LinearModel.class, name = "linear"),
    @JsonSubTypes.Type(value = MlpModel.class, name = "mlp"),
    @JsonSubTypes.Type(value = KnnModel.class, name = "knn"),
    @JsonSubTypes.Type(value = ConstantModel.class, name = "constant")
})
public sealed interface Model permits LinearModel, MlpModel, KnnModel, ConstantModel {

    /** Scores (logits) a row: 1 for two classes (the log-odds of the second), else one a class. */
    int outputs();

    /**
     * The scores of every row.
     *
     * @return rows x outputs scores, row by row, for each row of the view
     */
    double[] scores(View view);

    /**
     * Probabilities of every example. With two candidates the log-odds of class {@code first} are the first candidate's
     * score less the second's.
     *
     * @param classes the names of the classes that the model was trained on
     */
    default Probabilities predict(Inputs inputs, List<String> classes) {
        return Logits.probabilities(scores(inputs.view()), outputs(), inputs, classes);
    }
}
