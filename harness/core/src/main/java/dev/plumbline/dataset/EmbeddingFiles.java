package dev.plumbline.dataset;

import dev.plumbline.config.Place;
import java.util.List;

/**
 * Where embeddings lie, and of which candidates they must be.
 *
 * @param ids the id of each candidate, in the order of the rows of a view
 */
record EmbeddingFiles(DataRoots roots, Limits limits, List<String> ids) {

    /** A text file as a task has it. */
    DataFile file(String written, Place place) {
        return new DataFile(roots.resolve(written, place), roots.name(written), limits);
    }
}
