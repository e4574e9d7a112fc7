package org.itacycle;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.RequestDispatcher;
import java.util.Map;
import org.itacycle.support.ThaiMessages;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.web.error.ErrorAttributeOptions.Include;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.ServletWebRequest;

class ErrorTextsTest {

    private final ErrorTexts texts = new ErrorTexts(ThaiMessages.of("error"));

    @ParameterizedTest
    @CsvSource({
        "400, อ่านข้อมูลที่ส่งมาไม่ได้",
        "401, ท่านยังไม่ได้เข้าสู่ระบบ",
        "403, ท่านไม่มีสิทธิ",
        "404, ไม่พบหน้า",
        "405, ไม่รับคำสั่งแบบที่ส่งมา",
        "406, ไม่รับข้อมูลชนิดที่ส่งมา",
        "411, มีขนาดใหญ่เกินกำหนด",
        "413, มีขนาดใหญ่เกินกำหนด",
        "415, ไม่รับข้อมูลชนิดที่ส่งมา",
        "429, อ่านข้อมูลที่ส่งมาไม่ได้",
        "500, ระบบขัดข้อง",
        "503, ระบบขัดข้อง",
        "999, ระบบขัดข้อง"
    })
    void aPersonIsToldInThaiAndNothingElse(int status, String sentence) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, status);
        request.setAttribute(RequestDispatcher.ERROR_EXCEPTION, new IllegalStateException("ENGINE-01 secret"));
        request.setAttribute(RequestDispatcher.ERROR_MESSAGE, "org.camunda.Secret");

        Map<String, Object> told =
                texts.getErrorAttributes(new ServletWebRequest(request), ErrorAttributeOptions.of(Include.values()));

        assertThat(told).containsOnlyKeys("type", "message", "fields");
        assertThat(told.get("message").toString()).contains(sentence).doesNotContainIgnoringCase("engine", "secret");
    }
}
