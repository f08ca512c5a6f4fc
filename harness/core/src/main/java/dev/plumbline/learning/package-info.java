/** Trainers: a view and targets in, a model out; students, ceilings and reward models differ in their targets only. */
@NullMarked
package dev.plumbline.learning;

import org.jspecify.annotations.NullMarked;
