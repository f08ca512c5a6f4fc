package dev.plumbline.reports.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tests that open pages in {@link Browser}, which they get as a parameter. They run in the profile {@code browser} alone. */
@Tag("browser")
@ExtendWith(OneBrowser.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface InABrowser {}
