package org.itacycle.paper;

/** The digits that a paper prints (domain.md B.4: a setting per kind of document). */
enum Digits {
    THAI,
    ARABIC
}
