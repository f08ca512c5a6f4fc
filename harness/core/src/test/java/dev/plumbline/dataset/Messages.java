package dev.plumbline.dataset;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.plumbline.config.BadInput;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** The whole message of a refusal, without the temporary folder. */
final class Messages {

    private Messages() {}

    static String of(Path folder, ThrowingCallable read) {
        BadInput refused = catchThrowableOfType(BadInput.class, read);
        return refused == null
                ? "not refused"
                : refused.getMessage().replace(folder + "/", "").replace(folder + "", ".");
    }
}
