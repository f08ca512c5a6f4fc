/** Our side of the benchmarks: programs that measure the engine on files that the peers read too. */
@NullMarked
package dev.plumbline.benchmarks;

import org.jspecify.annotations.NullMarked;
