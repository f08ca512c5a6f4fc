package dev.plumbline.reports.browser;

/** Questions to a page. */
final class Scripts {

    /** The elements that stick out of the window to the right and stand in no box that scrolls. */
    static final String WIDER_THAN_THE_WINDOW = """
            const right = document.documentElement.clientWidth;
            const boxed = node => node.parentElement && (
                ['auto', 'scroll', 'hidden', 'clip'].includes(getComputedStyle(node.parentElement).overflowX) || boxed(node.parentElement));
            return [...document.body.querySelectorAll('*')]
                .filter(node => node.getBoundingClientRect().right > right + 0.5 && !boxed(node))
                .map(node => node.tagName + '.' + node.getAttribute('class') + ' ' + Math.round(node.getBoundingClientRect().right)
                    + ': ' + node.textContent.slice(0, 60));
            """;

    private Scripts() {}
}
