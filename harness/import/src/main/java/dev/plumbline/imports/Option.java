package dev.plumbline.imports;

import java.util.Locale;

/** What an import may be told besides its files. */
public enum Option {
    /** Lines that are refused for what they hold are left out, and named in the README. */
    LEAVE_OUT,
    /** Scores belong to rows by their order, not by their ids. */
    BY_ORDER,
    /** With what a prompt ends within a dialogue. */
    PROMPT_ENDS_WITH,
    /** The column of the id of an example, in every file. */
    ID,
    /** The column of the prompt that several examples answer. */
    POOL,
    /** The column of the text of an example. */
    TEXT,
    /** A file of scores, a number a column. */
    SCORES,
    /** A file of ratings, one a line. */
    RATINGS,
    /** The column of the rater. */
    RATER,
    /** The column of what the rater says. */
    RATING,
    /** The column of the group that a rater belongs to. */
    GROUP,
    /** A file of the truth. */
    TRUTH,
    /** The column of the truth. */
    TRUTH_COLUMN,
    /** A named folder: the files beneath it are named, not copied. */
    DATA;

    /** As the command line has it, such as {@code --leave-out}. */
    public String flag() {
        return "--" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
