package dev.plumbline.reports.html;

/** A part of a page. */
public interface Part {
    void write(Html page);
}
