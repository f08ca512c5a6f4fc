package dev.plumbline.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a class a suite of task files: each gate is a test. The class stays empty, and its name must be one that the build
 * takes for a test, such as {@code TasksTest}.
 *
 * <pre>{@code
 * @EvalSuite("tasks")
 * class TasksTest {}
 * }</pre>
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface EvalSuite {

    /**
     * A {@code task.yaml}, a task's folder, or a folder above some, from the module's folder: the nearest one above the
     * compiled class with a {@code pom.xml} or a {@code build.gradle}, or else the working directory.
     */
    String value() default "tasks";
}
