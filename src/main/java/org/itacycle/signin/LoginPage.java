package org.itacycle.signin;

import java.time.Duration;
import java.util.Optional;
import org.itacycle.people.FurtherSignIn;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The sign-in page: account and password, the agency's own provider, and what went wrong before. */
@Controller
@Profile("!simulation")
class LoginPage {

    private static final long SECONDS_PER_MINUTE = Duration.ofMinutes(1).toSeconds();
    private static final long LONGEST_WAIT = Duration.ofDays(1).toSeconds();

    private final SignInSettings settings;
    private final Optional<FurtherSignIn> further;

    LoginPage(SignInSettings settings, ObjectProvider<FurtherSignIn> further) {
        this.settings = settings;
        this.further = Optional.ofNullable(further.getIfAvailable());
    }

    @GetMapping("/login")
    String signIn(@RequestParam(required = false) String wait, Model page) {
        seconds(wait)
                .ifPresent(seconds -> page.addAttribute(
                        seconds < SECONDS_PER_MINUTE ? "waitSeconds" : "waitMinutes",
                        seconds < SECONDS_PER_MINUTE
                                ? seconds
                                : (seconds + SECONDS_PER_MINUTE - 1) / SECONDS_PER_MINUTE));
        page.addAttribute("local", settings.localAccounts() != SignInSettings.LocalAccounts.NONE);
        page.addAttribute("forAdministrators", settings.localAccounts() == SignInSettings.LocalAccounts.ADMINISTRATORS);
        further.ifPresent(other -> {
            page.addAttribute("otherAddress", other.address());
            page.addAttribute("otherName", other.name());
        });
        return "signin/login";
    }

    /** Part of the address, so anybody can write anything there. */
    private static Optional<Long> seconds(String wait) {
        return Optional.ofNullable(wait)
                .filter(text -> text.matches("\\d{1,6}"))
                .map(Long::valueOf)
                .filter(seconds -> seconds > 0 && seconds <= LONGEST_WAIT);
    }
}
