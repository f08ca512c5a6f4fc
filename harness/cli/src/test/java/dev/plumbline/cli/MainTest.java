package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class MainTest {

    @Test
    void printsItsVersion() {
        StringWriter out = new StringWriter();

        int exit =
                new CommandLine(new Main()).setOut(new PrintWriter(out, true)).execute("--version");

        assertThat(exit).isZero();
        assertThat(out.toString()).startsWith("plumbline ");
    }
}
