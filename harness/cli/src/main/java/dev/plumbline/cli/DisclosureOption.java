package dev.plumbline.cli;

import dev.plumbline.Disclosure;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The option that says how much of held-out truth a run gives away. */
final class DisclosureOption {

    @Option(
            names = "--disclose",
            paramLabel = "LEVEL",
            converter = ByLabel.class,
            description = "How much of held-out truth the run gives away: verdict, metrics, or examples;"
                    + " by default examples, and metrics where the variable CI is set.")
    private @Nullable Disclosure level;

    /** What was asked for, else what suits where this runs. */
    Disclosure level(Shell shell) {
        if (level != null) {
            return level;
        }
        return shell.ci() ? Disclosure.METRICS : Disclosure.EXAMPLES;
    }

    /** Reads a level by its name. */
    static final class ByLabel implements ITypeConverter<Disclosure> {
        @Override
        public Disclosure convert(String label) {
            return Disclosure.named(label)
                    .orElseThrow(() -> new TypeConversionException("expected one of " + labels() + ", found " + label));
        }

        private static String labels() {
            return Arrays.stream(Disclosure.values()).map(Disclosure::label).collect(Collectors.joining(", "));
        }
    }
}
