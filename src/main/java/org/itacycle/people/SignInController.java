package org.itacycle.people;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Where a person lands behind the sign-in page. */
@Controller
class SignInController {

    private static final String TASKLIST = "/camunda/app/tasklist/default/";
    private static final String COCKPIT = "/camunda/app/cockpit/default/";

    private static final String BOARD = "/board";
    private static final String PUBLIC_PAGE = "/public";

    /** Administrators to what runs, who has tasks to them, auditors to the year, the Personnel Division to what is published. */
    @GetMapping("/")
    String home(Authentication person) {
        if (has(person, Roles.ADMINISTRATOR)) {
            return "redirect:" + COCKPIT;
        }
        if (has(person, Roles.AUDITOR)) {
            return "redirect:" + BOARD;
        }
        return "redirect:" + (has(person, Roles.PERSONNEL_READER) ? PUBLIC_PAGE : TASKLIST);
    }

    private static boolean has(Authentication person, String role) {
        return person.getAuthorities().stream().anyMatch(authority -> role.equals(authority.getAuthority()));
    }

    /** The address of a task in mails: it survives the sign-in, which a part behind # would not. */
    @GetMapping("/task/{taskId}")
    String task(@PathVariable String taskId) {
        return "redirect:" + TASKLIST + "#/?task=" + URLEncoder.encode(taskId, StandardCharsets.UTF_8);
    }
}
