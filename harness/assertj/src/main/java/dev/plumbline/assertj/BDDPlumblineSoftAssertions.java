package dev.plumbline.assertj;

import org.assertj.core.api.AbstractSoftAssertions;

/** Collects what fails, and tells all of it by {@code assertAll()}; also for AssertJ's {@code @InjectSoftAssertions}. */
public class BDDPlumblineSoftAssertions extends AbstractSoftAssertions implements BDDPlumblineSoftAssertionsProvider {}
