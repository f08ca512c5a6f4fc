/** What a page is made of: the one way into it, tables, cells, footnotes, and the style sheet. */
@NullMarked
package dev.plumbline.reports.html;

import org.jspecify.annotations.NullMarked;
