package org.itacycle.paper;

import org.itacycle.calendar.FiscalYear;

/**
 * What an official paper says, before anybody lays it out. A text that is not known yet is an empty string or an empty
 * list and is printed as a dotted line; number, date of registration and signature are never part of it: they are
 * stamped at registration.
 */
public sealed interface Paper
        permits OrderPaper,
                MemoPaper,
                AnnouncementPaper,
                MeasuresPlanPaper,
                MonitoringReportPaper,
                MinutesPaper,
                EvidenceIndexPaper,
                FinalReportPaper {

    PaperKind kind();

    FiscalYear fiscalYear();

    /** The agency's name as papers print it. */
    String agency();

    /** What it is about; also the title of the file. */
    String title();
}
