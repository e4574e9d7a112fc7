package org.itacycle.drafting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.UncheckedIOException;
import org.itacycle.paper.AnnouncementPaper;
import org.itacycle.paper.EvidenceIndexPaper;
import org.itacycle.paper.FinalReportPaper;
import org.itacycle.paper.MeasuresPlanPaper;
import org.itacycle.paper.MemoPaper;
import org.itacycle.paper.MinutesPaper;
import org.itacycle.paper.MonitoringReportPaper;
import org.itacycle.paper.OrderPaper;
import org.itacycle.paper.Paper;
import org.itacycle.paper.PaperKind;

/** Papers as text that is kept; what was written reads back as an equal paper. */
final class PaperJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModules(new Jdk8Module(), new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            // A later release may have taken a part away.
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private PaperJson() {}

    static String write(Paper paper) {
        try {
            return MAPPER.writeValueAsString(paper);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException("a paper has no JSON", impossible);
        }
    }

    static Paper read(PaperKind kind, String json) {
        try {
            return MAPPER.readValue(json, type(kind));
        } catch (JsonProcessingException damaged) {
            throw new UncheckedIOException("a kept paper is no " + kind, damaged);
        }
    }

    private static Class<? extends Paper> type(PaperKind kind) {
        return switch (kind) {
            case ORDER -> OrderPaper.class;
            case MEMO -> MemoPaper.class;
            case ANNOUNCEMENT -> AnnouncementPaper.class;
            case MEASURES_PLAN -> MeasuresPlanPaper.class;
            case MONTHLY_REPORT, HALF_YEAR_REPORT, TWELVE_MONTH_REPORT -> MonitoringReportPaper.class;
            case MINUTES -> MinutesPaper.class;
            case EVIDENCE_INDEX -> EvidenceIndexPaper.class;
            case FINAL_REPORT -> FinalReportPaper.class;
        };
    }
}
