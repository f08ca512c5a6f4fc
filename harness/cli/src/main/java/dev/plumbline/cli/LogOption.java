package dev.plumbline.cli;

import dev.plumbline.config.Visible;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Whom a run tells where it stands. */
final class LogOption {

    /** How a log is written. */
    enum Form {
        JSON
    }

    @Option(
            names = "--log",
            paramLabel = "FORM",
            converter = ByName.class,
            description =
                    "Tells of the run's course on stderr for programs, also where --quiet is given: json, an object a"
                            + " line.")
    private @Nullable Form form;

    /** For programs where that was asked for, else for who watches. */
    RunView view(Shell shell, boolean quiet) {
        if (form == Form.JSON) {
            return new StageLog(shell.err());
        }
        if (quiet) {
            return RunView.NONE;
        }
        return shell.terminal() ? new StageBar(shell.err()) : new StageLines(shell.err());
    }

    /** A complaint: a line as any other, or an event of the log. */
    void complain(Shell shell, String text) {
        if (form == Form.JSON) {
            tell(shell, text);
        } else {
            shell.complain(text);
        }
    }

    /** What is no complaint. */
    void tell(Shell shell, String text) {
        if (form == Form.JSON) {
            new StageLog(shell.err()).message(Clock.systemUTC().instant(), text);
        } else {
            shell.err().print(Visible.of(text) + "\n");
        }
    }

    /** Reads a form by its name. */
    static final class ByName implements ITypeConverter<Form> {
        @Override
        public Form convert(String name) {
            if (name.equals("json")) {
                return Form.JSON;
            }
            throw new TypeConversionException("expected json, found " + name);
        }
    }
}
