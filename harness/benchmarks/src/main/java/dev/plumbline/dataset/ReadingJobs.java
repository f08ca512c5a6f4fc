package dev.plumbline.dataset;

import dev.plumbline.config.Place;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What reading costs. */
public final class ReadingJobs {

    private ReadingJobs() {}

    /** A file of lines as columns of text; how many rows it has. */
    public static int lines(Path path) {
        return sheet(path).size();
    }

    private static Sheet sheet(Path path) {
        Problems problems = new Problems();
        Place place = Place.of("benchmark");
        DataFile file = new DataFile(path, path.toString(), Limits.DEFAULT);
        Sheet sheet = new SheetReader("dataset", Map.of(), true).read(file, place, problems);
        problems.raise();
        return sheet;
    }

    /** The column 'text' of a file. */
    public static List<String> texts(Path path) {
        return sheet(path).cells("text");
    }

    /** Words and pairs of words of texts as a fitted view; how many values it has. */
    public static int ngrams(List<String> texts) {
        ViewSpec.Ngrams spec = new ViewSpec.Ngrams(Place.of("benchmark"), "text", 2, 0, 1 << 18);
        int[] all = IntStream.range(0, texts.size()).toArray();
        View.Sparse view = (View.Sparse) NgramFeaturiser.fit(spec, texts, all).view(texts);
        return view.values().length;
    }
}
