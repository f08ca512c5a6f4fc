package dev.plumbline.reports.browser;

/**
 * How a page is looked at.
 *
 * @param scheme {@code light} or {@code dark}, as {@code prefers-color-scheme} tells it
 * @param medium {@code screen} or {@code print}
 * @param width of the window in CSS pixels
 * @param scripts whether the page's own scripts may run
 */
record Look(String scheme, String medium, int width, boolean scripts) {

    static final Look DESK = new Look("light", "screen", 1280, true);

    /** The narrowest phone that WCAG's reflow asks for is 320 wide; ours is the narrowest that is still sold. */
    static final Look PHONE = new Look("light", "screen", 360, true);

    /** A4 between margins of 1 cm, at the 96 pixels to the inch of CSS. */
    static final Look PAPER = new Look("light", "print", 718, true);

    Look dark() {
        return new Look("dark", medium, width, scripts);
    }

    Look withoutScripts() {
        return new Look(scheme, medium, width, false);
    }
}
