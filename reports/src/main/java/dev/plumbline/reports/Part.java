package dev.plumbline.reports;

/** A part of a page. */
interface Part {
    void write(Html page);
}
