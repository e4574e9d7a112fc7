package org.itacycle.trail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceTest {

    @ParameterizedTest
    @CsvSource({
        "2566, ปีงบประมาณ 2566",
        "2566/2/-/1/94535a81, ปีงบประมาณ 2566 ขั้นที่ 2",
        "2566/8/2023-01/1/MonitoringReport_Write, ปีงบประมาณ 2566 ขั้นที่ 8 เดือนมกราคม 2566",
        "2566/8/2023-13/1, ปีงบประมาณ 2566 ขั้นที่ 8",
        "account/head, บัญชีผู้ใช้",
        "deputy/0d6f/director/deputy/AS, การปฏิบัติหน้าที่แทน",
        "something/else, ''"
    })
    void saysWhatThePathTellsAReader(String subject, String place) {
        assertThat(Place.of(subject)).isEqualTo(place);
    }
}
