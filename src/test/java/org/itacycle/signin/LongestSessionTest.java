package org.itacycle.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import org.itacycle.signin.SignInSettings.LocalAccounts;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class LongestSessionTest {

    private static final long SIGNED_IN = 1_000_000;

    private final LongestSession filter =
            new LongestSession(new SignInSettings(12, true, LocalAccounts.ALL, Duration.ofHours(12)));

    @Test
    void aSessionThatIsKeptBusyEndsAfterTwelveHoursAllTheSame() throws Exception {
        verify(askedAfter(Duration.ofHours(12).plusMillis(1))).invalidate();
    }

    @Test
    void untilThenItLives() throws Exception {
        verify(askedAfter(Duration.ofHours(12)), never()).invalidate();
    }

    @Test
    void strangersHaveNone() throws Exception {
        MockFilterChain chain = new MockFilterChain();
        MockHttpServletRequest request = new MockHttpServletRequest();

        filter.doFilter(request, new MockHttpServletResponse(), chain);

        assertThat(chain.getRequest()).isSameAs(request);
        assertThat(request.getSession(false)).isNull();
    }

    private HttpSession askedAfter(Duration age) throws Exception {
        HttpSession session = mock();
        when(session.getCreationTime()).thenReturn(SIGNED_IN);
        when(session.getLastAccessedTime()).thenReturn(SIGNED_IN + age.toMillis());
        MockHttpServletRequest request = new MockHttpServletRequest() {
            @Override
            public HttpSession getSession(boolean create) {
                return session;
            }
        };
        filter.doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
        return session;
    }
}
