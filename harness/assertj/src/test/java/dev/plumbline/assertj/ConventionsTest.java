package dev.plumbline.assertj;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Soft assertions are proxies: they need classes that can be extended, with a constructor of what is asserted on alone. */
class ConventionsTest {

    static Map.Entry<?, ?>[] asserts() {
        return new Map.Entry<?, ?>[] {
            Map.entry(RunAssert.class, dev.plumbline.Run.class),
            Map.entry(TaskRunAssert.class, dev.plumbline.TaskRun.class),
            Map.entry(SubjectRunAssert.class, SubjectRun.class),
            Map.entry(FigureAssert.class, Figure.class),
            Map.entry(ComparisonAssert.class, dev.plumbline.truth.Comparison.class)
        };
    }

    @ParameterizedTest
    @MethodSource("asserts")
    void an_assert_can_be_extended_and_made_of_what_it_is_on(Map.Entry<Class<?>, Class<?>> one)
            throws NoSuchMethodException {
        Class<?> type = one.getKey();
        Constructor<?> made = type.getConstructor(one.getValue());
        assertThat(Modifier.isPublic(made.getModifiers())).isTrue();
        assertThat(type.getModifiers() & (Modifier.PUBLIC | Modifier.FINAL)).isEqualTo(Modifier.PUBLIC);
        assertThat(Arrays.stream(type.getDeclaredMethods())
                        .filter(method -> Modifier.isPublic(method.getModifiers()))
                        .filter(method -> Modifier.isFinal(method.getModifiers()))
                        .map(Method::getName))
                .isEmpty();
    }
}
