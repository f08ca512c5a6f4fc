package dev.plumbline.reports.examples;

import dev.plumbline.dataset.Probabilities;
import dev.plumbline.reports.words.Names;
import dev.plumbline.truth.Arm;

/**
 * An arm as the browser knows it.
 *
 * @param key in addresses: the method where it has one that no other arm has, else the whole name
 * @param name such as {@code student/soft}
 * @param said by its first seed
 */
record Voice(String key, String name, Probabilities said) {

    static Voice of(Arm arm, boolean unique) {
        String name = Names.arm(arm.name(), arm.method());
        return new Voice(
                unique && !arm.method().isEmpty() ? arm.method() : name,
                name,
                arm.bySeed().get(0));
    }
}
