package dev.plumbline.junit;

import org.opentest4j.AssertionFailedError;

/** Failures without a stack trace: the fault is none of the program, and the message says where to look. */
final class Red {

    private Red() {}

    static AssertionFailedError because(String message) {
        return bare(new AssertionFailedError(message));
    }

    /**
     * One that IDEs show as a difference.
     *
     * @param expected what the task expects
     * @param found what came out
     */
    static AssertionFailedError because(String message, String expected, String found) {
        return bare(new AssertionFailedError(message, expected, found));
    }

    private static AssertionFailedError bare(AssertionFailedError failure) {
        failure.setStackTrace(new StackTraceElement[0]);
        return failure;
    }
}
