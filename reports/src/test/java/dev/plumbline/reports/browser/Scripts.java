package dev.plumbline.reports.browser;

/** Questions to a page. */
final class Scripts {

    /** The elements that stick out of the window to the right and stand in no box that scrolls. */
    static final String WIDER_THAN_THE_WINDOW = """
            const right = document.documentElement.clientWidth;
            const boxed = node => node.parentElement && (
                ['auto', 'scroll', 'hidden', 'clip'].includes(getComputedStyle(node.parentElement).overflowX)
                || boxed(node.parentElement));
            return [...document.body.querySelectorAll('*')]
                .filter(node => node.getBoundingClientRect().right > right + 0.5 && !boxed(node))
                .map(node => node.tagName + '.' + node.getAttribute('class') + ' '
                    + Math.round(node.getBoundingClientRect().right) + ': ' + node.textContent.slice(0, 60));
            """;

    private static final String NAME = """
            const name = node => [...document.querySelectorAll('*')].indexOf(node) + ' ' + node.tagName + ' '
                + (node.getAttribute('aria-label') || node.textContent).slice(0, 60).replaceAll('\\n', ' ');
            """;

    /** What the tab key must reach, in the order of the page; within a table arrow keys go from cell to cell, and to its links. */
    static final String CONTROLS = NAME + """
            return [...document.querySelectorAll('a[href], button, input, select, summary, [tabindex="0"]')]
                .filter(node => node.checkVisibility() && !node.disabled && !(node.tabIndex < 0 && node.closest('td, th')))
                .map(name);
            """;

    /** Where the keyboard is. */
    static final String FOCUSED = NAME + "return name(document.activeElement)";

    /** The same, where nothing tells it. */
    static final String FOCUSED_BUT_NOT_SHOWN = NAME + """
            const style = getComputedStyle(document.activeElement);
            return style.outlineStyle === 'none' || parseFloat(style.outlineWidth) === 0 ? [name(document.activeElement)] : [];
            """;

    /** Also what a page leaves until somebody comes near. */
    static final String LAY_OUT_EVERYTHING = """
            const near = new CSSStyleSheet();
            near.replaceSync('* { content-visibility: visible !important }');
            document.adoptedStyleSheets = [near];
            """;

    /** Opens what stands behind toggles, of which the first example writes itself only then. */
    static final String OPEN_EVERYTHING =
            "document.querySelectorAll('details').forEach(toggle => { toggle.open = true; })";

    /** Controls that need a script and can be seen. */
    static final String VISIBLE_CONTROLS = NAME + """
            return [...document.querySelectorAll('button, input, select, textarea, [aria-sort]')]
                .filter(node => node.checkVisibility())
                .map(name);
            """;

    /**
     * What of the report is not shown: neither it nor, where it stands behind toggles, the line that opens the outermost. What is for phones alone
     * does not count.
     */
    static final String HIDDEN_CONTENT = NAME + """
            const closed = node => {
                const outer = node.parentElement && closed(node.parentElement);
                return outer || (node.matches('details:not([open])') ? node : null);
            };
            const seen = node => node.checkVisibility({opacityProperty: true, visibilityProperty: true});
            return [...document.body.querySelectorAll('main *:not(script)')]
                .filter(node => !node.closest('[hidden], select, .narrow') && !(node instanceof SVGElement && node.ownerSVGElement))
                .filter(node => !seen(closed(node)?.querySelector('summary') ?? node))
                .map(name);
            """;

    /** What of the report does not come out on paper, which has no toggles and no boxes that scroll. */
    static final String NOT_ON_PAPER = NAME + """
            const cut = node => node.scrollWidth > node.clientWidth + 1 && getComputedStyle(node).overflowX !== 'visible';
            return [...document.body.querySelectorAll('main details > *, main .scroll')]
                .filter(node => !node.closest('[hidden]'))
                .filter(node => !node.checkVisibility() || cut(node))
                .map(name);
            """;

    /** The kinds of elements, each with the names of its attributes. */
    static final String KINDS = """
            const kind = node => [node.tagName, ...[...node.attributes].map(one => one.name).sort()].join(' ');
            return [...new Set([...document.querySelectorAll('*')].map(kind))].sort();
            """;

    /** What a page has once or not at all, counted, whatever it tells; and its comments, of which it has none. */
    static final String FRAME = """
            const comments = document.createTreeWalker(document, NodeFilter.SHOW_COMMENT);
            const counts = ['comments ' + (comments.nextNode() ? 'some' : 'none')];
            for (const kind of ['html', 'head', 'body', 'head > *', 'body > *', 'main', 'script', 'style', 'head title', 'input', 'button']) {
                counts.push(kind + ' ' + document.querySelectorAll(kind).length);
            }
            return counts;
            """;

    /** Attributes with which a page could run or load something, or change what it looks like. */
    static final String WHAT_COULD_RUN_OR_LOAD = """
            const loads = ['src', 'srcset', 'srcdoc', 'style', 'action', 'formaction', 'background', 'data', 'poster', 'ping', 'autofocus'];
            const away = ['href', 'xlink:href'];
            return [...document.querySelectorAll('*')].flatMap(node => [...node.attributes]
                .filter(one => one.name.startsWith('on') || loads.includes(one.name)
                    || (away.includes(one.name) && (node[one.name] instanceof SVGAnimatedString || new URL(node.href).protocol !== 'file:')))
                .map(one => node.tagName + ' ' + one.name + '=' + one.value));
            """;

    /** All of its text, also what stands behind toggles; not its scripts and styles. */
    static final String TEXT = """
            const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
            const texts = [];
            while (walk.nextNode()) {
                if (!['SCRIPT', 'STYLE'].includes(walk.currentNode.parentElement.tagName)) {
                    texts.push(walk.currentNode.data);
                }
            }
            return texts.join('\\n');
            """;

    /** How many milliseconds after the start of the navigation the page could be read, and all of it was loaded. */
    static final String TIMES = """
            const times = performance.getEntriesByType('navigation')[0];
            return [times.domContentLoadedEventEnd, times.loadEventEnd].map(time => time.toFixed(0));
            """;

    private Scripts() {}
}
