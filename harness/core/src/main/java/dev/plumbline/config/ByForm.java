package dev.plumbline.config;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a sealed interface: its records are told apart by how they are written and have no name there.
 *
 * <p>A text, or a number, is the record whose only component is one, a list the one whose only component is a list, and a mapping the
 * remaining one, with its keys. A {@link Place} is no component in this sense.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface ByForm {}
