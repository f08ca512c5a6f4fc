/** Pictures: a small vocabulary of scales, axes, marks and symbols, and the charts that are made of them. */
@NullMarked
package dev.plumbline.reports.chart;

import org.jspecify.annotations.NullMarked;
