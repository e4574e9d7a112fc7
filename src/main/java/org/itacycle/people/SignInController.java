package org.itacycle.people;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Where a person lands behind the sign-in page. */
@Controller
class SignInController {

    private static final String TASKLIST = "/camunda/app/tasklist/default/";
    private static final String COCKPIT = "/camunda/app/cockpit/default/";

    /** Administrators to what runs, who has tasks to them, auditors to the year, the Personnel Division to what it was sent. */
    @GetMapping("/")
    String home(Authentication person) {
        Set<String> groups = person.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .collect(Collectors.toSet());
        return "redirect:" + home(groups);
    }

    private static String home(Set<String> groups) {
        if (groups.contains(Roles.ADMINISTRATOR)) {
            return COCKPIT;
        }
        if (groups.contains(Roles.AUDITOR)) {
            return "/board";
        }
        return groups.contains(Roles.PERSONNEL_READER) ? "/personnel" : TASKLIST;
    }

    /** The address of a task in mails: it survives the sign-in, which a part behind # would not. */
    @GetMapping("/task/{taskId}")
    String task(@PathVariable String taskId) {
        return "redirect:" + TASKLIST + "#/?task=" + URLEncoder.encode(taskId, StandardCharsets.UTF_8);
    }
}
