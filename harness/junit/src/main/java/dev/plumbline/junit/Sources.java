package dev.plumbline.junit;

import dev.plumbline.config.Place;
import java.nio.file.Path;
import org.junit.platform.engine.support.descriptor.FilePosition;
import org.junit.platform.engine.support.descriptor.FileSource;

/** Where a reader's editor should go. */
final class Sources {

    private Sources() {}

    static FileSource of(PlannedTask task) {
        return FileSource.from(task.entry().file().toFile());
    }

    /** The file of a place, at its line where it has one. */
    static FileSource of(Place place) {
        Path file = Path.of(place.file());
        if (place.line() == 0) {
            return FileSource.from(file.toFile());
        }
        FilePosition position =
                place.column() == 0 ? FilePosition.from(place.line()) : FilePosition.from(place.line(), place.column());
        return FileSource.from(file.toFile(), position);
    }
}
