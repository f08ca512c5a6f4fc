package dev.plumbline.reports.browser;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Texts that would run, load, hide or turn something if a page took them for anything but text. Those that run call {@code alert}. */
final class Payloads {

    private static final String LONG = "w".repeat(700);

    private static final List<String> ALL = List.of(
            // elements that run
            "<script>alert(1)</script>",
            "<ScRiPt >alert(1)</sCrIpT >",
            "<scr<script>ipt>alert(1)</scr</script>ipt>",
            "<script src=https://example.org/x.js></script>",
            "<img src=x onerror=alert(1)>",
            "<svg/onload=alert(1)>",
            "<svg><script>alert(1)</script></svg>",
            "<svg><animate onbegin=alert(1) attributeName=x dur=1s>",
            "<svg><a xlink:href=javascript:alert(1)><text>x</text></a></svg>",
            "<body onload=alert(1)>",
            "<details open ontoggle=alert(1)>",
            "<input autofocus onfocus=alert(1)>",
            "<video><source onerror=alert(1)></video>",
            "<iframe srcdoc='<script>parent.alert(1)</script>'></iframe>",
            "<iframe src=javascript:alert(1)></iframe>",
            "<object data=javascript:alert(1)><embed src=javascript:alert(1)>",
            "<a href=\"javascript:alert(1)\">x</a>",
            "<button formaction=javascript:alert(1)>x</button>",
            "<style>*{background:url(https://example.org/x)}</style>",
            "<link rel=stylesheet href=https://example.org/x.css>",
            "<meta http-equiv=refresh content=\"0;url=https://example.org\">",
            "<base href=https://example.org/>",
            "<form action=https://example.org><input type=submit>",
            // out of an attribute
            "\" onmouseover=\"alert(1)",
            "' onfocus='alert(1)' autofocus='",
            "` onclick=`alert(1)`",
            "\"><img src=x onerror=alert(1)>",
            "'><svg onload=alert(1)>",
            "x onpointerenter=alert(1) y",
            // out of an element, a comment, a script, a style
            "</title><script>alert(1)</script>",
            "</style><script>alert(1)</script>",
            "</script><script>alert(1)</script>",
            "</textarea></select></option><script>alert(1)</script>",
            "</svg></desc></table></details></main></body></html><script>alert(1)</script>",
            "<!--",
            "--><script>alert(1)</script><!--",
            "<!--><script>alert(1)</script-->",
            "<!--<script>",
            "<![CDATA[<script>alert(1)</script>]]>",
            "]]><script>alert(1)</script>",
            "<plaintext>",
            "<template><script>alert(1)</script></template>",
            // parsed twice, parsed otherwise
            "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
            "<textarea><img title=\"</textarea><img src=x onerror=alert(1)>\">",
            "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=x onerror=alert(1)&gt;\">",
            "<svg><style><img title=\"</style><img src=x onerror=alert(1)>\">",
            "&lt;script&gt;alert(1)&lt;/script&gt;",
            "&#60;script&#62;alert(1)&#x3c;/script>",
            "&amp;lt;img src=x onerror=alert(1)&amp;gt;",
            "%3Cscript%3Ealert(1)%3C/script%3E",
            "\\u003cscript\\u003ealert(1)\\u003c/script\\u003e",
            "\\x3cimg src=x onerror=alert(1)\\x3e",
            "\ufeff<script>alert(1)</script>",
            "\uff1cscript\uff1ealert(1)\uff1c/script\uff1e",
            "\u00c0\u00bcscript\u00c0\u00bealert(1)",
            "{{constructor.constructor('alert(1)')()}}",
            "${alert(1)} #{alert(1)} <%= alert(1) %>",
            // out of JSON and of a script's string
            "\"}]};alert(1);//",
            "\\\"};alert(1);//",
            "';alert(1);//",
            "\u2028alert(1)\u2029",
            "javascript:alert(1)",
            "data:text/html,<script>alert(1)</script>",
            // names that scripts mean something else by
            "__proto__",
            "constructor",
            "hasOwnProperty",
            "toString",
            "__proto__[hit]=1&constructor.prototype.hit=1",
            "<a id=location href=//example.org><form id=document name=body>",
            "task-1",
            // what turns, hides or overflows
            "\u202egnp.exe\u202c",
            "\u2066\u2067hidden\u2069\u200f",
            "a\u200bb\u00adc\ufeffd",
            "\u0301\u0301\u0301\u0301zalgo\u0489\u0489",
            "=HYPERLINK(\"https://example.org\")",
            "../../../../etc/passwd",
            LONG);

    private Payloads() {}

    /** Numbers of the payloads, from 0, as short names for {@code @MethodSource}. */
    static IntStream numbers() {
        return IntStream.range(0, ALL.size());
    }

    static Stream<String> all() {
        return ALL.stream();
    }

    static String of(int number) {
        return ALL.get(number);
    }

    /** How a page shows a text: what has no shape or turns its neighbours gets a name. */
    static String shown(String text) {
        return Pattern.compile("[\\p{Cf}\\p{Cc}\\p{Zl}\\p{Zp}]")
                .matcher(text)
                .replaceAll(hidden -> "[U+%04X]".formatted(hidden.group().codePointAt(0)));
    }
}
