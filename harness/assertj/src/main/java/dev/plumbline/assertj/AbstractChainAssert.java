package dev.plumbline.assertj;

import java.util.function.Function;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.SoftAssertionsProvider;
import org.jspecify.annotations.Nullable;

/**
 * An assertion that leads to others. AssertJ proxies what a chain of soft assertions begins with, and not what methods of
 * ours return: so each hands its provider on, and a chain that began softly stays soft to its end.
 */
abstract class AbstractChainAssert<S extends AbstractChainAssert<S, T>, T> extends AbstractAssert<S, T> {

    private @Nullable SoftAssertionsProvider soft;

    AbstractChainAssert(T actual, Class<S> type) {
        super(actual, type);
    }

    /** Final, so that no proxy takes it for an assertion. */
    final S within(SoftAssertionsProvider provider) {
        soft = provider;
        return myself;
    }

    /** The assertion on a part, with this one's description. */
    final <A extends AbstractChainAssert<A, U>, U> A next(
            Class<A> assertion, Class<U> type, U part, Function<U, A> made) {
        A next = soft == null
                ? made.apply(part)
                : soft.proxy(assertion, type, part).within(soft);
        return info.hasDescription() ? next.as(info.description()) : next;
    }
}
