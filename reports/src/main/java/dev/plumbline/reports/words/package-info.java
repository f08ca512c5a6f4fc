/** What figures are called and how they are written; no markup. */
@NullMarked
package dev.plumbline.reports.words;

import org.jspecify.annotations.NullMarked;
