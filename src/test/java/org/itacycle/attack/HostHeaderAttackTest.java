package org.itacycle.attack;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import org.itacycle.support.RawRequest;
import org.itacycle.support.WithProvider;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** A stranger names his own host in a request, and links in mails, redirects or the provider's return lead there. */
class HostHeaderAttackTest extends WithProvider {

    @Test
    void withoutTheGuardAnAddressMadeFromTheRequestIsTheStrangers() {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/task/1");
        request.setServerName("evil.example");

        assertThat(ServletUriComponentsBuilder.fromRequest(request).toUriString())
                .isEqualTo("http://evil.example/task/1");
    }

    @Test
    void isRefusedNothingOfTheProductAsksTheRequestForItsHost() {
        JavaClasses product = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.itacycle");

        noClasses()
                .should()
                .callMethod(ServletRequest.class, "getServerName")
                .orShould()
                .callMethod(HttpServletRequest.class, "getServerName")
                .orShould()
                .callMethod(HttpServletRequest.class, "getRequestURL")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(ServletUriComponentsBuilder.class)
                .check(product);
    }

    @Test
    void isRefusedTheProviderLeadsBackToThisServerOnly() throws Exception {
        String answer = RawRequest.send(
                port,
                "GET " + BEGINNING + " HTTP/1.1\r\nHost: evil.example\r\nX-Forwarded-Host: evil.example\r\n"
                        + "Accept: text/html\r\nConnection: close\r\n\r\n");

        assertThat(answer)
                .startsWith("HTTP/1.1 302")
                .contains("redirect_uri=http://127.0.0.1:" + port + "/login/oauth2/code/agency")
                .doesNotContain("evil");
    }
}
