/**
 * Programs of other people that label or train: JSON lines out to them, predictions back, in a folder of their own and
 * under a time limit. Stands before {@code labeling}, because labelers and students both may be commands.
 */
@NullMarked
package dev.plumbline.command;

import org.jspecify.annotations.NullMarked;
