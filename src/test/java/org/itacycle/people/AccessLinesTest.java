package org.itacycle.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class AccessLinesTest {

    private static final AccessTable TABLE = AccessTable.of("""
            # a remark
            methods,path,roles,objects,why
            GET,/thing/{id},staff head,any,x
            GET,/thing/secret,nobody,any,x
            GET POST,/thing/list,administrator,any,"x, y"
            *,/error,anyone,any,x
            GET,engine:/task,staff,any,x
            """);

    @Test
    void whatIsNotNamedIsForNobody() {
        assertThat(TABLE.allowed("GET", "/other")).isEmpty();
        assertThat(TABLE.allowed("POST", "/thing/1")).isEmpty();
        assertThat(TABLE.allowed("GET", "/thing/1/part")).isEmpty();
        assertThat(TABLE.allowed("GET", "/thing/1/")).isEmpty();
        assertThat(TABLE.allowed("GET", "/Thing/1")).isEmpty();
    }

    @Test
    void theMostSpecificLineCounts() {
        assertThat(TABLE.allowed("GET", "/thing/1")).containsExactlyInAnyOrder(Caller.STAFF, Caller.HEAD);
        assertThat(TABLE.allowed("GET", "/thing/list")).containsExactly(Caller.ADMINISTRATOR);
        assertThat(TABLE.allowed("GET", "/thing/secret")).isEmpty();
    }

    @Test
    void anEncodedNameIsReadAsTheServerReadsIt() {
        assertThat(TABLE.allowed("GET", "/thing/l%69st")).containsExactly(Caller.ADMINISTRATOR);
    }

    @Test
    void theHeadOfAnAnswerIsAskedForAsTheAnswer() {
        assertThat(TABLE.allowed("HEAD", "/thing/list")).containsExactly(Caller.ADMINISTRATOR);
    }

    @Test
    void aStarStandsForAllMethodsAndTheEnginesMarkForItsAddress() {
        assertThat(TABLE.allowed("DELETE", "/error")).containsExactly(Caller.ANYONE);
        assertThat(TABLE.allowed("GET", "/camunda/api/engine/engine/default/task"))
                .containsExactly(Caller.STAFF);
    }

    @Test
    void aLineThatCannotBeReadIsNamed() {
        for (String line : new String[] {"GET,/x,staff,any", "GET,/x,chief,any,x", "GET,/x,staff,most,x"}) {
            assertThatThrownBy(() -> AccessTable.of("methods\n" + line)).hasMessageContaining(line);
        }
    }
}
