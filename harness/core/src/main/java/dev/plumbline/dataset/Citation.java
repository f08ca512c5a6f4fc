package dev.plumbline.dataset;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A title, word by word, an author and a year: what is cited, or a record of it. */
record Citation(List<String> title, String author, int year) {

    Citation cutTo(int words) {
        return new Citation(title.subList(0, words), author, year);
    }

    Citation by(String someone) {
        return new Citation(title, someone, year);
    }

    Citation of(int otherYear) {
        return new Citation(title, author, otherYear);
    }

    /** Whether this title begins with all of the cited one. */
    boolean begins(Citation cited) {
        return cited.title.size() <= title.size()
                && title.subList(0, cited.title.size()).equals(cited.title);
    }

    /** Words in common over words in either title (Jaccard), 0 to 1. Worked example: {@code a b c} and {@code a b d e}: 2 of 5, .4. */
    double overlap(Citation other) {
        Set<String> common = new HashSet<>(title);
        common.retainAll(other.title);
        return common.size() / (double) (title.size() + other.title.size() - common.size());
    }

    /** Title, author and year, parted by semicolons. */
    String text() {
        return String.join(" ", title) + "; " + author + "; " + year;
    }
}
