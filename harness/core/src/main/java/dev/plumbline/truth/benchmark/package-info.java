/** How public benchmarks of reward models and judges score: arrays in, figures out, whoever scored and whatever was known of truth. */
@NullMarked
package dev.plumbline.truth.benchmark;

import org.jspecify.annotations.NullMarked;
