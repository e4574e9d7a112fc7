package org.itacycle.reminder;

import java.security.Principal;
import org.itacycle.people.Addresses;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page on which a person chooses between one mail a day and single mails. */
@Controller
class NoticeChoiceController {

    private final NoticeChoices choices;
    private final Addresses addresses;

    NoticeChoiceController(NoticeChoices choices, Addresses addresses) {
        this.choices = choices;
        this.addresses = addresses;
    }

    @GetMapping("/me/notices")
    String show(Principal person, Model page) {
        page.addAttribute("address", addresses.of(person.getName()));
        page.addAttribute("modes", NoticeMode.values());
        page.addAttribute("chosen", choices.of(Recipient.person(person.getName())));
        return "reminder/notices";
    }

    @PostMapping("/me/notices")
    String choose(Principal person, @RequestParam NoticeMode mode) {
        choices.choose(person.getName(), mode);
        return "redirect:/me/notices?saved";
    }
}
